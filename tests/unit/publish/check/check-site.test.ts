import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBuilt } from '../../../../src/publish/check/read-built.ts';
import { checkSite } from '../../../../src/publish/check/check-site.ts';
import { policyOf, withPolicy } from '../../../../src/publish/policy.ts';
import { StoryError } from '../../../../src/story/errors.ts';

// What the files of a site say of one story is looked at in a test of its own.
vi.mock('../../../../src/publish/check/consistency.ts', () => ({ consistencyProblems: () => [] }));

const site = new URL('https://news.example.org/b/');
let root: string;

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'late-edition-check-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A story</title>${head}</head><body><main id="story"><h1>A story</h1>${body}</main></body></html>`;
const guarded = (html: string) => withPolicy(html, policyOf(html));

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** What is found wrong with a site of one page and some more files. */
async function told(
  html: string,
  files: Record<string, string | Buffer> = {},
  address = site,
): Promise<string[]> {
  put('dist/index.html', html);
  for (const [path, content] of Object.entries(files)) put(path, content);
  try {
    await checkSite(readBuilt(join(root, 'dist'), address, root));
    return [];
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return error.problems.map(({ message, found }) => `${message} ${found ?? ''}`);
  }
}

const picture = (width: number) =>
  sharp({ create: { width, height: 20, channels: 3, background: 'red' } });

