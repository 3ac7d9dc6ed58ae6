import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mistakesIn, toldOf } from '../../../support/catalogue.ts';

const folder = join(import.meta.dirname, 'catalogue');

describe.each(readdirSync(folder))('in %s', (file) => {
  test.each(mistakesIn(readFileSync(join(folder, file), 'utf8')))(
    'an editor is told where $title',
    (mistake) => {
      expect(toldOf(mistake)).toBe(mistake.told);
    },
  );
});
