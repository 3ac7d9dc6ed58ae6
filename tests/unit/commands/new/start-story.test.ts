import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TEMPLATE } from '../../../../src/commands/new/template.ts';
import { site } from '../../../../src/site.ts';
import { StoryError } from '../../../../src/story/errors.ts';
import { readHistory } from '../../../../src/revisions/history.ts';
import { parseStory } from '../../../../src/story/reading/read.ts';
import type { DeskInTest } from '../../../support/desk.ts';
import { openDesk, shortStory } from '../../../support/desk.ts';
import type { Written } from '../../../support/photo.ts';
import { photo } from '../../../support/photo.ts';

const STORY = 'src/content/story/story.mdx';
const KEPT = 'stories/2024-10-25-north-korea-says-sending-troops-would-be-legal';

test('the old story is kept with its picture and its history, and an empty one stands there', async () => {
  const desk = openDesk();
  await desk.run('revise');
  const files = desk.files();
  writeFileSync(join(desk.root, 'src/content/story/lead.png'), 'a picture');
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(desk.terminal.printed()).toContain(KEPT);
  expect(readFileSync(join(desk.root, KEPT, 'story.mdx'), 'utf8')).toBe(shortStory);
  expect(readFileSync(join(desk.root, KEPT, 'lead.png'), 'utf8')).toBe('a picture');
  expect(readdirSync(join(desk.root, KEPT, 'revisions'))).toEqual([...files, 'files']);
  expect(readdirSync(join(desk.root, 'src/content/story')).sort()).toEqual([
    'revisions',
    'story.mdx',
  ]);
  expect(await readHistory(desk.root)).toEqual([]);
});

test('the empty story names every field that has to be filled in, and nothing else', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  const named = faults(desk.source());
  expect(named).toHaveLength(4);
  for (const field of ['headline', 'standfirst', 'date', 'text below']) {
    expect(named.filter((message) => message.includes(field))).not.toEqual([]);
  }
});

test('the empty story is right once what it names is filled in, and can be recorded', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  const values = {
    headline: 'A',
    standfirst: 'B',
    published: '2024-10-25',
  };
  for (const [field, value] of Object.entries(values)) {
    desk.edit(new RegExp(`^( *${field}:)$`, 'm'), `$1 ${value}`);
  }
  desk.save(`${desk.source()}\nThe first paragraph.\n`);
  expect(faults(desk.source())).toEqual([]);
  expect(await desk.run('revise')).toBe(0);
  expect(desk.files()).toHaveLength(1);
});

test('what the template has commented out is right as well', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  const optional = desk.source().replace(/^( *)# ( *(?:- )?[a-zA-Z]+:.*)$/gm, '$1$2');
  expect(faults(optional)).toEqual(faults(desk.source()));
});

test.each([
  ['y', 0, ['lead.png', 'revisions', 'story.mdx']],
  ['Yes', 0, ['lead.png', 'revisions', 'story.mdx']],
  ['', 1, undefined],
  ['n', 1, undefined],
])('asks before it moves anything, and takes %j as it is meant', async (answer, code, kept) => {
  const desk = openDesk(shortStory, ['', '', '', answer]);
  expect(await desk.run('new')).toBe(code);
  expect(desk.terminal.printed()).toContain(`moves the old story to ${KEPT}/`);
  expect(kept ?? existsSync(join(desk.root, KEPT))).toEqual(
    kept ? readdirSync(join(desk.root, KEPT)).sort() : false,
  );
});

test('where nobody can be asked it does nothing without --yes', async () => {
  const desk = openDesk();
  expect(await desk.run('new')).toBe(1);
  expect(desk.terminal.printed()).toContain('npm run new -- --yes');
  expect(await desk.run('new', '--yess')).toBe(2);
  expect(desk.source()).toBe(shortStory);
});

test('a second story of the same name is kept beside the first', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  desk.save(shortStory);
  await desk.run('new', '--yes');
  expect(readdirSync(join(desk.root, 'stories'))).toEqual([KEPT.slice(8), `${KEPT.slice(8)}-2`]);
});

test('a story that is empty already stays', async () => {
  const desk = openDesk();
  await desk.run('new', '--yes');
  desk.terminal.printed();
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(desk.terminal.printed()).toContain('empty already');
  expect(readdirSync(join(desk.root, 'stories'))).toHaveLength(1);
});

