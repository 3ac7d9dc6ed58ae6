import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Root as Html } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../../../../src/story/reading/body/body.ts';
import { PART_END, passagesOf } from '../../../../../src/story/reading/body/blocks.ts';
import { parseBody, storyRehype, storyRemark } from '../../../../../src/story/reading/body/body.ts';
import { attributeOf, isElement, isLead } from '../../../../../src/story/reading/body/elements.ts';

/** The blocks of a body in the shape `kind of part: text`, after a check that nothing is wrong with it. */
function blocks(body: string): string[] {
  const { blocks: found, problems } = parseBody(body, 'story.mdx', 1, { language: 'en-US' });
  expect(problems).toEqual([]);
  return found.map(
    ({ kind, text, part }: Block) =>
      `${part?.prop ?? kind}${part ? ` of ${part.name}` : ''}: ${text}`,
  );
}

test('every kind of words in a body is a block of its own', () => {
  const body = [
    'A *paragraph* with a [link](https://example.com/)  ',
    'in two lines.',
    '',
    '## A heading',
    '',
    '> A quotation',
    '',
    '- One',
    '- Two',
    '  - Three',
    '',
    '| Head |',
    '| --- |',
    '| Cell |',
    '',
    '<PullQuote by="Somebody">It is open.</PullQuote>',
    '',
    '<Aside title="The toll">',
    '',
    'It is gone.',
    '',
    '</Aside>',
    '',
    '<Figure image="./a.jpg" alt="The bridge" caption="At dawn" credit="The desk" />',
    '',
    '```',
    'code  as it stands',
    '```',
  ].join('\n');
  expect(blocks(body)).toEqual([
    'paragraph: A paragraph with a link in two lines.',
    'heading: A heading',
    'quote: A quotation',
    'item: One',
    'item: Two',
    'item: Three',
    'cell: Head',
    'cell: Cell',
    'paragraph of PullQuote: It is open.',
    'by of PullQuote: Somebody',
    'title of Aside: The toll',
    'paragraph of Aside: It is gone.',
    'alt of Figure: The bridge',
    'caption of Figure: At dawn',
    'credit of Figure: The desk',
    'code: code  as it stands',
  ]);
});

test('a part on one line has its emphasis and links in the same paragraph', () => {
  expect(blocks('<Aside>A *name*, [a link](https://example.com/), `code`.</Aside>')).toEqual([
    'paragraph of Aside: A name, a link, code.',
  ]);
});

test('each block knows its line in the file', () => {
  const { blocks: found } = parseBody('---\na: b\n---\n\nOne\n\nTwo\nlines\n\nThree', 'x', 4, {
    language: 'en',
  });
  expect(found.map(({ line }) => line)).toEqual([5, 7, 10]);
});

test('braces are replaced by what they say, and by nothing for nothing', () => {
  expect(blocks('The toll is {1 + 1} {"dollars"}{null}{undefined}{true}{/* check */}.')).toEqual([
    'paragraph: The toll is 2 dollars.',
  ]);
});

test('what braces define does not reach this process', () => {
  const { problems } = parseBody('{process.exit(1)}', 'x', 1, { language: 'en' });
  expect(problems.map(({ message }) => message)).toEqual([
    'The JavaScript in these braces fails: process is not defined.',
  ]);
});

