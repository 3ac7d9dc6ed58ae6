import { parseFeed } from '@rowanmanning/feed-parser';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../support/project.ts';
import { copyProject, STEPS } from '../support/project.ts';
import { sitemapFaults } from '../support/sitemap-faults.ts';

const URL = 'https://news.example.org/story/';
const NOTE = 'An earlier headline named the wrong capital.';
const PICTURE = 'the café’s map (1).png';
const FIGURE = `<Figure image="./${PICTURE}" alt="The map again" caption="Once more." credit="Map: Another Desk" />

See [the first paragraph](#story).`;
const NOON = '2024-10-25T12:00:00-04:00';

let project: Project;
/** What each file says, as its readers read it. */
let says: Record<string, string>;
let paragraphs: string[];

beforeAll(async () => {
  project = await copyProject();
  const folder = path.join(project.folder, 'src/content/story');
  await copyFile(path.join(folder, 'lead.svg'), path.join(folder, PICTURE));
  await project.edit((story) => {
    let changed = `${story.replace('published: 2024-10-25', 'published: 2024-10-25T08:15:00-04:00')}\n${FIGURE}\n`;
    for (const [, before, after] of facts) {
      expect(story).toContain(before);
      changed = changed.replace(before, after);
    }
    return changed;
  });
  const env = { SITE_URL: URL, SOURCE_DATE_EPOCH: String(Date.parse(NOON) / 1000) };
  const revised = await project.run('revise', [NOTE, '--correction'], env);
  expect(revised).toMatchObject({ code: 0 });
  const built = await project.run('build', [], env);
  expect(built).toMatchObject({ code: 0, stderr: expect.stringMatching(STEPS) });
  says = await everything();
});

afterAll(() => project.remove());

const PAGE = ['the page', 'structured data', 'rss.xml', 'atom.xml', 'story.txt'];
const facts: [fact: string, before: string, after: string, places: string[]][] = [
  [
    'headline',
    'North Korea says any dispatch',
    'Pyongyang says any dispatch',
    [...PAGE, 'link preview', 'news-sitemap.xml', 'title'],
  ],
  ['standfirst', 'says a first group', 'says an advance party', [...PAGE, 'link preview']],
  ['section', 'section: World', 'section: Asia', []],
  [
    'caption',
    'The dot at Vladivostok shows',
    'The harbor of Vladivostok is',
    [...PAGE, 'pictures'],
  ],
  ['credit', 'Map: Late Edition. Data: Natural Earth', 'Map: Another Desk', [...PAGE, 'pictures']],
  ['alt', 'A map from Europe', 'A drawing from Europe', [...PAGE, 'link preview']],
];

describe('each fact, once changed, is changed wherever it is said:', () => {
  test.each(facts)('the %s', (_, before, after, places) => {
    for (const [place, words] of Object.entries(says)) {
      expect(words, place).not.toContain(before);
      if (places.includes(place)) expect(words, place).toContain(after);
    }
  });

  test('the section', () => {
    for (const place of [...PAGE, 'link preview']) expect(says[place], place).toContain('Asia');
  });

  test('the correction', () => {
    for (const place of PAGE) expect(says[place], place).toContain(NOTE);
    const [entry] = parseFeed(says['atom source'] ?? '').items;
    expect(entry?.id).toBe('tag:news.example.org,2024-10-25:/story/#correction-20241025T160000Z');
  });

  test('the times', () => {
    const [published, updated] = ['2024-10-25T08:15:00-04:00', NOON];
    for (const place of ['the page', 'structured data', 'link preview']) {
      expect(says[place], place).toContain(published);
      expect(says[place], place).toContain(updated);
    }
    expect(says['sitemap.xml']).toContain(`<lastmod>${updated}</lastmod>`);
    expect(says['news-sitemap.xml']).toContain(published);
    expect(says['story.txt']).toContain('12:00 p.m. ET');
    const feeds = [says['rss.xml'], says['atom.xml']];
    for (const feed of feeds) expect(feed).toContain('"2024-10-25T12:15:00.000Z"');
    expect(says['atom.xml']).toContain('"2024-10-25T16:00:00.000Z"');
  });

  test('the card, and with it its address', async () => {
    const shipped = /_astro\/(card-\w+\.jpg)/.exec(says['link preview'] ?? '')?.[1];
    const files = await readdir(path.join(project.folder, 'dist/_astro'));
    expect(files.filter((name) => name.startsWith('card-'))).toEqual([shipped]);
  });
});

test('both sitemaps are valid, the news one while it is news, and robots.txt names them', async () => {
  expect(await sitemapFaults(says['sitemap.xml'] ?? '')).toEqual([]);
  expect(await sitemapFaults(says['news-sitemap.xml'] ?? '')).toEqual([]);
  expect(says['robots.txt']).toContain(
    `Sitemap: ${URL}sitemap.xml\nSitemap: ${URL}news-sitemap.xml\n`,
  );
});

