import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { parseStory } from '../../src/story/reading/read.ts';
import { REVISIONS } from '../../src/revisions/revision.ts';
import { mutations } from '../support/mutate.ts';
import type { Project, Run } from '../support/project.ts';
import { copyProject, STEPS } from '../support/project.ts';

const FILE = 'src/content/story/story.mdx';

/** `BUILDS=50` builds more; the first are the same, and of the first six three pass. */
const builds = Number(process.env['BUILDS'] ?? 6);
const sample = fc.sample(mutations, builds);

let project: Project;
let shipped: string;
let files: string[];

beforeAll(async () => {
  project = await copyProject();
  shipped = await project.read(FILE);
  // What is not recorded would stop every build; a story of which nothing is recorded is a draft.
  rmSync(path.join(project.folder, REVISIONS), { recursive: true });
  files = readdirSync(project.folder);
});

afterAll(() => project.remove());

test.each(sample.map((steps, index) => ({ steps, number: index + 1 })))(
  `mutation $number of ${builds}, built, is a page that says it, or an error with a line`,
  async ({ steps }) => {
    const source = steps.reduce((text, mutate) => mutate(text), shipped);
    const before = project.published();
    await project.write(FILE, source);
    const built = await project.run('build');
    if (built.code === 0) await expectPage(source, built);
    else expectRefusal(built, before);
    const left = readdirSync(project.folder).filter((name) => !files.includes(name));
    expect(left.filter((name) => name !== 'dist' && name !== '.astro')).toEqual([]);
  },
);

/** The page has all words of the story, in its text or as what stands for a picture. */
async function expectPage(source: string, { stderr }: Run): Promise<void> {
  expect(stderr).toMatch(STEPS);
  const { document } = parseHTML(await project.read('dist/index.html'));
  for (const other of document.querySelectorAll('summary, script')) other.remove();
  const alts = [...document.querySelectorAll('img')].map(({ alt }) => alt);
  const page = squeezed([document.body.textContent, ...alts].join(' '));
  expect(wordsOf(source).filter((words) => !page.includes(squeezed(words)))).toEqual([]);
}

function expectRefusal({ code, stdout, stderr }: Run, before: Record<string, string>): void {
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^ {2}src\/content\/story\/story\.mdx:\d+:\d+$/m);
  expect(stderr).not.toMatch(/^\s+at |node_modules/m);
  expect(project.published()).toEqual(before);
}

function wordsOf(source: string): string[] {
  const story = parseStory(source, FILE, site);
  const { headline, standfirst, section, updates, authors, lead, body } = story;
  return [
    ...[headline, standfirst, lead?.alt ?? '', lead?.caption ?? '', lead?.credit ?? ''],
    ...[section, lead?.label, story.source?.name].filter((words) => words !== undefined),
    ...updates.map(({ note }) => note),
    ...authors.map(({ name }) => name),
    ...body.map(({ text }) => text),
  ];
}

/** Without spaces, and with typed quotation marks, which the page sets. */
const squeezed = (text: string): string =>
  text.replace(/\s+/g, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