test('each block knows what it is within, from the outside in', () => {
  const body = [
    'A paragraph',
    '',
    '## A heading',
    '',
    '> 4. Four',
    '>    - Below it',
    '',
    '| Left | Middle |',
    '| :--- | ------ |',
    '| Cell |        |',
    '',
    '```js',
    'code',
    '```',
    '',
    '```',
    'more',
    '```',
    '',
    '<Figure image="./a.jpg" alt="A *b* c" caption="*At* dawn" credit="Jane" size="wide" />',
    '',
    'Noted.[^1]',
    '',
    '[^1]: The note',
  ].join('\n');
  const { tree, problems } = parseBody(body, 'story.mdx', 1, { language: 'en-US' });
  expect(problems).toEqual([]);
  const figure = { name: 'Figure', line: 20 };
  const within = `Figure size=wide phone=${PART_END}`;
  expect(passagesOf(tree).map(({ block, place }) => [place, block])).toEqual([
    ['', { kind: 'paragraph', text: 'A paragraph', line: 1 }],
    ['##', { kind: 'heading', text: 'A heading', line: 3, depth: 2 }],
    ['> 4.', { kind: 'item', text: 'Four', line: 5 }],
    ['> 4. -', { kind: 'item', text: 'Below it', line: 6 }],
    ['|left', { kind: 'cell', text: 'Left', line: 8, row: '8/0' }],
    ['|', { kind: 'cell', text: 'Middle', line: 8, row: '8/0' }],
    ['|left', { kind: 'cell', text: 'Cell', line: 10, row: '8/1' }],
    ['```js', { kind: 'code', text: 'code', line: 12 }],
    ['```', { kind: 'code', text: 'more', line: 16 }],
    ...[
      ['alt', 'A b c'],
      ['caption', 'At dawn'],
      ['credit', 'Jane'],
    ].map(([prop = '', text]) => [
      `${within} ${prop}`,
      { kind: 'prop', text, line: 20, part: { ...figure, prop } },
    ]),
    ['', { kind: 'paragraph', text: 'Noted.', line: 22 }],
    ['[^]', { kind: 'note', text: 'The note', line: 24 }],
  ]);
});

test('an element on lines of its own is a paragraph in its place', () => {
  const body = 'One.\n\n<em>\nTwo.\n</em>\n\nThree.\n\n<strong>Four.</strong>\n\n- Five.';
  const { blocks: found, problems } = parseBody(body, 'x', 1, { language: 'en' });
  expect(problems).toEqual([]);
  expect(found.map(({ kind, text, line }) => [kind, text, line])).toEqual([
    ['paragraph', 'One.', 1],
    ['paragraph', 'Two.', 3],
    ['paragraph', 'Three.', 7],
    ['paragraph', 'Four.', 9],
    ['item', 'Five.', 11],
  ]);
});

test('what is written with several spaces, or over several lines, has one between its words', () => {
  expect(blocks('The  <em>bridge</em>\n  is<br />open.')).toEqual([
    'paragraph: The bridge is open.',
  ]);
  expect(blocks('<PullQuote by=" The   desk ">Open.</PullQuote>')).toEqual([
    'paragraph of PullQuote: Open.',
    'by of PullQuote: The desk',
  ]);
});

test('quotes are set across markup, in the language of the story', () => {
  expect(blocks('"The *bridge*" is \'open\'.')).toEqual(['paragraph: “The bridge” is ‘open’.']);
  const { blocks: found } = parseBody('"Le *pont*" est ouvert.', 'x', 1, { language: 'fr' });
  expect(found[0]?.text).toMatch(/^«\sLe pont\s» est ouvert\.$/);
});

test('a note at the foot comes once, however often the text refers to it', () => {
  expect(blocks('One[^a] and two[^a].\n\n[^a]: The note.')).toEqual([
    'paragraph: One and two.',
    'note: The note.',
  ]);
});

test('notes at the foot come last, in the order in which the text refers to them', () => {
  expect(blocks('One[^b] and two[^a].\n\n[^a]: Second.\n\n[^b]: First.')).toEqual([
    'paragraph: One and two.',
    'note: First.',
    'note: Second.',
  ]);
});

test.each([
  ['<Aside>The toll is gone.</Aside>', '<Aside>\n\nThe toll is gone.\n\n</Aside>'],
  ['<Aside>\nThe toll is gone.\n</Aside>', '<Aside>\n\nThe toll is gone.\n\n</Aside>'],
  ['<Aside>One.</Aside> <Aside>Two.</Aside>', '<Aside>One.</Aside>\n\n<Aside>Two.</Aside>'],
  ['<em>The toll is gone.</em>', '<em>\nThe toll is gone.\n</em>'],
])('%j and %j give the same tree', (one, other) => {
  const shape = (body: string): string =>
    JSON.stringify(parseBody(body, 'x', 1, { language: 'en' }).tree, (key, value: unknown) =>
      key === 'position' ? undefined : value,
    );
  expect(shape(one)).toBe(shape(other));
});

