import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Beside } from '../../../src/story/reading/beside.ts';
import { readBeside } from '../../../src/story/reading/beside.ts';
import { parseBody } from '../../../src/story/reading/body/body.ts';
import { filesIn } from '../../../src/story/reading/files-in.ts';
import { root } from '../../support/project.ts';

const states = path.join(root, 'src/dev/states/stories');
const fixtures = path.join(root, 'tests/fixtures/media');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'late-edition-media-'));
  for (const name of ['film.mp4', 'film.vtt', 'sound.mp3', 'transcript.md', 'document.pdf']) {
    copyFileSync(path.join(states, name), path.join(folder, name));
  }
  for (const name of ['hevc.mp4', 'sound.mp4', 'silent.mp4']) {
    copyFileSync(path.join(fixtures, name), path.join(folder, name));
  }
  const film = readFileSync(path.join(states, 'film.mp4'));
  writeFileSync(path.join(folder, 'cut.mp4'), film.subarray(0, film.length / 2));
  writeFileSync(path.join(folder, 'words.mp4'), 'These are words.');
  const place = Buffer.from('\u00a9xyz+59.33+018.06/', 'latin1');
  writeFileSync(path.join(folder, 'placed.mp4'), Buffer.concat([film, place]));
  const vtt = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
  };
  vtt('no-head.vtt', '00:00.000 --> 00:01.000\nWords.\n');
  vtt('backwards.vtt', 'WEBVTT\n\n00:03.000 --> 00:01.000\nWords.\n');
  vtt('late.vtt', 'WEBVTT\n\n00:00.000 --> 01:00.000\nToo long.\n');
  vtt('empty.vtt', 'WEBVTT\n');
  vtt('bom.vtt', '\uFEFFWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nWords.\r\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(body: string) {
  const beside: Beside = await readBeside(folder, await filesIn(folder), body);
  return parseBody(body, 'story.mdx', 1, { language: 'en-US', beside });
}

const video = (props: string) =>
  `<Video poster="./lead.png" caption="A film." credit="Jane Doe" ${props} />`;

const texts = async (body: string) => (await read(body)).blocks.map(({ text }) => text);

describe('a film', () => {
  test.each([
    ['in a codec that not every browser plays', 'src="./hevc.mp4" silent', 'hevc'],
    ['that is no film', 'src="./words.mp4" silent', "can't be read as a film"],
    ['whose end is missing', 'src="./cut.mp4" silent', 'The end of ./cut.mp4 is missing'],
    ['that has no picture', 'src="./sound.mp4" silent', 'has sound, but no picture'],
    ['that says where it was made', 'src="./placed.mp4" silent', 'says where it was recorded'],
    ['with sound but no subtitles', 'src="./film.mp4"', 'deaf readers miss'],
    ['whose subtitles have no head', 'src="./film.mp4" captions="./no-head.vtt"', 'at line 1'],
    ['whose subtitles run backwards', 'src="./film.mp4" captions="./backwards.vtt"', 'at line 3'],
    ['whose subtitles outlast it', 'src="./film.mp4" captions="./late.vtt"', 'after the film'],
    ['whose subtitles are empty', 'src="./film.mp4" captions="./empty.vtt"', 'are empty'],
    ['with another ending', 'src="./film.avi"', '.mp4, .webm or .m4v'],
    ['that is silent with a value', 'src="./film.mp4" silent="yes"', 'it is there or not'],
  ])('%s is refused with its line', async (_, props, told) => {
    const { problems } = await read(`Words.\n\n${video(props)}`);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).toContain(told);
    expect(problems[0]).toMatchObject({ place: { line: 3 } });
    expect(problems[0]?.fix).not.toBe('');
  });

  test.each([
    ['with subtitles', 'src="./film.mp4" captions="./film.vtt" lang="en"'],
    ['whose subtitles come from Windows', 'src="./film.mp4" captions="./bom.vtt"'],
    ['in which nobody speaks', 'src="./film.mp4" silent'],
    ['without a sound', 'src="./silent.mp4"'],
  ])('%s is published', async (_, props) => {
    expect((await read(video(props))).problems).toEqual([]);
  });

  test('has its length, its size and its transcript in the record', async () => {
    expect(await texts(video('src="./film.mp4" silent transcript="./transcript.md"'))).toEqual([
      'A film.',
      'Jane Doe',
      '4 sec · 22 kB',
      'Colors move from dark to red, while a low tone goes on throughout.',
      'Nobody speaks.',
    ]);
  });
});

test('a recording has its length and size in the language of the story', async () => {
  const body = '<Audio src="./sound.mp3" title="Ton" credit="Jane Doe" />';
  const beside = await readBeside(folder, await filesIn(folder), body);
  const { blocks, problems } = parseBody(body, 'story.mdx', 1, { language: 'de', beside });
  expect(problems).toEqual([]);
  expect(blocks.map(({ text }) => text)).toEqual(['Ton', 'Jane Doe', '3 Sek. · 12 kB']);
});

test('a document has its pages counted and its size told', async () => {
  expect(await texts('<Document title="The report" file="./document.pdf" />')).toEqual([
    'The report',
    'PDF · 2 pages · 1 kB',
  ]);
});
