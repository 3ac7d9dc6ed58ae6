import { copyFileSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { propsOf } from '../../src/parts/props.ts';
import { parts } from '../../src/parts/parts.ts';
import { isElement } from '../../src/story/reading/body/elements.ts';
import { parseMdx } from '../../src/story/reading/body/mdx.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root } from '../support/project.ts';

const STATES = path.join(root, 'src/dev/states/stories');
const FILES = ['film.mp4', 'film.vtt', 'sound.mp3', 'transcript.md', 'document.pdf', 'harbors.csv'];
/** What other states show. */
const ELSEWHERE = ['Aside', 'Chart', 'PullQuote'];

const stories = ['parts', 'parts-ar', 'parts-ja'].map((name) => ({
  name,
  source: readFileSync(path.join(STATES, `${name}.mdx`), 'utf8'),
}));

test.each(stories)('$name has every part, with each prop that it may have', ({ source }) => {
  const [, body = ''] = /^---\n.*?\n---\n(.*)$/s.exec(source) ?? [];
  const used = new Set<string>();
  visit(parseMdx(body, 'story.mdx').tree ?? { type: 'root' as const, children: [] }, (node) => {
    if (!isElement(node)) return;
    used.add(`${node.name}`);
    for (const one of node.attributes) if ('name' in one) used.add(`${node.name}.${one.name}`);
  });
  const known = [...parts]
    .filter(([name]) => !ELSEWHERE.includes(name))
    .flatMap(([name, part]) => [
      name,
      ...propsOf(part)
        .filter(({ made }) => !made)
        .map((prop) => `${name}.${prop.name}`),
    ]);
  expect(known.filter((one) => !used.has(one))).toEqual([]);
});

// The others are looked at in the browser.
describe.each(stories.slice(0, 1))('$name', ({ source }) => {
  let project: Project;
  let document: Document;

  beforeAll(async () => {
    project = await copyProject();
    const story = path.join(project.folder, 'src/content/story');
    await rm(path.join(story, 'revisions'), { recursive: true });
    for (const file of FILES) copyFileSync(path.join(STATES, file), path.join(story, file));
    await project.write('src/content/story/story.mdx', source);
    expect(await project.run('build')).toMatchObject({ code: 0 });
    document = parseHTML(await project.read('dist/index.html')).document;
  });

  afterAll(() => project.remove());

  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test('is published without a script, and with nothing from elsewhere', () => {
    const scripts = all('script').map((script) => script.getAttribute('type'));
    expect(new Set(scripts)).toEqual(new Set(['application/ld+json']));
    const loaded = all('.prose :is(img, video, audio, track, source)').flatMap((element) =>
      ['src', 'poster', 'srcset'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    expect(loaded.length).toBeGreaterThan(20);
    expect(loaded.filter((address) => !address.startsWith('_astro/'))).toEqual([]);
    expect(all('.prose :is(iframe, object, embed)')).toEqual([]);
  });

  test('publishes each film, recording, subtitle and document once, and no transcript', () => {
    const files = Object.keys(project.published()).filter((file) => /_astro\/files\//.test(file));
    const names = files
      .filter((file) => !/\.(?:br|gz|zst)$/.test(file))
      .map((file) => path.extname(file));
    expect(names.sort()).toEqual(['.mp3', '.mp4', '.pdf', '.vtt']);
  });

  test('has films that load when they are played, in the room that they will take', () => {
    for (const film of all('video')) {
      expect(film.getAttribute('preload')).toBe('none');
      expect([film.getAttribute('width'), film.getAttribute('height')]).toEqual(['640', '360']);
      expect(film.hasAttribute('controls')).toBe(true);
    }
    expect(all('video track[kind=captions]')).toHaveLength(2);
  });

  test('has a film above its text, with its words in the order of the page', () => {
    expect(all('.prose .lead')).toEqual([]);
    expect(all('.headline + .lead > video[loop]')).toHaveLength(1);
    const still = document.querySelector('meta[property="og:image:alt"]')?.getAttribute('content');
    expect(still).toMatch(/ · A film leads the story, with stress in its caption\.$/);
  });

  test('tells feeds, the sitemap and search engines of films and recordings', async () => {
    const rss = await project.read('dist/rss.xml');
    expect(rss.match(/<enclosure /g)).toHaveLength(1);
    expect(rss.match(/<media:content /g)).toHaveLength(4);
    expect(await project.read('dist/atom.xml')).toMatch(/rel="enclosure"[^>]*type="video\/mp4"/);
    expect((await project.read('dist/sitemap.xml')).match(/<video:video>/g)).toHaveLength(3);
    const types = all('script').map((one) => /"@type":"(\w+)"/.exec(one.textContent)?.[1]);
    expect(types).toEqual([
      'NewsArticle',
      'VideoObject',
      'VideoObject',
      'VideoObject',
      'AudioObject',
      'ClaimReview',
      'LiveBlogPosting',
    ]);
  });

  test('tells each post of a live story to feeds, and leads to those that matter', async () => {
    const rss = await project.read('dist/rss.xml');
    const links = [...rss.matchAll(/<link>[^<]*#(post-[^<]*)<\/link>/g)].map(([, id]) => id);
    expect(links).toHaveLength(2);
    expect(all('.post').map(({ id }) => id)).toEqual(links);
    const [moment] = all('.key-moments a');
    expect(moment?.getAttribute('href')).toBe(`#${links[0]}`);
  });

  test('has the words of all parts in its text edition', async () => {
    const text = (await project.read('dist/story.txt')).replace(/\s+/g, '');
    for (const element of all(
      ':is(.prose, .lead) :is(.caption, time, .claim, .verdict, summary + p, .person-name)',
    )) {
      expect(text).toContain(element.textContent.replace(/\s+/g, ''));
    }
  });
});

describe('a film that is replaced', () => {
  let project: Project;

  beforeAll(async () => {
    project = await copyProject();
    const story = path.join(project.folder, 'src/content/story');
    await rm(path.join(story, 'revisions'), { recursive: true });
    copyFileSync(path.join(root, 'tests/fixtures/media/silent.mp4'), path.join(story, 'film.mp4'));
    await project.edit(
      (text) =>
        `${text}\n<Video src="./film.mp4" poster="./lead.svg" caption="A film." credit="Jane Doe" silent />\n`,
    );
    expect(await project.run('revise')).toMatchObject({ code: 0 });
    copyFileSync(path.join(STATES, 'film.mp4'), path.join(story, 'film.mp4'));
  });

  afterAll(() => project.remove());

  test('is refused until a note says so', async () => {
    const { code, stderr } = await project.run('build');
    expect(code).toBe(1);
    expect(stderr).toContain('The story has changed since the last recorded revision');
    expect(stderr).toMatch(/story\.mdx:\d+ +file /);
  });

  test('is told to readers, and can still be seen in the version that had it', async () => {
    expect(await project.run('revise', ['The film is another one.'])).toMatchObject({ code: 0 });
    expect(await project.run('build')).toMatchObject({ code: 0 });
    const { document } = parseHTML(await project.read('dist/index.html'));
    expect(document.querySelector('.history')?.textContent).toContain('A file was replaced.');
    const sources = await Promise.all(
      ['dist/index.html', 'dist/revisions/1/index.html'].map(async (page) => {
        const { document: version } = parseHTML(await project.read(page));
        return version
          .querySelector('video')
          ?.getAttribute('src')
          ?.replace(/^(?:\.\.\/)*/, '');
      }),
    );
    expect(new Set(sources).size).toBe(2);
    const published = Object.keys(project.published());
    for (const source of sources) expect(published).toContain(source);
  });
});
