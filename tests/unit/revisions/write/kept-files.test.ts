import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEPT, keepFiles } from '../../../../src/revisions/write/kept-files.ts';
import { openDesk } from '../../../support/desk.ts';

const [lead, film] = ['a', 'b'].map((digit) => digit.repeat(64));
const pictures = [{ image: './lead.png', fingerprint: lead ?? '' }];

test('a copy of each file is kept under its fingerprint, and nothing else', () => {
  const { root } = openDesk();
  const folder = join(root, 'src/content/story');
  mkdirSync(join(folder, 'films'));
  writeFileSync(join(folder, 'films/A.MP4'), 'a film');
  const gone = { image: './gone.png', fingerprint: '' };
  keepFiles(root, {
    pictures: [gone, ...pictures],
    files: [{ image: './films/A.MP4', fingerprint: film ?? '' }],
  });
  expect(readdirSync(join(folder, KEPT)).sort()).toEqual([`${lead}.png`, `${film}.mp4`]);
  expect(readFileSync(join(folder, KEPT, `${lead}.png`), 'utf8')).toBe('a picture');
  expect(readFileSync(join(folder, 'revisions/files', `${film}.mp4`), 'utf8')).toBe('a film');
});

test('a copy that is there already stays', () => {
  const { root } = openDesk();
  const folder = join(root, 'src/content/story');
  mkdirSync(join(folder, KEPT), { recursive: true });
  const kept = join(folder, KEPT, `${lead}.png`);
  writeFileSync(kept, 'as it was');
  keepFiles(root, { pictures });
  expect(readFileSync(kept, 'utf8')).toBe('as it was');
});
