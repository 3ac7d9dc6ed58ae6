import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { propsOf } from '../../../src/parts/props.ts';
import { parts } from '../../../src/parts/parts.ts';
import { parseBody } from '../../../src/story/reading/body/body.ts';
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

test.each(
  [...parts]
    .filter(([, { within }]) => within === undefined)
    .filter(([name]) => name !== 'KeyMoments'),
)('the example of %s is right but for its files', (_, { example }) => {
  expect(parseBody(example, 'story.mdx', 1, { language: 'en' }).problems).toEqual([]);
});
