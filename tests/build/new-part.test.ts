import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Project } from '../support/project.ts';
import { copyProject } from '../support/project.ts';

const DEFINITION = `
import { h } from 'hastscript';
import { z } from 'zod';
import { definePart } from '../define-part.ts';
import { markdown, picture, plain } from '../props.ts';

export const labels = { en: { method: 'How we work' }, fr: { method: 'Notre méthode' } };

export default definePart({
  about: 'A note beside the story.',
  labels,
  props: z.strictObject({
    kind: z.enum(['editor', 'warning']),
    title: markdown,
    image: picture,
    alt: plain,
    caption: markdown,
    credit: markdown,
  }),
  children: 'paragraphs',
  after: ['credit'],
  feed: ({ words, pictures, text }, children) =>
    h('section', [
      h('h4', words['title']),
      h('img', { src: pictures['image']?.url, alt: text['alt'] }),
      h('p', words['caption']),
      ...children,
      h('small', words['credit']),
    ]),
  text: { margin: '| ', props: { title: (words) => words.toUpperCase() } },
  example: '<SideNote kind="editor" title="…" image="./…" alt="…" caption="…" credit="…">…</SideNote>',
});
`;

const COMPONENT = `---
import { figurePicture } from '../../pictures/renditions.ts';
import { inlineOf } from '../../story/reading/inline-markdown.ts';
import { ownLabels } from '../labels.ts';
import { labels } from './side-note.ts';
import Inline from '../../components/Inline.astro';
import Picture from '../../components/picture/Picture.astro';

interface Props { kind: string; title: string; image: string; alt: string; caption: string; credit: string; language: string }

const { kind, image, alt, language } = Astro.props;
const own = ownLabels(labels, language);
const [title, caption, credit] = [Astro.props.title, Astro.props.caption, Astro.props.credit].map((one) => inlineOf(one));
const picture = await figurePicture(image, { alt, caption, credit });
---
<section class={kind}>
  <h3 lang={own.lang}>{own.labels.method}</h3>
  <p><Inline content={title.content} /></p>
  <Picture picture={picture} alt={alt} />
  <p><Inline content={caption.content} /></p>
  <slot />
  <p><Inline content={credit.content} /></p>
</section>
`;

const NOTE = `<SideNote kind="editor" title="A *note* on method" image="./lead.svg" alt="A drawn map" caption="How we [counted](https://example.org/)" credit="The data desk">
  We asked three "services".
</SideNote>`;

let project: Project;

beforeAll(async () => {
  project = await copyProject();
  await mkdir(path.join(project.folder, 'src/parts/SideNote'));
  await project.write('src/parts/SideNote/side-note.ts', DEFINITION);
  await project.write('src/parts/SideNote/SideNote.astro', COMPONENT);
  const readme = await project.read('src/parts/README.md');
  const [definition, component] = ['ts', 'astro'].map(
    (language) => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '',
  );
  await mkdir(path.join(project.folder, 'src/parts/Term'));
  await project.write('src/parts/Term/term.ts', definition ?? '');
  await project.write('src/parts/Term/Term.astro', component ?? '');
});

afterAll(() => project.remove());

const STORY = 'src/content/story/story.mdx';

/** Adds a passage to the story, works on it, and takes it out. */
async function withPassage<T>(passage: string, work: () => Promise<T>): Promise<T> {
  const before = await project.read(STORY);
  await project.write(STORY, `${before}\n${passage}\n`);
  const result = await work();
  await project.write(STORY, before);
  return result;
}

test('a part that is a new folder has its mistakes told with a line and a fix', async () => {
  const wrong = NOTE.replace('kind="editor"', 'kind="edtor"')
    .replace(' credit="The data desk"', '')
    .replace('https://example.org/', 'javascript:x')
    .replace('./lead.svg', './led.svg');
  const { code, stderr } = await withPassage(wrong, () => project.run('build'));
  expect(code).toBe(1);
  expect(stderr).toContain('The kind of this <SideNote> can only be editor or warning.');
  expect(stderr).toContain('The credit of this <SideNote> is missing.');
  expect(stderr).toContain("Links with javascript: aren't allowed");
  expect(stderr).toContain(
    "The picture ./led.svg isn't in src/content/story/. Did you mean ./lead.svg?",
  );
  expect(stderr.match(/story\.mdx:\d+:\d+/g)?.length).toBeGreaterThanOrEqual(4);
  expect(stderr.match(/ {2}Fix: /g)?.length).toBeGreaterThanOrEqual(4);
});

