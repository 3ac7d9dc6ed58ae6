import { expect, it } from 'vitest';
import { ownLabels } from '../../../src/parts/labels.ts';

const sets = { en: { serves: 'Serves' }, 'zh-Hant': { serves: '份量' } };

it.each([
  ['en-GB', 'Serves', undefined],
  ['zh-TW', '份量', undefined],
  ['zh-CN', 'Serves', 'en'],
  ['fr', 'Serves', 'en'],
])("a part's own label in %s is “%s”, marked as %s", (language, serves, lang) => {
  expect(ownLabels(sets, language)).toEqual({ labels: { serves }, lang });
});
