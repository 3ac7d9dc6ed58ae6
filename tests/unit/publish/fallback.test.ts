import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const css = readFileSync(join(root, 'src/styles/fallback.css'), 'utf8');
const tokens = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
const font = create(
  readFileSync(
    join(
      root,
      'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    ),
  ),
);

const faces = [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => ({
  family: /font-family: '([^']*)'/.exec(body)?.[1] ?? '',
  percent: (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(body)?.[1]) / 100,
}));

describe.each(faces)('$family', ({ family, percent }) => {
  it('takes the height of Newsreader on a line', () => {
    if (font.isCollection) throw new Error('Newsreader is a single font.');
    const size = percent('size-adjust');
    const em = font.unitsPerEm;
    expect(percent('ascent-override') * size).toBeCloseTo(font.ascent / em, 3);
    expect(percent('descent-override') * size).toBeCloseTo(-font.descent / em, 3);
    expect(percent('line-gap-override')).toBe(font.lineGap);
  });

  it('is asked for by the styles, after the face that it stands in for', () => {
    const own = family.replace(/ \w+$/, '');
    const stack = tokens.replace(/\s+/g, ' ');
    expect(stack).toMatch(new RegExp(`: ?'?${own}'?, [^;]*'${family}'`));
  });
});
