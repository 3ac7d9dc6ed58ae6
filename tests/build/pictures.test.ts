import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  readContentCredentials,
  readManifests,
} from '../../src/pictures/metadata/content-credentials.ts';
import { signed } from '../../src/pictures/signing/sign.ts';
import { signerIn } from '../../src/pictures/signing/signer.ts';
import { REVISIONS } from '../../src/revisions/revision.ts';
import { certificateFor } from '../support/certificates.ts';
import type { Project } from '../support/project.ts';
import { copyProject, root } from '../support/project.ts';
import { quarters, texture } from '../unit/pictures/scenes.ts';

let project: Project;
/** What the build said. */
let told = '';

/** Files by content and by ending, which says something else or nothing. */
const NAMES = ['lead.tif', 'IMG_1.jpg', 'scan', 'tall.png', 'map.svg', 'ai.jpg'];

/** What phones show in place of some. */
const ON_PHONES: Record<string, string> = {
  scan: ' phone="./map.svg"',
  'map.svg': ' phone="0 0 1 0.5"',
};

/** What shows a picture besides figures. */
const OTHERS = [
  '<Embed url="https://example.org/" source="X" title="A post" by="Staff" image="./ai.jpg" alt="Noise." />',
  '<Document title="A report" url="https://example.org/" image="./ai.jpg" alt="Noise." />',
  '<Person name="Jane Roe" image="./ai.jpg" credit="Staff">She.</Person>',
  '<Video src="./film.mp4" poster="./ai.jpg" caption="A film." credit="Staff" silent />',
];

