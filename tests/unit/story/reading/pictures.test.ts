import { expect, test } from 'vitest';
import { missingFiles, pathOf } from '../../../../src/story/reading/pictures.ts';

const place = { file: 'story.mdx', line: 3, column: 1 };

/** What an editor is told of a file that isn't among those of the folder. */
function told(image: string, files: readonly string[], kind: 'picture' | 'file' = 'picture') {
  return missingFiles([{ image, place }], files, kind);
}

test.each([
  ['./a.jpg', 'a.jpg'],
  ['././a.jpg', 'a.jpg'],
  ['./maps/./a.jpg', 'maps/a.jpg'],
  ['maps/././a.jpg', 'maps/a.jpg'],
  ['./a/./b/./c.jpg', 'a/b/c.jpg'],
  ['maps./a.jpg', 'maps./a.jpg'],
  ['a.jpg', 'a.jpg'],
])('%s is the file %s of the folder', (image, path) => {
  expect(pathOf(image)).toBe(path);
  expect(told(image, [path])).toEqual([]);
});

test('of several files those that are missing are told, each with its place', () => {
  const named = ['./a.jpg', './b.jpg', './c.jpg'].map((image, index) => ({
    image,
    place: { ...place, line: index + 1 },
  }));
  expect(missingFiles(named, ['b.jpg'], 'picture').map((problem) => problem.place?.line)).toEqual([
    1, 3,
  ]);
});

test.each(
  'jpg jpeg jpe jfif png webp avif tif tiff gif heic heif svg JPG'
    .split(' ')
    .map((end) => `harbor.${end}`),
)('in place of a picture, %s is offered', (file) => {
  expect(told('./bridge.jpg', [file])).toMatchObject([
    { fix: `Save the picture in that folder, or use one that is there, such as ${file}.` },
  ]);
});

test.each(['bridge.csv', 'bridge.jpg.txt', 'jpg', 'bridge.jpgs'])(
  'in place of a picture, %s is not offered, as it is none',
  (file) => {
    expect(told('./bridge.jpg', [file])).toMatchObject([
      { fix: 'Save the picture in that folder.' },
    ]);
  },
);

test('in place of a file, one of the same kind is offered, whatever the case of its ending', () => {
  const files = ['bridge.mp4', 'tolls.CSV', 'crossings.2024.csv', 'harbor.jpg'];
  expect(told('./bridge.csv', files, 'file')).toMatchObject([
    {
      message: "The file ./bridge.csv isn't in src/content/story/.",
      fix: 'Save the file in that folder, or use one that is there, such as tolls.CSV, crossings.2024.csv.',
    },
  ]);
  expect(told('./TOLL.csv', files, 'file')).toMatchObject([{ fix: 'Write ./tolls.CSV' }]);
});

test('of many files that are there, an editor is told of five', () => {
  const files = ['k', 'l', 'm', 'n', 'o', 'p'].map((name) => `${name.repeat(9)}.png`);
  expect(told('./a.png', files)[0]?.fix).toBe(
    `Save the picture in that folder, or use one that is there, such as ${files.slice(0, 5).join(', ')}.`,
  );
});

test.each([
  ['cafe\u0301.png', './caf\u00E9.png'],
  ['caf\u00E9.png', './cafe\u0301.png'],
])('the same accents, written otherwise in %j than in %j, are told', (file, image) => {
  expect(told(image, [file])).toMatchObject([
    { message: expect.stringContaining('accents'), found: image, place },
  ]);
});
