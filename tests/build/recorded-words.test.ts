import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoryPage } from '../../src/page/story-page.ts';
import { storyPage } from '../../src/page/make-page.ts';
import { unrecordedWords } from '../../src/publish/check/recorded-words.ts';
import { readSources } from '../../src/publish/sources.ts';
import { site } from '../../src/site.ts';
import type { Project } from '../support/project.ts';
import { copyProject } from '../support/project.ts';

let project: Project;
let html: string;
let page: StoryPage;

beforeAll(async () => {
  project = await copyProject();
  expect(await project.run('build')).toMatchObject({ code: 0 });
  html = await project.read('dist/index.html');
  const { story, history } = await readSources(project.folder);
  page = storyPage(story, { site, url: new URL('http://localhost:4321/'), known: false, history });
});

afterAll(() => project.remove());

/** What is said of the built page where something in it is put otherwise. */
function saidOf(from: string | RegExp, to: string): string[] {
  const changed = html.replace(from, to);
  if (changed === html) throw new Error('The page has nothing like it.');
  return unrecordedWords(changed, page).map(({ found }) => found ?? '');
}

test('the page as it was built says what is recorded, word by word', () => {
  expect(unrecordedWords(html, page)).toEqual([]);
});

test.each([
  ['above the headline', '<h1>', '<p>Sponsored by Acme</p><h1>', '“Sponsored by Acme North Korea'],
  ['in the byline', 'Based on', 'Sponsored by Acme. Based on', '“Sponsored by Acme. Based on'],
  [
    'in the caption',
    '<p class="credit">',
    '<p class="credit">Ad: ',
    '“Ad: Map: Late Edition. Data: Natural Earth',
  ],
  ['in a paragraph', '</p></div>', ' So says Acme.</p></div>', 'So says Acme.'],
  [
    'below the story',
    '</article>',
    '<p>Buy now</p></article>',
    '“Buy now” in <p>, instead of “nothing more”',
  ],
  ['in the history', '<ol class="changes"', 'Buy now<ol class="changes"', '“Buy now'],
  ['between two changes', '<li id="revision-1"', '<li>r</li><li id="revision-1"', '“r'],
  ['in a history’s heading', 'Update <time', 'Paid update <time', 'Paid'],
  ['in an alt text', / alt="/, ' alt="Buy now. ', 'Buy now.'],
])('words that nobody recorded are found %s', (_, from, to, found) => {
  const said = saidOf(from, to);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(found);
});

test('words that are recorded are missed where a template leaves them out', () => {
  expect(saidOf('“rumor”', '')).toHaveLength(1);
  expect(saidOf(/<p class="credit">.*?<\/p>/, '')).toHaveLength(1);
});

test('a label of the page’s language may stand anywhere', () => {
  expect(saidOf('<h1>', '<p>Clarification</p><h1>')).toEqual([]);
});

test('a template that shows words of its own stops the build', async () => {
  const file = 'src/components/Article.astro';
  const before = await project.read(file);
  await project.write(file, before.replace('<Byline', '<p>Sponsored by Acme</p><Byline'));
  const { code, stderr } = await project.run('build');
  expect(code).toBe(1);
  expect(stderr).toContain('“Sponsored by Acme');
  expect(stderr).toContain('in <p>, instead of');
  expect(stderr).toContain("The article on the page doesn't say what is recorded");
});
