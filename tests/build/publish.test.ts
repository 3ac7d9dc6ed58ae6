import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuilt } from '../../src/publish/check/read-built.ts';
import { linkProblems } from '../../src/publish/check/check-links.ts';
import { filesIn, isRecord, isText } from '../../src/publish/files.ts';
import { elementsOf } from '../../src/publish/html.ts';
import type { Project } from '../support/project.ts';
import { copyProject, STEPS } from '../support/project.ts';

const SITE_URL = 'https://news.example.org/2024/troops';
const STORY = 'src/content/story/story.mdx';
const LAYOUT = 'src/layouts/StoryLayout.astro';
const UNCHANGED = 'Nothing has changed since that build';

let project: Project;
let dist: string;
let first: Record<string, string>;

beforeAll(async () => {
  project = await copyProject();
  dist = join(project.folder, 'dist');
  const { code, stderr } = await project.run('build', [], { SITE_URL, TZ: 'Pacific/Auckland' });
  expect(code).toBe(0);
  expect(stderr).toMatch(STEPS);
  first = project.published();
});

afterAll(() => project.remove());

const litter = () => readdirSync(project.folder).filter((name) => name === '.late-edition');

describe('what is published', () => {
  it('is the same byte for byte from another folder, and from the other side of the earth', async () => {
    const other = await copyProject();
    const { code } = await other.run('build', [], { SITE_URL, TZ: 'America/Los_Angeles' });
    expect(code).toBe(0);
    expect(other.published()).toEqual(first);
    await other.remove();
  });

  it('has each text file but the record packed three ways, and nothing else packed', () => {
    const files = filesIn(dist);
    const isPacked = (path: string) => isText(path) && !isRecord(path);
    const unpack = { br: brotliDecompressSync, gz: gunzipSync, zst: zstdDecompressSync };
    for (const [ending, decode] of Object.entries(unpack)) {
      const packed = files.filter((path) => path.endsWith(`.${ending}`));
      expect(packed).toEqual(files.filter(isPacked).map((path) => `${path}.${ending}`));
      for (const path of packed) {
        const plain = readFileSync(join(dist, path.slice(0, -ending.length - 1)));
        expect(decode(readFileSync(join(dist, path))).equals(plain)).toBe(true);
      }
    }
  });

  it('leads to itself at a root, under a path, and behind another prefix', () => {
    for (const address of [
      'https://a.example/',
      'https://a.example/b/',
      'http://localhost:8080/c/d/',
    ]) {
      const built = readBuilt(dist, new URL(address), project.folder);
      // The page for missing addresses keeps its own: it is served at any depth.
      const pages = new Map([...built.pages].filter(([path]) => path !== '404.html'));
      const problems = linkProblems({ ...built, pages });
      expect(problems).toEqual([]);
    }
  });

  it('finds its files from the page for missing addresses at any depth', () => {
    const urls = elementsOf(readFileSync(join(dist, '404.html'), 'utf8'))
      .filter(({ attributes }) => attributes.get('rel') !== 'canonical')
      .flatMap(({ attributes }) => [attributes.get('href'), attributes.get('src')])
      .filter((url) => url !== undefined && !/^(#|https?:|mailto:)/.test(url));
    expect(urls).not.toEqual([]);
    expect(urls.filter((url) => !url?.startsWith('/2024/troops/'))).toEqual([]);
  });

  it('has fonts of 22,000 bytes at most', () => {
    const fonts = filesIn(dist).filter((path) => path.endsWith('.woff2'));
    const bytes = fonts.reduce((sum, path) => sum + readFileSync(join(dist, path)).length, 0);
    expect(fonts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(22_000);
  });
});

describe('a build', () => {
  it('of what has not changed says so, and is no build', async () => {
    const { code, stdout, stderr } = await project.run('build', [], { SITE_URL });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Built dist\/ for https:\/\/news\.example\.org\/2024\/troops\/\n/);
    expect(stdout).toContain(UNCHANGED);
    expect(project.published()).toEqual(first);
  });

  it('is one where anything but the sources is no longer what it was', async () => {
    const page = await project.read('dist/index.html');
    await project.write('dist/index.html', page.replace('</h1>', '?</h1>'));
    const { stdout } = await project.run('build', [], { SITE_URL });
    expect(stdout).not.toContain(UNCHANGED);
    expect(project.published()).toEqual(first);
  });

  it('of the same, even two at once, touches nothing', async () => {
    await rm(join(project.folder, '.astro'), { recursive: true });
    const before = statSync(join(dist, 'index.html'));
    const runs = await Promise.all([1, 2].map(() => project.run('build', [], { SITE_URL })));
    for (const { code, stdout } of runs) {
      expect(code).toBe(0);
      expect(stdout).toMatch(
        /^Built dist\/ for https:\/\/news\.example\.org\/2024\/troops\/\n {2}\d+ files, /,
      );
    }
    expect(project.published()).toEqual(first);
    expect(statSync(join(dist, 'index.html')).mtimeMs).toBe(before.mtimeMs);
    expect(litter()).toEqual([]);
  });

  it.each([
    ['an address that is none', { SITE_URL: 'foo' }, undefined, "SITE_URL isn't a web address."],
    [
      'what goes wrong while a page is made',
      { SITE_URL },
      (layout: string) => layout.replace(/\n---/, "\nthrow new Error('The press broke.');\n---"),
      'The build failed: The press broke.',
    ],
    [
      'what cannot be put together',
      { SITE_URL },
      (layout: string) => layout.replace('---\n', "---\nimport { no } from '../site.ts';\nno();\n"),
      'The build failed: "no" is not exported by "src/site.ts".\n  Fix: Run npm run check',
    ],
    [
      'what is wrong with the finished page',
      { SITE_URL },
      (layout: string) =>
        layout.replace(
          '<body>',
          '<body><p><a href="#nowhere">x</a></p><img src="https://b.example/x.png" alt="x">',
        ),
      'leads to “nowhere” on index.html, where nothing has that id',
    ],
  ])('tells %s, and leaves the last site byte for byte', async (_, env, change, said) => {
    const layout = await project.read(LAYOUT);
    if (change) await project.write(LAYOUT, change(layout));
    const { code, stdout, stderr } = await project.run('build', [], env);
    await project.write(LAYOUT, layout);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(said);
    // What this project found itself needs no stack to be understood.
    const isUnexpected = said.startsWith('The build failed');
    expect(stderr.endsWith('\n\nRun with --verbose to see the stack.\n')).toBe(isUnexpected);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(project.published()).toEqual(first);
    expect(litter()).toEqual([]);
  });

  it('publishes nothing of a story that is saved while the page is made of it', async () => {
    const layout = await project.read(LAYOUT);
    const story = await project.read(STORY);
    const save = `appendFileSync('${STORY}', 'One more paragraph.\\n');`;
    await project.write(
      LAYOUT,
      layout.replace('---\n', `---\nimport { appendFileSync } from 'node:fs';\n${save}\n`),
    );
    const { code, stderr } = await project.run('build', [], { SITE_URL });
    await project.write(LAYOUT, layout);
    await project.write(STORY, story);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The story was saved during the build, so nothing was published\./m);
    expect(project.published()).toEqual(first);
    expect(litter()).toEqual([]);
  });
});