describe('a built site', () => {
  it('passes where it is whole', async () => {
    const lead = await picture(40).jpeg().toBuffer();
    const body =
      '<p><a href="#story">x</a> <a href="index.html#story">y</a> <a href="https://other.example/">z</a></p><img src="_astro/lead.jpeg" srcset="_astro/lead.jpeg 40w" sizes="40px" width="40" height="20" alt="Red">';
    const head = '<script type="application/ld+json">{"a":1}</script>';
    expect(await told(guarded(page(body, head)), { 'dist/_astro/lead.jpeg': lead })).toEqual([]);
  });

  it.each([
    ['an id that stands twice', '<p id="a">x</p><p id="a">y</p>', 'Duplicate ID "a"'],
    ['a tag that is not closed', '<p>x<b>y</p>', "isn't valid HTML"],
    ['a heading that skips a level', '<h3>x</h3>', 'Heading level can only increase by one'],
    ['a second headline', '<h1>x</h1>', 'has 2 first-level headings'],
    [
      'a fragment that is not there',
      '<p><a href="#none">x</a></p>',
      'leads to “none” on index.html',
    ],
    [
      'a file that is not there',
      '<p><a href="none.txt">x</a></p>',
      "leads to none.txt, which doesn't exist",
    ],
    [
      'a page of the site that is not there',
      '<p><a href="https://news.example.org/b/x/">x</a></p>',
      'leads to x/index.html',
    ],
    [
      'a picture of another site',
      '<img src="https://other.example/x.png" alt="x">',
      'loads a file from another site',
    ],
    [
      'a candidate that is not there',
      '<img src="data:," srcset="x.png 2x" alt="x">',
      "leads to x.png, which doesn't exist",
    ],
    ['a link that would run', '<p><a href="javascript:x()">x</a></p>', "can't be used as a link"],
    [
      'a link that is a file itself',
      '<p><a href="data:text/html,x">x</a></p>',
      "can't be used as a link",
    ],
    ['a script', '<script>x()</script>', "a script, which the page's policy blocks"],
    [
      'an attribute that would run',
      '<p onclick="x()">x</p>',
      "a script, which the page's policy blocks",
    ],
    [
      'a style attribute',
      '<p style="color:red">x</p>',
      "a style attribute, which the page's policy blocks",
    ],
    [
      'a frame',
      '<iframe src="https://other.example/" title="x"></iframe>',
      "an element that the site's pages can't use",
    ],
    [
      'structured data that does not parse',
      '<script type="application/ld+json">{</script>',
      "isn't valid JSON",
    ],
  ])('is refused with %s', async (_, body, expected) => {
    expect((await told(guarded(page(body)))).join('\n')).toContain(expected);
  });

  it('can link to other pages of its domain, if it is at the root of it', async () => {
    const atRoot = new URL('https://news.example.org/');
    const body = (href: string) => guarded(page(`<p><a href="${href}">x</a></p>`));
    expect(await told(body('https://news.example.org/ethics'), {}, atRoot)).toEqual([]);
    expect(await told(body('/ethics'), {}, atRoot)).toEqual([
      expect.stringContaining("leads to ethics, which doesn't exist"),
    ]);
  });

  it('is refused with a policy that fits another page', async () => {
    const other = withPolicy(page('<p>x</p>'), policyOf(page('<img src="x.png" alt="x">')));
    expect(await told(other)).toEqual([
      "The content security policy of index.html doesn't match the page. default-src 'none';img-src 'self';connect-src 'self';base-uri 'none';form-action 'none'",
    ]);
  });

  it.each(['_astro/page.js.map', '.prerender/entry.mjs', 'lead.tiff', '.env', '_astro/x.css'])(
    'is refused with %s in it',
    async (path) => {
      expect(await told(guarded(page('<p>x</p>')), { [`dist/${path}`]: 'x' })).toEqual([
        `The build made a file that isn't part of the site, so nothing was published. ${path}`,
      ]);
    },
  );

  it('may hold what public/ does', async () => {
    const files = { 'public/key.asc': 'x', 'dist/key.asc': 'x' };
    expect(await told(guarded(page('<p>x</p>')), files)).toEqual([]);
  });

  it('is refused with the picture as it came, under any name', async () => {
    const original = await picture(40).jpeg().toBuffer();
    const files = { 'src/content/story/lead.jpg': original, 'dist/_astro/lead.x.jpeg': original };
    expect(await told(guarded(page('<p>x</p>')), files)).toEqual([
      'lead.jpg would be published unchanged, with all its metadata. _astro/lead.x.jpeg',
    ]);
  });

  it('is refused with a picture that is not what it is called, or as wide as is said', async () => {
    const files = {
      'dist/_astro/a.avif': await picture(40).jpeg().toBuffer(),
      'dist/_astro/b.png': await picture(40).png().toBuffer(),
      'dist/_astro/c.png': 'no picture',
    };
    const body = '<img src="_astro/b.png" srcset="_astro/b.png 80w" sizes="80px" alt="x">';
    expect(await told(guarded(page(body)), files)).toEqual([
      "_astro/a.avif isn't in the format that its name says, so some browsers wouldn't show it. jpeg",
      "_astro/b.png doesn't have the width that the page gives for it. 40 pixels instead of 80",
      "_astro/c.png can't be read as a picture. ",
    ]);
  });

  it('is refused with a picture that tells where it was taken', async () => {
    const located = await picture(40)
      .withExif({ IFD3: { GPSLatitude: '50/1 27/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    expect(await told(guarded(page('<p>x</p>')), { 'dist/_astro/a.jpeg': located })).toEqual([
      '_astro/a.jpeg contains the location where it was taken, which may put people in danger. ',
    ]);
  });

  describe('with a picture whose file says that AI made it', async () => {
    const type = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    const made = await picture(40)
      .withXmp(
        `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" e:DigitalSourceType="${type}"/></rdf:RDF>`,
      )
      .jpeg()
      .toBuffer();
    const files = {
      'dist/_astro/ai.jpeg': made,
      'dist/_astro/own.jpeg': await picture(40).jpeg().toBuffer(),
    };
    const ai = '<img src="_astro/ai.jpeg" alt="x">';
    const own = '<img src="_astro/own.jpeg" alt="y">';
    const label = '<p class="made-by">Image generated by AI</p>';
    const notTold =
      "index.html shows a picture whose file says that AI or another program made it, but doesn't tell readers. _astro/ai.jpeg";

    it.each([
      ['a label below it', `<figure>${ai}${label}</figure><figure>${own}</figure>`, []],
      ['no label', `<figure>${ai}</figure>`, [notTold]],
      [
        'a label below the next picture',
        `<figure>${ai}</figure><figure>${own}${label}</figure>`,
        [notTold],
      ],
      ['one label for two', `${ai}${ai}${label}`, [notTold]],
      [
        'it for phones only',
        `<picture><source srcset="_astro/ai.jpeg 40w" media="(max-width: 9px)" type="image/jpeg">${own}</picture>`,
        [notTold],
      ],
      ['it before a film', '<video poster="_astro/ai.jpeg" controls></video>', [notTold]],
    ])('%s', async (_, body, expected) => {
      expect(await told(guarded(page(body)), files)).toEqual(expected);
    });
  });

  it('is refused with a feed that leads to what is not there', async () => {
    const feed =
      '<feed><id>https://news.example.org/b/#r1</id><link href="https://news.example.org/b/none.txt"/></feed>';
    expect(await told(guarded(page('<p>x</p>')), { 'dist/atom.xml': feed })).toEqual([
      "An address in atom.xml doesn't exist on the site. https://news.example.org/b/none.txt",
    ]);
  });
});
