import { parseFeed } from '@rowanmanning/feed-parser';
import { parseHTML } from 'linkedom';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Project } from '../support/project.ts';
import { copyProject, STEPS } from '../support/project.ts';

/** Words that break out of HTML, scripts, XML and JSON where they are not kept in. */
const HEADLINE = `Is </script><!-- "1" < 2 & {x} ]]>`;
const CAPTION = `A <b>map</b> ]]> of &all; "it" <!-- shows.`;
const CREDIT = `Map: A & B </figcaption><script>alert(1)</script>`;
const NOTE = `the <!-- number ]]> was "10" & not </p> 12.`;
const BODY = `It said </script><img src=x onerror=alert(1)> &lt;b> "so" {y} ]]> & went.`;

let project: Project;

beforeAll(async () => {
  project = await copyProject();
  await rm(path.join(project.folder, 'src/content/story/revisions'), { recursive: true });
  await project.edit((story) =>
    story
      .replace(/^headline: .*$/m, () => `headline: ${JSON.stringify(HEADLINE)}`)
      .replace(
        /^( +)caption: .*$/m,
        (_, space: string) => `${space}caption: ${JSON.stringify(CAPTION)}`,
      )
      .replace(
        /^( +)credit: .*$/m,
        (_, space: string) => `${space}credit: ${JSON.stringify(CREDIT)}`,
      )
      .replace(/^( +)note: .*$/m, (_, space: string) => `${space}note: ${JSON.stringify(NOTE)}`)
      .concat(`\n{${JSON.stringify(BODY)}}\n`),
  );
  expect(await project.run('build')).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(STEPS),
  });
});

afterAll(() => project.remove());

/** Quotation marks and dashes are set, and lines broken, so what is compared is all but them. */
const bare = (text: string): string => text.replace(/["“”]|\s+/g, '').replace(/[—–-]+/g, '-');

async function page(): Promise<Document> {
  return parseHTML(await project.read('dist/index.html')).document;
}

test('what would break out of HTML stands on the page as the text that it is', async () => {
  const document = await page();
  const said = (selector: string) => bare(document.querySelector(selector)?.textContent ?? '');
  expect(said('h1')).toBe(bare(HEADLINE));
  expect(bare(document.title)).toContain(bare(HEADLINE));
  expect(said('.caption')).toContain(bare(CAPTION));
  expect(said('.credit')).toBe(bare(CREDIT));
  expect(said('.notes .note')).toContain(bare(NOTE));
  expect(said('.prose > p:last-child')).toBe(bare(BODY));
  expect(document.querySelectorAll('script:not([type="application/ld+json"])')).toHaveLength(0);
  expect(document.querySelectorAll('[onerror], .prose img')).toHaveLength(0);
});

test('it is the same text in the structured data', async () => {
  const script = (await page()).querySelector('script')?.textContent ?? '';
  const said = bare(JSON.stringify(JSON.parse(script))).replaceAll('\\', '');
  for (const text of [HEADLINE, CAPTION, CREDIT]) expect(said).toContain(bare(text));
});

test.each(['rss.xml', 'atom.xml'])('it is the same text in %s', async (file) => {
  const feed = await project.read(`dist/${file}`);
  expect(bare(parseFeed(feed).items[0]?.title ?? '')).toBe(bare(HEADLINE));
  // Readers of feeds take the content for HTML as it stands; the library here decodes it once more.
  const [, content = ''] = /<content[^>]*>(.*)<\/content/s.exec(feed) ?? [];
  const sections = [...content.matchAll(/<!\[CDATA\[(.*?)\]\]>/gs)].map(([, text]) => text);
  const { document } = parseHTML(`<html><body>${sections.join('')}</body></html>`);
  for (const text of [CAPTION, CREDIT, NOTE, BODY]) {
    expect(bare(document.body.textContent)).toContain(bare(text));
  }
  expect(document.querySelectorAll('script, [onerror]')).toHaveLength(0);
});

test('it is the same text in the text edition', async () => {
  const text = bare(await project.read('dist/story.txt'));
  for (const said of [HEADLINE, CAPTION, CREDIT, NOTE, BODY]) expect(text).toContain(bare(said));
});
