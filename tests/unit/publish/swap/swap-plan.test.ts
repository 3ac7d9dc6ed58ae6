import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { planSwap } from '../../../../src/publish/swap/swap-plan.ts';

/** A folder with these files, which is gone when the test is. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'late-edition-swap-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const [OLD, NEW] = ['_astro/lead.AAAAAAAA.avif', '_astro/lead.BBBBBBBB.avif'];
const staged = {
  'index.html': 'new',
  'index.html.br': 'new',
  'rss.xml': 'new',
  'story.txt': 'same',
  [NEW]: 'new',
};
const dist = {
  'index.html': 'old',
  'index.html.br': 'old',
  'rss.xml': 'old',
  'story.txt': 'same',
  [OLD]: 'old',
  'gone.xml': 'old',
};

test('what the page refers to is in place before the page is, and the page comes last', () => {
  const { write } = planSwap(folderWith(staged), folderWith(dist));
  expect(write).toEqual([NEW, 'rss.xml', 'index.html', 'index.html.br']);
});

test('what the old page refers to goes last', () => {
  expect(planSwap(folderWith(staged), folderWith(dist)).remove).toEqual(['gone.xml', OLD]);
});

test('a file that is the same is left as it is', () => {
  expect(planSwap(folderWith(dist), folderWith(dist))).toEqual({ write: [], remove: [] });
});

test('of the first site, all is written and nothing removed', () => {
  const folder = folderWith(dist);
  const { write, remove } = planSwap(folder, join(folder, 'none'));
  expect(write.toSorted()).toEqual(Object.keys(dist).sort());
  expect(remove).toEqual([]);
});

test('the git folder of a dist that is a checkout is not touched', () => {
  const checkout = folderWith({ ...dist, '.git/HEAD': 'ref: refs/heads/pages' });
  expect(planSwap(folderWith(dist), checkout).remove).toEqual([]);
});