test('the plugin gives Astro the very tree that was checked', async () => {
  const body = 'The "bridge" is {"open"}.\n\n<PullQuote>"Open"</PullQuote>\n';
  const tree: Root = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(body);
  const file = new VFile({ path: '/x/story.mdx', cwd: '/x', value: body });
  await storyRemark({ language: 'en-US', timeZone: 'UTC' })(tree, file);
  expect(tree).toEqual(parseBody(body, 'story.mdx', 1, { language: 'en-US' }).tree);
});

test('the plugin takes the language that the story names', async () => {
  const tree: Root = unified().use(remarkParse).parse('"Pont"');
  const data = { astro: { frontmatter: { language: 'fr' } } };
  await storyRemark({ language: 'en', timeZone: 'UTC' })(
    tree,
    new VFile({ path: 'story.mdx', data }),
  );
  expect(JSON.stringify(tree)).toContain('«');
});

test('the plugin refuses what the check refuses, with the path from the root', async () => {
  const tree: Root = unified().use(remarkParse).parse('# The toll');
  const file = new VFile({ path: '/x/src/story.mdx', cwd: '/x' });
  const plugin = storyRemark({ language: 'en', timeZone: 'UTC' });
  await expect(plugin(tree, file)).rejects.toThrow('src/story.mdx:1:1');
});

test('the plugin puts notes into the margin where they have room', async () => {
  const long = 'Words of a paragraph that goes on for some lines, so that there is room. '.repeat(
    9,
  );
  const body = `<Aside>It is gone.</Aside>\n\n${long}\n\n${long}`;
  const tree: Root = unified().use(remarkParse).use(remarkMdx).parse(body);
  const file = new VFile({ path: '/x/story.mdx', cwd: '/x', value: body });
  await storyRemark({ language: 'en-US', timeZone: 'UTC' })(tree, file);
  expect(tree.children[0]).toMatchObject({ attributes: [{ name: 'margin' }] });
});

describe('with a story that has a part in the place of the lead picture, the plugin', () => {
  let folder: string;
  const body = 'It is {"open"}.\n';
  const lead = {
    ...{ part: 'Video', src: './film.mp4', poster: './still.jpg', caption: 'A "film".' },
    ...{ credit: 'Jane', silent: true },
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'late-edition-plugin-'));
    const fields = Object.entries(lead).map(([name, value]) => `  ${name}: ${value}\n`);
    const source = `---\nheadline: A\nlead:\n${fields.join('')}---\n\n${body}`;
    writeFileSync(path.join(folder, 'story.mdx'), source);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const applied = async (frontmatter: Record<string, unknown>) => {
    const tree: Root = unified().use(remarkParse).use(remarkMdx).parse(body);
    const data = { astro: { frontmatter } };
    const file = new VFile({
      path: path.join(folder, 'story.mdx'),
      cwd: folder,
      value: body,
      data,
    });
    await storyRemark({ language: 'en-US', timeZone: 'UTC' })(tree, file);
    return tree.children;
  };

  test('puts it before the text, as the check does', async () => {
    const [first, second, ...more] = await applied({ lead });
    expect(first).toMatchObject({ name: 'Video', position: { start: { line: 4 } } });
    expect(first && isLead(first)).toBe(true);
    expect(second).toMatchObject({ type: 'paragraph' });
    expect(more).toEqual([]);
  });

  test.each([{}, { lead: { image: './a.jpg' } }, { lead: 'Video' }])(
    'adds nothing where Astro has %j',
    async (frontmatter) => {
      expect(await applied(frontmatter)).toMatchObject([{ type: 'paragraph' }]);
    },
  );
});

test('the plugin makes words of a time in the zone that the story names, or else the site', async () => {
  const body = '<Post at="2024-10-25T10:00:00Z" title="News">It opened.</Post>';
  const timeIn = async (frontmatter: Record<string, unknown>) => {
    const tree: Root = unified().use(remarkParse).use(remarkMdx).parse(body);
    const file = new VFile({ path: '/x/story.mdx', value: body, data: { astro: { frontmatter } } });
    await storyRemark({ language: 'en-GB', timeZone: 'UTC' })(tree, file);
    const [post] = tree.children.filter(isElement);
    return post && /\d+:\d\d/.exec(attributeOf(post, 'date') ?? '')?.[0];
  };
  expect(await timeIn({})).toBe('10:00');
  expect(await timeIn({ timeZone: 'Asia/Tokyo' })).toBe('19:00');
});