test.each([
  ['has no default export', 'odd.ts', 'export {};', 'src/parts/Odd/odd.ts lacks export default'],
  ['is named otherwise', 'Odd.ts', '', 'src/parts/Odd/Odd.ts has to be called odd.ts.'],
  ['is broken', 'odd.ts', 'export default {', 'src/parts/Odd/odd.ts: '],
  ['lacks a component', 'odd.ts', 'export default {};', 'src/parts/Odd/ lacks Odd.astro'],
])('a new part whose definition %s is told of with its file', async (_, file, text, said) => {
  const folder = path.join(project.folder, 'src/parts/Odd');
  await mkdir(folder);
  await project.write(`src/parts/Odd/${file}`, text);
  const { code, stderr } = await project.run('build');
  await rm(folder, { recursive: true });
  expect([code, stderr]).toEqual([1, expect.stringContaining(said)]);
});

test('words that a new part makes, but has no prop for, are told of', async () => {
  const folder = path.join(project.folder, 'src/parts/Odd');
  await mkdir(folder);
  await project.write('src/parts/Odd/Odd.astro', '<p></p>');
  await project.write(
    'src/parts/Odd/odd.ts',
    `import { z } from 'zod';
    import { definePart } from '../define-part.ts';
    import { made } from '../props.ts';
    export default definePart({
      about: 'Odd.',
      props: z.strictObject({ said: made('markdown') }),
      children: 'nothing',
      resolve: () => ({ props: { say: 'Lost' } }),
      feed: () => ({ type: 'text', value: '' }),
      example: '<Odd />',
    });`,
  );
  const { code, stderr } = await withPassage('<Odd />', () => project.run('build'));
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(stderr).toContain('What resolves <Odd> in src/parts/Odd/ gives “say”');
});

test('a set of labels that lacks one is told of with its file', async () => {
  const file = 'src/language/labels/sv.ts';
  const before = await project.read(file);
  await project.write(file, before.replace(/^  skipToStory: .*\n/m, ''));
  const { code, stderr } = await project.run('build');
  await project.write(file, before);
  expect([code, stderr]).toEqual([1, expect.stringContaining(`${file} lacks skipToStory, which`)]);
});

test('a part that is a new folder is among those that errors and the template name', async () => {
  const { stderr } = await withPassage('<SideNot>x</SideNot>', () => project.run('build'));
  expect(stderr).toContain('Did you mean <SideNote>?');
  const other = await withPassage('<form></form>', () => project.run('build'));
  expect(other.stderr).toMatch(/use Aside, .*SideNote/);
});

test('a part that is a new folder is guarded, recorded, printed, and told in feeds and as text', async () => {
  const ofReadme = '<Term word="A *ton-mile*">It was "made" up.</Term>';
  await withPassage(`${NOTE}\n\n${ofReadme}`, async () => {
    const refused = await project.run('build');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('A note on method');
    expect(refused.stderr).toContain('The data desk');
    expect((await project.run('revise', ['A note on method was added.'])).code).toBe(0);
    expect(await project.run('build')).toMatchObject({ code: 0 });
    await rm(path.join(project.folder, 'src/content/story/revisions'), { recursive: true });
  });
  const { document } = parseHTML(await project.read('dist/index.html'));
  const part = document.querySelector('.prose > .editor');
  expect([...(part?.querySelectorAll('p') ?? [])].map((one) => one.textContent.trim())).toEqual([
    'A note on method',
    'How we counted',
    'We asked three “services”.',
    'The data desk',
  ]);
  expect(part?.querySelector('h3')?.textContent).toBe('How we work');
  expect(document.querySelector('.prose > .term')?.textContent).toMatch(/^A ton-mile.*made/);
  expect(part?.querySelector('em')?.textContent).toBe('note');
  expect(part?.querySelector('img')?.getAttribute('src')).toMatch(/^_astro\/lead\..+\.jpe?g$/);
  const feed = await project.read('dist/rss.xml');
  expect(feed).toContain('<h4>A <em>note</em> on method</h4>');
  expect(feed).toMatch(/<img src="http[^"]+\.jpe?g" alt="A drawn map">/);
  expect(await project.read('dist/story.txt')).toContain(
    '| A NOTE ON METHOD\n| A drawn map\n| How we counted\n| We asked three “services”.\n| The data desk',
  );
});
