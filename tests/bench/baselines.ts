import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Story } from '../../src/story/schema.ts';
import { xmlText } from '../../src/editions/xml.ts';
import type { Judged } from './picture.ts';

const STYLE = `body{margin:0;font:18px/1.5 Georgia,serif}article{max-width:980px;margin:auto}figure{margin:0}img{display:block;width:100%;height:auto}h1,p,figcaption{max-width:34em;margin:1em auto;padding:0 16px}`;

/**
 * The project has esbuild as WebAssembly, which takes a second to start. Elsewhere Astro has a faster
 * one: it would be unfair to measure it with ours.
 */
const CONFIG = `export default {
  vite: {
    plugins: [
      {
        name: 'without-esbuild',
        configResolved: ({ plugins }) =>
          delete plugins.find(({ name }) => name === 'astro:vite-plugin-env')?.transform,
      },
    ],
  },
};
`;

/** Writes the sources of a page of Astro's with the same words, and its `<Image>` as it comes. */
export async function writeAstro(folder: string, story: Story, picture: string): Promise<void> {
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  const name = basename(picture);
  await cp(picture, join(folder, 'src', name));
  const [before, after] = pageOf(story, '\0').split('\0');
  const words = JSON.stringify({ before, after, alt: story.lead?.alt ?? '' });
  await writeFile(join(folder, 'astro.config.mjs'), CONFIG);
  await writeFile(
    join(folder, 'src/pages/index.astro'),
    `---
import { Image } from 'astro:assets';
import picture from '../${name}';
const words = ${words};
---
<Fragment set:html={words.before} />
<Image src={picture} alt={words.alt} loading="eager" />
<Fragment set:html={words.after} />
`,
  );
}

/** Writes the page as one would by hand who wants it small: the words, a line of CSS, one picture. */
export async function writeBare(
  folder: string,
  story: Story,
  files: readonly Judged[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const named = files.map((each) => ({ ...each, name: `picture-${each.width}.avif` }));
  for (const { name, file } of named) await writeFile(join(folder, name), file);
  const [first] = named;
  if (!first) throw new Error('The bare page has no picture.');
  const { name, width, height } = first;
  const srcset = named.map((each) => `${each.name} ${each.width}w`).join(', ');
  const image = `<img src="${name}" srcset="${srcset}" sizes="(min-width:980px) 980px,100vw" width="${width}" height="${height}" alt="${xmlText(story.lead?.alt ?? '')}" fetchpriority="high">`;
  await writeFile(join(folder, 'index.html'), pageOf(story, image));
}

function pageOf(story: Story, image: string): string {
  const { headline, standfirst, language, published, lead, body, updates } = story;
  const paragraph = (text: string) => `<p>${xmlText(text)}`;
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${xmlText(headline)}</title><meta name="description" content="${xmlText(standfirst)}">`,
    `<style>${STYLE}</style><article><h1>${xmlText(headline)}</h1>`,
    paragraph(standfirst),
    `<p><time>${published}</time>`,
    `<figure>${image}<figcaption>${xmlText(`${lead?.caption} ${lead?.credit}`)}</figcaption></figure>`,
    ...body.map(({ text }) => paragraph(text)),
    ...updates.map(({ note }) => paragraph(note)),
    '</article>',
  ].join('');
}