const figure = (more: string) =>
  `<Figure image="./a.png" alt="A bridge" caption="It is open." credit="Jane" ${more} />`;

test.each<[string, string, object[]]>([
  ['a figure', figure(''), [{ image: './a.png' }]],
  ['a wide figure', figure('size="wide"'), [{ image: './a.png', wide: true }]],
  [
    'a figure with a part for phones',
    figure('phone="0 0 0.5 1"'),
    [{ image: './a.png', phone: '0 0 0.5 1' }],
  ],
  [
    'a figure with another picture for phones',
    figure('phone="./b.png" size="full"'),
    [
      { image: './a.png', wide: true },
      { image: './b.png', wide: true, role: 'phone' },
    ],
  ],
  [
    'a face',
    '<Person name="Jane" image="./a.png" credit="Jane">A captain.</Person>',
    [{ image: './a.png', role: 'thumbnail' }],
  ],
  [
    'two figures in one part',
    `<Photos>\n${figure('')}\n${figure('')}\n</Photos>`,
    [{ image: './a.png' }, { image: './a.png' }],
  ],
])('a picture is known by its place on the page: %s', (_, body, expected) => {
  const { pictures, files, problems } = parseBody(`One.\n\n${body}`, 'x', 1, { language: 'en' });
  expect(problems).toEqual([]);
  expect(pictures).toEqual(
    expected.map((picture) => ({ ...picture, place: expect.objectContaining({ file: 'x' }) })),
  );
  expect(files).toEqual([]);
});

test('the values of a part are set as its words are, in one line', () => {
  const quote = `<PullQuote by=' The\n  "desk"\t  of  *Jane* '>Open.</PullQuote>`;
  const { tree } = parseBody(quote, 'x', 1, { language: 'en' });
  const [part] = tree.children.filter(isElement);
  expect(part && attributeOf(part, 'by')).toBe('The “desk” of _Jane_');
});

test('of a text that cannot be parsed at all there is nothing to print', () => {
  const {
    tree,
    blocks: found,
    problems,
  } = parseBody('a <5\n\n'.repeat(25), 'x', 1, {
    language: 'en',
  });
  expect(problems).toHaveLength(20);
  expect({ tree, found }).toEqual({ tree: { type: 'root', children: [] }, found: [] });
});

test('the page has tables and footnotes that readers of any language understand', () => {
  const source = '| A |\n| :-: |\n| B[^1] |\n\n[^1]: C';
  const { tree } = parseBody(source, 'x', 1, { language: 'fr' });
  const html = toHast(tree) as Html; // why: of a whole tree it is one
  const data = { astro: { frontmatter: { language: 'fr' } } };
  storyRehype({ language: 'en-US' })(html, new VFile({ path: '/x/story.mdx', cwd: '/x', data }));
  const page = toHtml(html);
  expect(page).toContain('<th class="center" scope="col">A</th>');
  expect(page).toMatch(/<td class="center">B<sup>/);
  expect(page).toContain('>Notes de bas de page</h2>');
  expect(page).toContain('aria-label="Retour à la note 1 dans le texte"');
});

test('files are known by the line where they are named, and none by an empty name', () => {
  const body = 'One.\n\n<Document title="A" file="./a.pdf" />\n\n<Document title="A" file="" />';
  const { pictures, files } = parseBody(body, 'x', 1, { language: 'en' });
  expect(files).toEqual([{ image: './a.pdf', place: { file: 'x', line: 3, column: 21 } }]);
  expect(pictures).toEqual([]);
});

test('a text that cannot be parsed is not said to be empty', () => {
  const messages = (body: string) =>
    parseBody(body, 'x', 3, { language: 'en' }).problems.map(({ message, place }) => [
      message,
      place?.line,
    ]);
  expect(messages('\n\n<5')).toEqual([
    ["A < starts a tag, but this one isn't followed by a tag name.", 3],
  ]);
  expect(messages('\n\n{toll}')).toEqual([
    ['The JavaScript in these braces fails: toll is not defined.', 3],
  ]);
  expect(messages('a\nb\n\n')).toEqual([['The story has no text below the frontmatter.', 3]]);
});

