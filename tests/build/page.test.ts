import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../support/project.ts';
import { copyProject, root, STEPS } from '../support/project.ts';

let project: Project;
let html: string;
let document: Document;
let parses: string;

beforeAll(async () => {
  project = await copyProject();
  parses = path.join(project.folder, 'parses.txt');
  const { code, stderr } = await project.run('build', [], {
    TZ: 'UTC',
    NODE_OPTIONS: `--import=${pathToFileURL(path.join(root, 'tests/support/count-parses.mjs')).href}`,
    PARSED: 'He called the dispatch of the|written requests',
    PARSES: parses,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(STEPS) });
  html = await project.read('dist/index.html');
  document = parseHTML(html).document;
});

afterAll(() => project.remove());

const text = (selector: string) => document.querySelector(selector)?.textContent.trim();

test('a build parses the story twice: to check and print it, and for Astro', async () => {
  expect((await readFile(parses, 'utf8')).match(/parsed/g)).toHaveLength(2);
});

describe('the page', () => {
  test('is one story: one main, one article, one h1', () => {
    const counts = ['main', 'article', 'h1', 'figure.lead'].map(
      (name) => document.querySelectorAll(name).length,
    );
    expect(counts).toEqual([1, 1, 1, 1]);
  });

  test('is read in the order in which a person reads', () => {
    const order = [
      ...document.querySelectorAll('.masthead, .section, h1, .standfirst, .byline, .lead, .prose'),
      ...document.querySelectorAll('.notes, .history, .closed, .footer'),
    ].map((element) => html.indexOf(element.outerHTML.slice(0, 40)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).toHaveLength(11);
  });

  test('keeps its words apart without styles, and names only the control that applies', () => {
    const words = (selector: string) => text(selector)?.replace(/\s+/g, ' ');
    expect(words('.masthead')).toBe('Late Edition What changed Friday, October 25, 2024');
    expect(words('figcaption .caption')).toMatch(/\. More [A-Z“]/);
    expect(words('figcaption .caption')).not.toContain('Less');
    expect(words('.share li')).toBe('Share by email');
  });

  test('sends not a byte of JavaScript', async () => {
    const files = await readdir(path.join(project.folder, 'dist'), { recursive: true });
    expect(files.filter((file) => /\.m?js(\.|$)/.test(file))).toEqual([]);
    const scripts = [...document.querySelectorAll('script')].map(({ type }) => type);
    expect(scripts.filter((type) => type !== 'application/ld+json')).toEqual([]);
    expect(html).not.toMatch(/\son\w+=|javascript:/);
  });

  test('says every time in the story’s zone, with a datetime that is one', () => {
    const times = [...document.querySelectorAll('time:not(.timeline time)')].map((time) =>
      time.getAttribute('datetime'),
    );
    expect(times.length).toBeGreaterThanOrEqual(3);
    for (const time of times) {
      expect(time).toMatch(/^2024-10-25(T10:30:00-04:00)?$/);
    }
    expect(text('.updated')).toBe('Updated 10:30 a.m. ET');
    expect(text('.note')).toBe(
      'Update 10/25/24, 10:30 a.m. ET: this breaking news story was updated with additional information.',
    );
  });

  test('has no straight quote in its prose', () => {
    expect(text('.prose')).not.toMatch(/["']/);
    expect(text('figcaption')).not.toMatch(/["']/);
  });

  test('keeps the whole caption in the page, once, with the credit after it', () => {
    const caption = document.querySelector('figcaption')?.textContent ?? '';
    expect(caption.split('met Kim Jong Un on April 25, 2019')).toHaveLength(2);
    expect(caption.split('consistent with international law.')).toHaveLength(2);
    expect(caption.indexOf('Map: Late Edition')).toBeGreaterThan(caption.indexOf('consistent'));
  });
});

test.each([
  [
    'what was decided of',
    /^International law would allow [^.]*at the front in Ukraine this weekend/,
  ],
  ['who said so', /Vice Foreign Minister Kim Jong Gyu/],
  ['who carried it', /official, state-run Korean Central News Agency/],
  ['the rumor', /“rumor”/],
  ['whose affairs they are', /“does not directly engage in” defense matters/],
  [
    'the first quotation',
    /“If there is such a thing that the world media is talking about, I think/,
  ],
  [
    'the second quotation',
    /“There will evidently exist forces which want to describe it as illegal/,
  ],
  ['whose intelligence it was', /from Seoul at first and later from Kyiv and Washington/],
  ['the diplomat', /diplomat argued in a United Nations committee/],
  ['the pact', /mutual defense pact[^.]* ratified by Russia’s parliament on Thursday/],
  ['Putin’s remark', /“never doubted”/],
  ['the number of troops', /at least 12,000 troops, some of them from special operations forces/],
  ['the delegation', /senior delegation will go to Brussels next week/],
  ['Zelensky’s warning', /“combat zones” on Sunday at the earliest[^.]*no details/],
  ['Kursk', /already been seen in Kursk[^.]*\.[^.]*in August/],
  ['the report from Tokyo', /Tokyo[^.]*2,000 troops[^.]*advance team/],
  ['the officers', /500 officers and three army generals/],
  ['what is unclear', /open question whether[^.]*order troops across the border into Ukraine/],
  ['the war’s size', /Europe’s largest since World War II/],
  ['the experts', /short of a world war for now/],
  ['the embassy', /several written requests to North Korea’s embassy in Beijing/],
])('the story that ships tells %s', (_fact, words) => {
  expect(text('.prose')).toMatch(words);
});
