import { expect, test } from 'vitest';
import { changedPageWords, pageWordsHash } from '../../../src/revisions/page-words.ts';
import { chainOf } from '../../support/recorded.ts';

const site = { name: 'The Daily' };
const history = chainOf({ page: pageWordsHash(site, 'en-US') });

test('a label or a name that changed since the last revision is said in one line', () => {
  expect(changedPageWords(history, site, 'en-US')).toBeUndefined();
  const said =
    "The page's own words (labels, or the name in site.ts) have changed since revision 1.";
  const renamed = { ...site, name: 'The Weekly' };
  const relabelled = { ...site, labels: { more: 'Read on' } };
  for (const other of [renamed, relabelled]) {
    expect(changedPageWords(history, other, 'en-US')).toContain(said);
  }
});
