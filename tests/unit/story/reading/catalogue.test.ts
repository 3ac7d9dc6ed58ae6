import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { list } from '../../../../src/language/language.ts';
import { partNames } from '../../../../src/parts/parts.ts';
import { oneOf } from '../../../../src/story/problems/excerpt.ts';
import { mistakesIn, toldOf } from '../../../support/catalogue.ts';

const folder = join(import.meta.dirname, 'catalogue');

/** The list of parts grows with each part. */
function withoutParts(told: string): string {
  return told
    .replaceAll(oneOf(partNames), '{parts, or}')
    .replaceAll(list(partNames, 'en-GB'), '{parts, and}');
}

describe.each(readdirSync(folder))('in %s', (file) => {
  test.each(mistakesIn(readFileSync(join(folder, file), 'utf8')))(
    'an editor is told where $title',
    (mistake) => {
      expect(withoutParts(toldOf(mistake))).toBe(mistake.told);
    },
  );
});