test('a story under another name is kept as well', async () => {
  const desk = openDesk();
  renameSync(join(desk.root, STORY), join(desk.root, 'src/content/story/troops.mdx'));
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(readFileSync(join(desk.root, KEPT, 'troops.mdx'), 'utf8')).toBe(shortStory);
});

test('where there is no story an empty one is begun', async () => {
  const desk = openDesk();
  rmSync(join(desk.root, 'src/content'), { recursive: true });
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(faults(desk.source())).toHaveLength(4);
  expect(existsSync(join(desk.root, 'stories'))).toBe(false);
});

test('a story that cannot be read is kept all the same', async () => {
  const desk = openDesk('no frontmatter');
  expect(await desk.run('new', '--yes')).toBe(0);
  expect(readFileSync(join(desk.root, 'stories/untitled/story.mdx'), 'utf8')).toBe(
    'no frontmatter',
  );
});

describe('in a terminal', () => {
  test('it asks for headline, language and picture, again where an answer is wrong, and writes them', async () => {
    const answers = [' Troops:  a "legal" # question ', 'klingon', 'FR-fr', 'no.jpg', '', 'y'];
    const desk = openDesk(shortStory, answers);
    answers[4] = `'${saved(desk, 'Häfen & Kai (2).JPG', await photo())}'`;
    expect(await desk.run('new')).toBe(0);
    const printed = desk.terminal.printed();
    expect(printed).toContain('“klingon” is not the tag of a language.');
    expect(printed).toContain(`There is no file ${join(desk.root, 'no.jpg')}.`);
    expect(printed).toContain('Filled in: headline, language, image.\n');
    expect(fieldsOf(desk)).toMatchObject({
      headline: 'Troops: a "legal" # question',
      language: 'fr-FR',
      lead: { image: './hafen-kai-2.jpg', caption: null },
    });
    expect(existsSync(join(desk.root, 'src/content/story/hafen-kai-2.jpg'))).toBe(true);
  });

  test('the language of the publication is not written', async () => {
    const desk = openDesk(shortStory, ['A headline', site.language, '', 'y']);
    expect(await desk.run('new')).toBe(0);
    expect(fieldsOf(desk)).not.toHaveProperty('language');
  });

  test('with --yes it asks nothing', async () => {
    const desk = openDesk(shortStory, ['never asked']);
    expect(await desk.run('new', '--yes', '--headline', 'A headline')).toBe(0);
    expect(desk.terminal.printed()).not.toContain('Headline');
    expect(fieldsOf(desk)).toMatchObject({ headline: 'A headline' });
  });
});

test('a language that is none is a wrong use, and nothing is changed', async () => {
  const desk = openDesk();
  expect(await desk.run('new', '--yes', '--language', 'klingon')).toBe(2);
  expect(desk.terminal.printed()).toContain('Usage: npm run new -- ');
  expect(desk.source()).toBe(shortStory);
});

test('a headline that is too long is written, for dev to tell', async () => {
  const desk = openDesk();
  const headline = 'word '.repeat(30).trim();
  expect(await desk.run('new', '--yes', '--headline', headline)).toBe(0);
  expect(fieldsOf(desk)).toMatchObject({ headline });
});

