import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/commands/program.ts';
import type { Terminal } from '../../src/commands/terminal.ts';
import { REVISIONS } from '../../src/revisions/revision.ts';

const STORY = 'src/content/story/story.mdx';

/** A story as short as may be, whose body begins at line 12. */
export const shortStory = `---
headline: North Korea says sending troops would be legal
standfirst: Pyongyang calls it a rumor.
published: 2024-10-25
lead:
  image: ./lead.png
  alt: Map of two countries.
  caption: A map.
  credit: Late Edition
---

The service believes that the North has committed at least 12,000 troops, it said.

Last.
`;

/** A story on disk, and a terminal at which commands run on it. Gone when the test is. */
export interface DeskInTest {
  root: string;
  terminal: Terminal & { printed(): string };
  /** Runs one of the project's commands there: `run('revise', '--check')`. Gives the exit code. */
  run(command: string, ...words: string[]): Promise<number>;
  source(): string;
  save(text: string): void;
  edit(from: string | RegExp, to: string): void;
  /** The names of the recorded files, oldest first. */
  files(): string[];
}

/** Half past ten on the day after the story. */
export const NOW = String(Date.parse('2024-10-26T10:30:00-04:00') / 1000);

export function openDesk(story: string | Buffer = shortStory, answers?: string[]): DeskInTest {
  const root = mkdtempSync(join(tmpdir(), 'late-edition-desk-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  mkdirSync(join(root, REVISIONS), { recursive: true });
  writeFileSync(join(root, STORY), story);
  writeFileSync(join(root, 'src/content/story/lead.png'), 'a picture');
  let printed = '';
  const print = (text: string) => (printed += `${text}\n`);
  const ask = (question: string) => {
    print(question);
    return Promise.resolve(answers?.shift() ?? '');
  };
  const source = () => readFileSync(join(root, STORY), 'utf8');
  const terminal: DeskInTest['terminal'] = {
    root,
    environment: { SOURCE_DATE_EPOCH: NOW },
    print,
    tell: print,
    ...(answers && { ask }),
    printed() {
      // The salts are random, and so are the fingerprints.
      const all = printed.replace(/(?<=\d{4}-)[0-9a-f]{12}(?=\.json)/g, '…');
      printed = '';
      return all;
    },
  };
  return {
    root,
    terminal,
    run: (command, ...words) => run([command, ...words], terminal),
    source,
    save(text) {
      writeFileSync(join(root, STORY), text);
    },
    edit(from, to) {
      const edited = source().replace(from, to);
      if (edited === source()) throw new Error('The edit leaves the story as it is.');
      writeFileSync(join(root, STORY), edited);
    },
    files: () =>
      readdirSync(join(root, REVISIONS))
        .filter((name) => /json$/.test(name))
        .sort(),
  };
}
