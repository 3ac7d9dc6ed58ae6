import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { bodyHtml } from '../../../src/editions/feeds/article-html.ts';
import { propsOf } from '../../../src/parts/props.ts';
import { parts } from '../../../src/parts/parts.ts';
import { withoutSpaces } from '../../../src/publish/html.ts';
import { parseBody } from '../../../src/story/reading/body/body.ts';
import { pageFixture } from '../../support/page.ts';
import { root } from '../../support/project.ts';

/** The list of parts as the README of the folder has it. */
function partsTable(): string {
  const rows = [...parts].map(([name, part]) => {
    const props = propsOf(part)
      .filter(({ made }) => !made)
      .map((prop) => `\`${prop.name}\`${prop.required && !prop.orOf ? '' : '?'}`);
    return `| \`${name}\` | ${props.join(', ')} | ${part.about} |`;
  });
  return [
    '| part | props (`?`: can be left out) | what it is |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const squeezed = (text: string) => text.replace(/-{3,}/g, '---').replace(/ +/g, ' ');

test('the README lists every part with its props', () => {
  const readme = readFileSync(path.join(root, 'src/parts/README.md'), 'utf8');
  const [table = ''] = /\| part [^]*?(?=\n\n)/.exec(readme) ?? [];
  expect(squeezed(table)).toBe(squeezed(partsTable()));
});

const url = 'https://news.example.org/';
const withWords = [...parts].filter(
  ([name, { within }]) => within === undefined && name !== 'KeyMoments',
);

test.each(withWords)('feed readers are told all words of <%s>', (_, { example }) => {
  const { tree, blocks } = parseBody(example, 'story.mdx', 1, { language: 'en' });
  const html = bodyHtml(pageFixture({ url }), tree, { figures: new Map(), files: new Map() });
  const told = withoutSpaces(
    parseHTML(`<html><body>${html}</body></html>`).document.body.textContent,
  );
  const seen = blocks.filter(({ part }) => {
    const props = propsOf(parts.get(part?.name ?? '') ?? { props: z.object() });
    return props.find(({ name }) => name === part?.prop)?.holds !== 'plain';
  });
  expect(
    seen.map(({ text }) => text).filter((text) => !told.includes(withoutSpaces(text))),
  ).toEqual([]);
});

test.each(withWords)('the example of %s is right but for its files', (_, { example }) => {
  expect(parseBody(example, 'story.mdx', 1, { language: 'en' }).problems).toEqual([]);
});
