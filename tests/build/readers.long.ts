import { hash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grace } from '../../src/publish/swap/swap.ts';
import { REVISIONS } from '../../src/revisions/revision.ts';
import type { Project } from '../support/project.ts';
import { copyProject } from '../support/project.ts';
import { serveWhole } from '../support/serve-whole.ts';

const BUILDS = 200;
/** From one look to the next, in ms: without it the builds would get no processor. */
const PACE = 25;
const STORY = 'src/content/story/story.mdx';
const LAYOUT = 'src/layouts/StoryLayout.astro';

/** The files of a site, by the SHA-256 of each. */
type Site = Record<string, string>;

let project: Project;
let shipped: { story: string; layout: string };
let files: string[];

beforeAll(async () => {
  project = await copyProject();
  rmSync(path.join(project.folder, REVISIONS), { recursive: true });
  shipped = { story: await project.read(STORY), layout: await project.read(LAYOUT) };
  files = [...readdirSync(project.folder), 'dist', '.astro'].sort();
});

afterAll(() => project.remove());

/** Another text, in other letters, and other rights in every picture. */
const other = (story: string) =>
  story.replace(/^headline: .*/m, 'headline: Qwxyz!').replace('Map: Late', 'Map: Another');

type Change = (story: string) => string;
type Step = [publishes: boolean, story: Change, layout: string];

/** Builds that go on one after the other: two that are published, and each way to fail. */
const good: Step = [true, (story) => story, ''];
const cycle: Step[] = [
  good,
  [false, (story) => story.replace('headline:', 'headlin:'), ''],
  [true, other, ''],
  [false, other, "{(() => { throw new Error('The press broke.'); })()}"],
  [false, other, '<a href="#nowhere">x</a>'],
];

async function build(story: Change, layout: string): Promise<number | null> {
  await project.write(STORY, story(shipped.story));
  await project.write(LAYOUT, shipped.layout.replace('<body>', `<body>${layout}`));
  return (await project.run('build')).code;
}

test(`a reader gets a whole answer, and all that it needs, during ${BUILDS} builds`, async () => {
  const sites: Site[] = [];
  for (const [, story, layout] of cycle.filter(([publishes]) => publishes)) {
    expect(await build(story, layout)).toBe(0);
    sites.push(project.published());
  }
  const server = await serveWhole(path.join(project.folder, 'dist'));
  const pages = new Set<string | undefined>();
  let left = BUILDS;
  const reading = async () => {
    while (left > 0) {
      pages.add(await look(server.url, sites));
      await wait(PACE);
    }
  };
  const building = async () => {
    for (; left > 0; left -= 1) await step(left, sites);
  };
  await Promise.all([building(), reading()]).finally(() => {
    left = 0;
    server.close();
  });
  expect(pages.size).toBe(sites.length);
  expect(readdirSync(project.folder).sort()).toEqual(files);
}, 7_200_000);

/** Builds once more; what is published is then one of the sites, or what it was. */
async function step(number: number, sites: Site[]): Promise<void> {
  const before = project.published();
  const [publishes, story, layout] = cycle[number % cycle.length] ?? good;
  expect(await build(story, layout)).toBe(publishes ? 0 : 1);
  expect(publishes ? sites : [before]).toContainEqual(project.published());
}

/** Asks for the page, all that it names, and a feed; gives the hash of the page. */
async function look(url: string, sites: Site[]): Promise<string | undefined> {
  const began = performance.now();
  const page = await (await fetch(`${url}index.html`)).text();
  const digest = hash('sha256', page);
  const site = sites.find((one) => one['index.html'] === digest);
  expect(site, page).toBeDefined();
  const named = Object.keys(site ?? {}).filter((name) => page.includes(name));
  for (const name of [...named.filter((one) => one.startsWith('_astro/')), 'rss.xml']) {
    const bytes = Buffer.from(await (await fetch(url + name)).arrayBuffer());
    // A browser asks at once; for who comes later than that, old files are not kept.
    if (performance.now() - began > grace) break;
    expect(sites.map((one) => one[name])).toContain(hash('sha256', bytes));
  }
  return digest;
}
