import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../src/story/reading/body/body.ts';

/** A body, with a file of the story's folder. */
const read = (body: string, name = 'toll.json', text?: string) =>
  parseBody(body, 'story.mdx', 1, {
    language: 'en-US',
    beside: new Map([[name, { bytes: 1, sha256: 'a', text }]]),
  });

const figure = (image: string) =>
  `<Figure image={${image}} alt="A bridge" caption="The bridge" credit="The desk" />`;

const REFUSED = 'A story can import only files in its folder, and nothing can be exported from it.';

describe('a story takes no code:', () => {
  test.each([
    ...'js mjs cjs ts mts cts jsx tsx astro mdx css JS'
      .split(' ')
      .map((end) => `import toll from './toll.${end}'`),
    "import toll from 'toll.json'",
    "import toll from '../toll.json'",
    "import toll from 'https://example.com/toll.json'",
    "import './toll.json'",
    "import { toll } from './toll.json'",
    "import * as toll from './toll.json'",
    "import toll, { price } from './toll.json'",
    "import Figure from './parts/Figure/Photos.astro'",
    "import Photos from '../../parts/Figure/Figure.astro'",
    "import Map from '../../parts/Map/Map.astro'",
    "export { default } from './toll.json'",
    "import toll from './toll.json'\nexport const price = 1",
    "import toll from './toll.json'\nimport code from './code.js'",
  ])('%s', (source) => {
    const { problems } = read(`${source}\n\nThe bridge.`, 'toll.json', '{}');
    expect(problems).toMatchObject([{ message: REFUSED, place: { line: 1, column: 1 } }]);
  });
});

test('what is imported can be of one paragraph, of a part, a picture and figures', () => {
  const source = [
    "import Aside from '../../parts/Aside/Aside.astro'",
    "import bridge from './bridge.jpg'",
    "import toll from './Toll.JSON'",
    '',
    `<Aside title="Toll">`,
    '',
    'It is {toll.price}.',
    '',
    '</Aside>',
    '',
    figure(' bridge '),
  ].join('\n');
  const { problems, pictures, blocks } = read(source, 'Toll.JSON', '{ "price": "a \\"fee\\"" }');
  expect(problems).toEqual([]);
  expect(pictures.map(({ image }) => image)).toEqual(['./bridge.jpg']);
  expect(blocks.map(({ text }) => text)).toContain('It is a “fee”.');
});

test('a tag within another one has the path of what is imported, too', () => {
  const source = `import bridge from './bridge.jpg'\n\n<Photos>\n${figure('bridge')}\n${figure('bridge')}\n</Photos>`;
  const { problems, pictures } = read(source);
  expect(problems).toEqual([]);
  expect(pictures.map(({ image }) => image)).toEqual(['./bridge.jpg', './bridge.jpg']);
});

test('only the name alone is the path of what is imported', () => {
  const [first] = read(`import bridge from './bridge.jpg'\n\n${figure('bridge.src')}`).problems;
  expect(first?.message).toBe('The JavaScript in these braces fails: bridge is not defined.');
});

test('a tag with other values stays as it is beside what is imported', () => {
  const source = `import bridge from './bridge.jpg'\n\n${figure('bridge')}\n\n<PullQuote by={"The desk"}>Open.</PullQuote>`;
  const { problems, blocks } = read(source);
  expect(problems).toEqual([]);
  expect(blocks.map(({ text }) => text)).toContain('The desk');
});

test.each([
  ['no JSON', '{ "price": }', /^Unexpected token/],
  ['no text', undefined, /^Unexpected end of JSON/],
])('a JSON file that has %s is told with its fault', (_, text, found) => {
  const body = "import toll from './toll.json'\n\nIt is {toll?.price}.";
  const { problems } = read(body, 'toll.json', text);
  expect(problems).toMatchObject([
    {
      message: "The file ./toll.json isn't valid JSON.",
      found: expect.stringMatching(found),
      fix: 'Correct it: quotation marks around each name and each text, and no comma after the last.',
    },
  ]);
});

test('a JSON file that is not there is told at its import, and not where it is used', () => {
  const { problems } = read("import toll from './gone.json'\n\nIt is {toll?.price}.");
  expect(problems).toMatchObject([
    {
      message: "The file ./gone.json isn't in the story's folder.",
      fix: 'Copy it there, or correct its name.',
    },
  ]);
});