const STYLE = '.sea{fill:#cde}@media (prefers-color-scheme:dark){.sea{fill:#123}}';
const MAP = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><style>${STYLE}</style>
  <script>alert(1)</script><rect class="sea" width="300" height="200" onclick="alert(2)"/>
  <text x="20" y="80" font-size="30">Kursk</text></svg>`;

beforeAll(async () => {
  project = await copyProject();
  const at = (name: string) => path.join(project.folder, 'src/content/story', name);
  await rm(path.join(project.folder, REVISIONS), { recursive: true });
  await (await quarters(1200, 720)).tiff().toFile(at('lead.tif'));
  await copyFile(path.join(root, 'tests/fixtures/media/turned.heic'), at('IMG_1.jpg'));
  await writeFile(
    at('scan'),
    await signedByAnother(await (await quarters(700, 350)).jpeg().toBuffer()),
  );
  await writeFile(at('tall.png'), await (await quarters(700, 1000)).jpeg().toBuffer());
  await writeFile(at('map.svg'), MAP);
  await texture(700, 400)
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" e:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"><dc:creator><rdf:Seq><rdf:li>Jane Roe</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>',
    )
    .jpeg()
    .toFile(at('ai.jpg'));
  await copyFile(path.join(root, 'tests/fixtures/media/silent.mp4'), at('film.mp4'));
  await writeFile(at('unused.jpg'), 'This is no picture.');
  await project.edit((story) => {
    const figures = NAMES.slice(1).map(
      (name) =>
        `<Figure image="./${name}" alt="Four quarters." caption="Four colors." credit="Staff"${ON_PHONES[name] ?? ''} />`,
    );
    const lead = story.replace('./lead.svg', './lead.tif\n  phone: ./tall.png');
    return `${lead}\n${[...figures, ...OTHERS].join('\n\n')}\n`;
  });
});

const environmentToSign = async () => {
  const { certificate, key } = await certificateFor();
  return { C2PA_CERTIFICATE: certificate, C2PA_KEY: key };
};

/** A picture with Content Credentials, which say that it was made from another one that has some. */
async function signedByAnother(picture: Uint8Array): Promise<Uint8Array> {
  const signer = signerIn(await environmentToSign());
  if (!signer) throw new Error('There is no signer.');
  const name = 'signed.jpg';
  const bytes = await readFile(path.join(root, 'tests/fixtures/pictures', name));
  return signed(picture, { name, bytes }, ['c2pa.transcoded'], signer);
}

afterAll(() => project.remove());

test('pictures are published by what is in them, small and tall ones as they can be seen', async () => {
  const { code, stdout } = await project.run('build', [], await environmentToSign());
  expect(code).toBe(0);
  told = stdout;
  expect(stdout.match(/^ {2}\S+ is \d+ pixels wide.*$/gm)).toEqual([
    '  IMG_1.jpg is 240 pixels wide, so it is shown small.',
  ]);
  const { document } = parseHTML(await project.read('dist/index.html'));
  const shown = [...document.querySelectorAll('img')].map((image) => [
    image.getAttribute('src')?.replace(/^.*\/(\w+)\..*\./, '$1.'),
    image.className,
  ]);
  expect(shown).toEqual([
    ['lead.jpeg', 'tall'],
    ['IMG_1.jpeg', 'own-size tall'],
    ['scan.jpeg', 'dark-too-on-phones'],
    ['tall.jpeg', 'tall'],
    ['map.jpeg', 'dark-too-elsewhere'],
    ...Array.from({ length: 4 }, () => ['ai.jpeg', '']),
  ]);
  const files = await readdir(path.join(project.folder, 'dist/_astro'));
  const others = files.filter((file) => !/\.(?:avif|jpe?g|woff2)$|^files$/.test(file));
  expect(others.filter((file) => !/\.svg(?:\.(?:br|gz|zst))?$/.test(file))).toEqual([]);
});

test('phones are given the other picture that the story names for them', async () => {
  const { document } = parseHTML(await project.read('dist/index.html'));
  const sources = [...document.querySelectorAll('.lead source, link[as=image]')].map((source) => [
    source.getAttribute('media'),
    (source.getAttribute('srcset') ?? source.getAttribute('imagesrcset'))?.match(
      /\w+(?=\.[\w-]+\.avif)/g,
    ),
  ]);
  const phones = ['(max-width: 767.98px)', ['tall']];
  const others = ['(min-width: 768px)', ['lead', 'lead', 'lead', 'lead']];
  expect(sources).toEqual([phones, others, phones, others]);
});

test('a drawing is published cleaned, with its own colours for the dark', async () => {
  const { document } = parseHTML(await project.read('dist/index.html'));
  const [source] = document.querySelectorAll('source[type="image/svg+xml"]');
  const address = source?.getAttribute('srcset') ?? '';
  expect(address).toMatch(/^_astro\/map\.[\w-]+\.svg$/);
  const svg = await project.read(`dist/${address}`);
  expect(svg).toContain(`<style>${STYLE}</style>`);
  expect(svg).not.toMatch(/<script|onclick|<text/);
  expect(svg).toContain('<path');
  expect(told).toContain('  map.svg is published without a script and an event attribute.');
});

test('a picture whose file says that AI made it is labelled wherever it is shown, and in the feeds', async () => {
  const { document } = parseHTML(await project.read('dist/index.html'));
  const labels = [...document.querySelectorAll('.made-by')].filter(
    (label) => !label.closest('figure')?.querySelector('[src*="/scan."]'),
  );
  expect(labels.map(({ textContent }) => textContent.trim())).toEqual(
    Array.from({ length: 5 }, () => 'Image generated by AI'),
  );
  const parts = labels.map((label) => label.closest('figure, .embed, .document, .person'));
  expect(parts.map((part) => part?.className)).toEqual([
    ...['figure', 'embed', 'document', 'person', 'video'],
  ]);
  for (const part of parts) {
    const image = part?.querySelector('img, video');
    expect(image?.getAttribute('poster') ?? image?.getAttribute('src')).toContain('/ai.');
  }
  // A feed shows no picture of a document.
  for (const feed of ['rss.xml', 'atom.xml']) {
    expect((await project.read(`dist/${feed}`)).match(/Image generated by AI/g)).toHaveLength(4);
  }
  expect(told).toContain('  ai.jpg is by Jane Roe, its file says; the story credits Staff.');
});

test('hosts let a drawing have its styles when it is opened by itself', async () => {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  expect(await project.read('dist/_headers')).toContain(`'sha256-${hash}'`);
});

test('what is published of a picture with Content Credentials keeps them, where it costs no reader much', async () => {
  expect(told).toMatch(/ {2}scan has Content Credentials, .* keeps them, signed by Example/);
  const folder = path.join(project.folder, 'dist/_astro');
  const { document } = parseHTML(await project.read('dist/index.html'));
  const figure = document.querySelector('img[src*="/scan."]')?.closest('figure');
  const srcset = figure?.querySelector('[type="image/avif"]')?.getAttribute('srcset') ?? '';
  const largest = /([\w.-]+) 700w/.exec(srcset)?.[1];
  const jpeg = path.basename(figure?.querySelector('img')?.getAttribute('src') ?? '');
  const files = await readdir(folder);
  const kept: string[] = [];
  for (const file of files.filter((name) => /\.(?:avif|jpe?g)$/.test(name))) {
    const bytes = await readFile(path.join(folder, file));
    const credentials = await readContentCredentials(bytes);
    if (!credentials) continue;
    kept.push(file);
    expect(credentials).toMatchObject({ isIntact: true, signer: 'Example News' });
    const [own, before] = await readManifests(bytes);
    expect(before?.label).toBe(credentials.parent);
    expect(own?.assertions['c2pa.actions.v2']).toMatchObject({
      actions: expect.arrayContaining([{ action: 'c2pa.edited.metadata' }]),
    });
  }
  expect(kept.sort()).toEqual([largest, jpeg].sort());
});