/** What a tag is told when the page of a story with these fields is made, by the names of its values. */
function toldTo(source: string, frontmatter: Record<string, unknown> = {}) {
  const { tree } = parseBody(source, 'story.mdx', 1, { language: 'en-US' });
  const [tag] = tree.children as MdxJsxFlowElementHast[]; // why: the tag alone is the same in HTML
  if (!tag) throw new Error('There is no tag.');
  const html: Html = { type: 'root', children: [{ ...tag, children: [] }] };
  const data = { astro: { frontmatter } };
  const file = new VFile({ path: '/x/src/content/story/story.mdx', cwd: '/x', data });
  storyRehype({ language: 'en-US' })(html, file);
  return Object.fromEntries(
    tag.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' ? [[one.name, one.value]] : [],
    ),
  );
}

test('each part is told the language of the story, and where its files are in the project', () => {
  const document = '<Document title="The report" file="././reports/a.pdf" />';
  expect(toldTo(document)).toMatchObject({
    title: 'The report',
    file: 'src/content/story/reports/a.pdf',
    language: 'en-US',
  });
  expect(toldTo(document, { language: ' fr ' })).toMatchObject({ language: 'fr' });
  expect(toldTo(document, { language: 7 })).toMatchObject({ language: 'en-US' });
});

test('a picture keeps its name, as Astro finds it, and a tag that is no part is told nothing', () => {
  expect(toldTo(figure(''))).toMatchObject({ image: './a.png', language: 'en-US' });
  const paragraph: Html = {
    type: 'root',
    children: [{ type: 'mdxJsxFlowElement', name: 'em', attributes: [], children: [] }],
  };
  storyRehype({ language: 'en-US' })(paragraph, new VFile({ path: '/x/story.mdx', cwd: '/x' }));
  expect(paragraph.children).toMatchObject([{ attributes: [] }]);
});

test('a part without its file is told of none', () => {
  expect(toldTo('<Document title="The report" url="https://example.org/" />')).not.toHaveProperty(
    'file',
  );
});

/** What the file of this path says, beside the story. */
const besideOf = (path: string, text: string) =>
  new Map([[path, { bytes: text.length, sha256: 'a', text }]]);

test('an import of a file is its path, and one of a part is no more than its tag', () => {
  const source = [
    "import bridge from './the bridge.jpg'",
    "import Figure from '../../parts/Figure/Figure.astro'",
    '',
    '<Figure image={bridge} alt="The bridge" caption="At dawn" credit="The desk" />',
  ].join('\n');
  const {
    problems,
    pictures,
    blocks: found,
  } = parseBody(source, 'story.mdx', 1, { language: 'en' });
  expect(problems).toEqual([]);
  expect(pictures.map(({ image }) => image)).toEqual(['./the bridge.jpg']);
  expect(found[0]?.text).toBe('The bridge');
});

test('expressions can use the figures of a JSON file, and its words are those of the story', () => {
  const source = "import toll from './toll.json'\n\nThe toll is {toll.rail[1] / 2} cents.";
  const beside = besideOf('toll.json', '{ "rail": [9, 11] }');
  const { problems, blocks: found } = parseBody(source, 'story.mdx', 1, { language: 'en', beside });
  expect(problems).toEqual([]);
  expect(found.map(({ text }) => text)).toEqual(['The toll is 5.5 cents.']);
});

test('a JSON file that nobody can read is told at its import', () => {
  const source = "import toll from './toll.json'\n\nThe toll.";
  const beside = besideOf('toll.json', '{ "rail": 9, }');
  const { problems } = parseBody(source, 'story.mdx', 1, { language: 'en', beside });
  expect(problems).toMatchObject([
    { message: "The file ./toll.json isn't valid JSON.", place: { line: 1, column: 1 } },
  ]);
});

test('what a JSON file gives is no way out of the story', () => {
  const source =
    "import toll from './toll.json'\n\nIt is {toll.constructor.constructor('return process')().pid}.";
  const beside = besideOf('toll.json', '{}');
  const { problems } = parseBody(source, 'story.mdx', 1, { language: 'en', beside });
  expect(problems).toMatchObject([{ message: expect.stringContaining('fails') }]);
});
