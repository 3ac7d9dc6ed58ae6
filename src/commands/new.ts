import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from './terminal.ts';
import { STORY_FOLDER } from '../story/reading/folder.ts';
import { readFrontmatter } from '../story/reading/frontmatter.ts';
import { alone, finish } from '../story/revisions/journal.ts';
import { Refusal } from '../story/revisions/refusal.ts';
import { REVISIONS } from '../story/revisions/revisions.ts';

const STORY = `${STORY_FOLDER}/story.mdx`;

/** Where stories go that are no longer the story. Nothing in it is published. */
const KEPT = 'stories';

const TEMPLATE = join(import.meta.dirname, 'template.mdx');

export interface NewOptions {
  headline?: string;
  language?: string;
  yes?: true;
}

/** `npm run new`: an empty story stands in place of the old one. */
export async function startStory(
  { root, environment, ask, print }: Terminal,
  _picture: string | undefined,
  { yes }: NewOptions,
): Promise<number> {
  if (isEmpty(root)) {
    print(`The story is empty already: ${STORY} waits to be written.`);
    return 0;
  }
  const old = oldStory(root);
  const kept = old && freeFolder(root, old);
  // npm takes --yes for itself where no -- stands before it, and hands it on like this.
  const isAgreed = yes ?? environment['npm_config_yes'] === 'true';
  if (!isAgreed) await agree(ask, kept);
  await startOver(root, kept);
  print(begun(kept));
  return 0;
}

async function agree(ask: Terminal['ask'], kept: string | undefined): Promise<void> {
  const plan = kept ? `The story that is there now goes to ${kept}/, with all its files.` : '';
  if (!ask)
    throw new Refusal(`This starts an empty story. ${plan}\nIf that is so:  npm run new -- --yes`);
  const answer = await ask(`This starts an empty story. ${plan}\nGo on? y or N: `);
  if (!/^y(es)?$/i.test(answer.trim())) throw new Refusal('Nothing was changed.');
}

function isEmpty(root: string): boolean {
  const story = join(root, STORY);
  return existsSync(story) && readFileSync(story).equals(readFileSync(TEMPLATE));
}

/** Moves the whole folder of the old story in one step; whatever stops this, nothing is lost. */
async function startOver(root: string, kept: string | undefined): Promise<void> {
  await alone(root, () => {
    if (kept !== undefined) {
      finish(root);
      mkdirSync(join(root, KEPT), { recursive: true });
      renameSync(join(root, STORY_FOLDER), join(root, kept));
    }
    mkdirSync(join(root, REVISIONS), { recursive: true });
    copyFileSync(TEMPLATE, join(root, STORY));
  });
}

/** What the old story's file is called, or another file beside it; undefined where none is left. */
function oldStory(root: string): string | undefined {
  const folder = join(root, STORY_FOLDER);
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ name }) => name);
  return names.find((name) => name.endsWith('.mdx')) ?? names[0];
}

/** A folder that is not there yet, named by the old story's day and headline. */
function freeFolder(root: string, old: string): string {
  const source = readFileSync(join(root, STORY_FOLDER, old), 'utf8');
  const { value } = readFrontmatter(source, old);
  const [day, headline] = [field(value, 'published').slice(0, 10), field(value, 'headline')];
  const name = [slug(day), slug(headline)].filter(Boolean).join('-') || 'untitled';
  for (let number = 1; ; number += 1) {
    const folder = `${KEPT}/${number === 1 ? name : `${name}-${number}`}`;
    if (!existsSync(join(root, folder))) return folder;
  }
}

function field(value: unknown, name: string): string {
  const found = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const text: unknown = found.find(([key]) => key === name)?.[1];
  return typeof text === 'string' ? text : '';
}

/** Letters and digits of any script, with hyphens between; at most 60, ending with a word. */
function slug(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, 60) : `${name}-${word}`;
    if (longer.length > 60) break;
    name = longer;
  }
  return name;
}

function begun(kept: string | undefined): string {
  return [
    `An empty story is in ${STORY}; each of its fields is explained there.`,
    ...(kept
      ? [`The old one is in ${kept}/, with its pictures and its history; it is not published.`]
      : []),
    'Next:  npm run dev',
    'When it says what it should:  npm run revise',
  ].join('\n');
}
