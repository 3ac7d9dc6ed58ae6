import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../../src/editions/versions/marked-text.ts';
import { markedText } from '../../../../src/editions/versions/marked-text.ts';
import de from '../../../../src/language/labels/de.ts';
import en from '../../../../src/language/labels/en.ts';
import type { Change } from '../../../../src/revisions/compare/changes.ts';
import { bodyChanges } from '../../../../src/revisions/compare/body-changes.ts';
import { parseBody } from '../../../../src/story/reading/body/body.ts';

const components = new Set(['Aside', 'PullQuote', 'table']);

function bodyFrom(source: string) {
  const { tree, blocks, problems } = parseBody(source, 'story.mdx', 1, { language: 'en' });
  expect(problems).toEqual([]);
  return { tree, texts: blocks.map(({ text }) => text) };
}

/** Pieces as text, a component as its tag, without what is only heard. */
function printed(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if ('html' in piece) return piece.html.replace(/<span class="unseen">[^<]*<\/span>/g, '');
      const { tag, props, children } = piece;
      const given = Object.entries(props).map(([name, value]) => ` ${name}={${value}}`);
      return `[${tag}${given.join('')}]${printed(children)}[/${tag}]`;
    })
    .join('');
}

function marked(before: string, after: string, more: Partial<Change>[] = []): string {
  const [was, is] = [bodyFrom(before), bodyFrom(after)];
  const changes = [
    ...bodyChanges(was.texts, is.texts, 'en'),
    ...more.map((change) => ({ part: 'body' as const, moved: false, words: [], ...change })),
  ];
  const pieces = markedText(is.tree, { changes, language: 'en', labels: en }, components);
  return printed(pieces).replace(/ (?:language|folder|margin)=\{[^}]*\}/g, '');
}

describe('in a version, what is new is marked', () => {
  test.each([
    [
      'a word',
      'One.\n\nThe toll is a crown.',
      'One.\n\nThe toll is a dime.',
      '<p>One.</p>\n<p>The toll is a <del>crown</del><ins>dime</ins>.</p>',
    ],
    ['a paragraph', 'One.', 'One.\n\nTwo.', '<p>One.</p>\n<p><ins>Two.</ins></p>'],
    [
      'an item of a list',
      '- One\n- The toll is a crown',
      '- One\n- The toll is a dime',
      '<ul>\n<li>One</li>\n<li>The toll is a <del>crown</del><ins>dime</ins></li>\n</ul>',
    ],
    [
      'a cell',
      '| a | b |\n| - | -: |\n| 1 | of 12 men |',
      '| a | b |\n| - | -: |\n| 1 | of 13 men |',
      '<td class="right">of <del>12</del><ins>13</ins> men</td>\n</tr>\n</tbody>\n[/table]',
    ],
    [
      'a note',
      'Told.[^a]\n\n[^a]: So says one of them.',
      'Told.[^a]\n\n[^a]: So says two of them.',
      '<p>So says <del>one</del><ins>two</ins> of them. <a href="#user-content-fnref-a"',
    ],
    [
      'what is between the tags of a part',
      '<Aside title="More">\n\nThe toll is a crown.\n\n</Aside>',
      '<Aside title="More">\n\nThe toll is a dime.\n\n</Aside>',
      '[Aside title={More}]<p>The toll is a <del>crown</del><ins>dime</ins>.</p>[/Aside]',
    ],
  ])('in its place: %s', (_, before, after, expected) => {
    expect(marked(before, after)).toContain(expected);
  });

  test('below a part, if it is in one of its props', () => {
    const of = (title: string) => `<Aside title="${title}">\n\nOne.\n\n</Aside>\n\nTwo.`;
    expect(marked(of('Of the old toll'), of('Of the new toll'))).toBe(
      '[Aside title={Of the new toll}]<p>One.</p>[/Aside]\n<p>Of the <del>old</del><ins>new</ins> toll</p>\n<p>Two.</p>',
    );
  });

  test('where it stood, if it is gone', () => {
    expect(marked('One.\n\nTwo.\n\nThree.', 'One.\n\nThree.')).toBe(
      '<p>One.</p>\n<p><del>Two.</del></p>\n<p>Three.</p>',
    );
    expect(marked('One.\n\nTwo.', 'One.')).toBe('<p>One.</p>\n<p><del>Two.</del></p>');
  });

  test('but not what became of more than the words, or of a picture', () => {
    const whole = '<p>One.</p>';
    const words = [{ kind: 'added' as const, text: 'Else' }];
    expect(marked('One.', 'One.', [{ about: 'linkChanged', after: 0, words }])).toBe(whole);
    expect(marked('One.', 'One.', [{ part: 'pictures', after: 0, words }])).toBe(whole);
    expect(marked('One.', 'One.', [{ words }])).toBe(whole);
  });

  test('and the tree that it is read from stays as it is', () => {
    const { tree } = bodyFrom('One.');
    const before = structuredClone(tree);
    const changes = bodyChanges(['Two.'], ['One.'], 'en');
    markedText(tree, { changes, language: 'en', labels: en }, components);
    expect(tree).toEqual(before);
  });
});

describe('the text of a version', () => {
  const text = (source: string) => marked(source, source);

  test.each([
    [
      'tags',
      'Water is <abbr title="H2O">H<sub>2</sub>O</abbr>.',
      '<p>Water is <abbr title="H2O">H<sub>2</sub>O</abbr>.</p>',
    ],
    [
      'a part in another, with its props by their names',
      '<Aside>\n\n<PullQuote by="Her">Words</PullQuote>\n\n</Aside>',
      '[Aside][PullQuote by={Her}]<p>Words</p>[/PullQuote][/Aside]',
    ],
    [
      'links to other sites as they are written',
      'See [that](https://a.example).',
      'See <a href="https://a.example">that</a>.',
    ],
    [
      'links to its own places, and none to those that it lacks',
      '## Plan *b*\n\n[Go](#plan-b)',
      '<a href="#plan-b">Go</a>',
    ],
  ])('has %s', (_, source, expected) => {
    expect(text(source)).toContain(expected);
  });

  test('lacks the link to a place that is gone', () => {
    const { tree } = bodyFrom('## Plan\n\n[Go](#plan) [Über](#plan)');
    const links = JSON.stringify(tree).replaceAll('"id":"plan"', '"id":"other"');
    const other = JSON.parse(links) as typeof tree; // why: it is the same tree with another id
    const html = printed(
      markedText(other, { changes: [], language: 'en', labels: en }, components),
    );
    expect(html).toContain('<a>Go</a> <a>Über</a>');
  });

  test('has footnotes in the language of the labels, and says so', () => {
    const { tree } = bodyFrom('Told.[^a]\n\n[^a]: So.');
    const print = { changes: [], language: 'en' };
    const inGerman = printed(markedText(tree, { ...print, labels: de }, components));
    expect(inGerman).toContain(`>${de.footnotes}</h2>`);
    expect(inGerman).not.toContain('lang=');
    expect(
      printed(markedText(tree, { ...print, labels: de, labelsLanguage: 'de' }, components)),
    ).toContain('lang="de"');
  });

  test('tells a part its language, and where its files are', () => {
    const { tree } = bodyFrom('<Aside title="A">\n\nB\n\n</Aside>');
    const [piece] = markedText(tree, { changes: [], language: 'fr', labels: en }, components);
    expect(piece).toMatchObject({ tag: 'Aside', props: { title: 'A', language: 'fr' } });
  });
});