describe('from a photograph', () => {
  const caption = 'Soldiers: "march" # in\n{Seoul}\0 – it\'s 🎉 100%';
  const odd: Written = {
    iptc: [
      [55, '20241024'],
      [80, '- Jane: Doe'],
      [90, 'Seoul $& #1'],
      [110, '@AFP'],
      [116, '& others'],
      [120, caption],
    ],
    xmp: `<xmpRights:WebStatement>https://example.org/?a=1&amp;b=2#c</xmpRights:WebStatement>
      <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">yes</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>`,
  };

  test('its copy and what its file says are in the story, and the comments of the template', async () => {
    const desk = openDesk();
    const file = saved(desk, 'IMG 0001.JPEG', await photo(odd));
    expect(await desk.run('new', '--yes', file)).toBe(0);
    expect(fieldsOf(desk)).toEqual({
      headline: null,
      standfirst: null,
      published: null,
      lead: {
        image: './img-0001.jpeg',
        alt: 'yes',
        caption: 'Soldiers: "march" # in {Seoul} – it\'s 🎉 100%',
        credit: '- Jane: Doe/@AFP',
        copyright: '& others',
        license: 'https://example.org/?a=1&b=2#c',
      },
    });
    expect(readFileSync(join(desk.root, 'src/content/story/img-0001.jpeg'))).toEqual(
      await photo(odd),
    );
    expect(desk.source()).toContain(
      "  # The picture's file says: taken on 2024-10-24 in Seoul $& #1.\n  caption:",
    );
    const comments = (text: string) => text.match(/^ *# [A-Z].*$/gm) ?? [];
    expect(comments(desk.source())).toEqual(expect.arrayContaining(comments(TEMPLATE)));
    expect(desk.terminal.printed()).toMatchInlineSnapshot(`
      "The new story is in src/content/story/story.mdx
      The old one is in stories/2024-10-25-north-korea-says-sending-troops-would-be-legal/ and is not published.
      Filled in: image, caption, alt, credit, copyright, license.
      Check what was taken from the picture's file before you publish it.
      Still to write: headline, standfirst, published and the text. Each field is explained there.
      To see the page while you write:  npm run dev
      When the story is ready:  npm run revise
      "
    `);
  });

  test('what it lacks is all that dev still asks for', async () => {
    const desk = openDesk();
    const file = saved(desk, 'photo.jpg', await photo(odd));
    await desk.run('new', '--yes', '--headline', 'A headline', file);
    desk.edit(/^standfirst:$/m, 'standfirst: B');
    desk.edit(/^published:$/m, 'published: 2024-10-25');
    desk.save(`${desk.source()}\nThe first paragraph.\n`);
    expect(faults(desk.source())).toEqual([]);
  });

  test('that says nothing, only the picture is filled in', async () => {
    const desk = openDesk();
    expect(await desk.run('new', '--yes', saved(desk, 'photo.jpg', await photo()))).toBe(0);
    expect(desk.source()).not.toContain("The picture's file says");
    expect(desk.terminal.printed()).toContain('Filled in: image.\nStill to write: headline, ');
  });

  test('that lies beside the old story, both keep it', async () => {
    const desk = openDesk();
    const file = 'src/content/story/photo.jpg';
    writeFileSync(join(desk.root, file), await photo());
    expect(await desk.run('new', '--yes', file)).toBe(0);
    expect(existsSync(join(desk.root, file))).toBe(true);
    expect(existsSync(join(desk.root, KEPT, 'photo.jpg'))).toBe(true);
  });

  test('an empty story is filled in, and no file beside it is lost', async () => {
    const desk = openDesk();
    await desk.run('new', '--yes');
    writeFileSync(join(desk.root, 'src/content/story/photo.jpg'), 'another picture');
    expect(await desk.run('new', saved(desk, 'photo.jpg', await photo()))).toBe(0);
    expect(fieldsOf(desk)).toMatchObject({ lead: { image: './photo-2.jpg' } });
    expect(readFileSync(join(desk.root, 'src/content/story/photo.jpg'), 'utf8')).toBe(
      'another picture',
    );
    expect(readdirSync(join(desk.root, 'stories'))).toHaveLength(1);
  });

  test('it is looked for where npm was called', async () => {
    const desk = openDesk();
    const file = saved(desk, 'photo.jpg', await photo());
    desk.terminal.environment['INIT_CWD'] = dirname(file);
    expect(await desk.run('new', '--yes', './photo.jpg')).toBe(0);
  });

  test.each([
    ['no.jpg', /^There is no file .*no\.jpg\.\n$/],
    [
      'src/content/story/story.mdx',
      /^.*story\.mdx is not a picture that can be read\. Use a JPEG, .*\n$/,
    ],
    ['src/content', /^.*content is a folder, not a picture\.\n$/],
  ])('%s is refused in a sentence, and nothing is changed', async (file, expected) => {
    const desk = openDesk();
    expect(await desk.run('new', '--yes', file)).toBe(1);
    expect(desk.terminal.printed()).toMatch(expected);
    expect(desk.source()).toBe(shortStory);
    expect(existsSync(join(desk.root, 'stories'))).toBe(false);
  });
});

/** Saves a file outside of the project's own folders, and gives its path. */
function saved({ root }: DeskInTest, name: string, bytes: Buffer): string {
  const folder = join(root, 'elsewhere');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

function fieldsOf(desk: DeskInTest): unknown {
  return parse(/^---\n(.*?)^---$/ms.exec(desk.source())?.[1] ?? '');
}

function faults(source: string): string[] {
  try {
    parseStory(source, STORY, site);
    return [];
  } catch (error) {
    if (error instanceof StoryError) return error.problems.map(({ message }) => message);
    throw error;
  }
}