test('the pictures that others are sent to are there, in the size that is said', async () => {
  const said = [...(says['structured data'] ?? '').matchAll(/"contentUrl":"([^"]+)"/g)];
  const sizes = await Promise.all(
    said.map(async ([, url = '']) => {
      const file = path.join(project.folder, 'dist', url.slice(URL.length));
      const { width, height } = await sharp(file).metadata();
      return [width, height];
    }),
  );
  expect(sizes).toEqual([
    [1200, 675],
    [1200, 900],
    [1200, 1200],
  ]);
});

test('the feeds have the full text, with figures and links that lead back to the site', async () => {
  for (const file of ['rss.xml', 'atom.xml']) {
    const entry = parseFeed(await project.read(`dist/${file}`)).items.at(-1);
    const { document } = parseHTML(`<html><body>${entry?.content ?? ''}</body></html>`);
    const images = [...document.querySelectorAll('figure img')];
    const pictures = images.map((image) => image.getAttribute('src') ?? '');
    expect(pictures).toHaveLength(2);
    for (const src of pictures) {
      expect(src.startsWith(URL)).toBe(true);
      const picture = path.join(project.folder, 'dist', src.slice(URL.length));
      expect((await sharp(picture).metadata()).format).toBe('jpeg');
    }
    expect(document.querySelectorAll('figure:has(img)')[1]?.textContent).toBe(
      'Once more.Map: Another Desk',
    );
    expect(document.querySelector('a[href$="#story"]')?.getAttribute('href')).toBe(`${URL}#story`);
    for (const paragraph of paragraphs) expect(document.body.textContent).toContain(paragraph);
  }
});

test('the text edition is plain, 72 columns wide, at most 5 kB, and ends its last line', () => {
  const text = says['story.txt source'] ?? '';
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5000);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  expect(text.endsWith(`${URL}\n`)).toBe(true);
});

async function everything(): Promise<Record<string, string>> {
  const read = (file: string) => project.read(`dist/${file}`);
  const { document } = parseHTML(await read('index.html'));
  const script = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  const [title, preview] = [document.title, contents(document)];
  for (const bar of document.querySelectorAll('.bar')) bar.remove();
  paragraphs = [...document.querySelectorAll('.prose > p')].map(({ textContent }) => textContent);
  for (const aside of document.querySelectorAll('head, script, style, summary, .history'))
    aside.remove();
  const text = await read('story.txt');
  const atom = await read('atom.xml');
  return {
    title,
    'the page': `${squeezed(document.body.textContent)} ${attributes(document)}`,
    'structured data': await expanded(script),
    'link preview': preview,
    'rss.xml': JSON.stringify(parseFeed(await read('rss.xml'))),
    'atom.xml': JSON.stringify(parseFeed(atom)),
    'atom source': atom,
    'story.txt': squeezed(text),
    'story.txt source': text,
    'sitemap.xml': await read('sitemap.xml'),
    'news-sitemap.xml': await read('news-sitemap.xml'),
    'robots.txt': await read('robots.txt'),
    pictures: await rights(),
  };
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ');

function contents(document: Document): string {
  const tags = [...document.querySelectorAll('meta[property], meta[name]')];
  return tags.map((tag) => tag.getAttribute('content')).join('\n');
}

function attributes(document: Document): string {
  const said = [...document.querySelectorAll('[alt], [datetime]')];
  return said.map((tag) => tag.getAttribute('alt') ?? tag.getAttribute('datetime')).join('\n');
}

/** The structured data as a processor of JSON-LD understands it, without a network. */
async function expanded(script: string): Promise<string> {
  const context = { '@vocab': 'https://schema.org/' };
  const documentLoader = async (documentUrl: string) => ({
    documentUrl,
    document: { '@context': context },
  });
  const [article] = await jsonld.expand(JSON.parse(script), { documentLoader });
  return JSON.stringify(await jsonld.compact(article ?? {}, context));
}

/** The XMP packet of every picture on the site, one after another. */
async function rights(): Promise<string> {
  const dist = path.join(project.folder, 'dist');
  const files = await readdir(dist, { recursive: true });
  const pictures = files.filter((file) => /\.(?:avif|jpe?g)$/.test(file));
  expect(pictures.length).toBeGreaterThan(5);
  const packets = await Promise.all(
    pictures.map(async (file) => {
      const bytes = await readFile(path.join(dist, file), 'utf8');
      const packet = /<rdf:RDF.*<\/rdf:RDF>/s.exec(bytes)?.[0] ?? '';
      expect(packet, file).toContain('Map: Another Desk');
      return packet;
    }),
  );
  return packets.join('\n');
}
