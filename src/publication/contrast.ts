import Color from 'colorjs.io';

/** Behind added words, the paper has this share of the accent. */
const WASH = 0.05;

export type Mode = 'light' | 'dark';

/** Of an accent with the paper, or with the wash behind added words if that is less; to one. */
export function contrastOf(accent: string, paper: string): number {
  const colour = new Color(accent);
  return Math.min(
    colour.contrast(paper, 'WCAG21'),
    colour.contrast(washOf(accent, paper), 'WCAG21'),
  );
}

/** Behind added words. */
export const washOf = (accent: string, paper: string): Color =>
  new Color(paper).mix(accent, WASH, { space: 'srgb' });

/** The nearest colour to an accent that has this contrast: darker on light paper, or lighter on dark. */
export function readable(accent: string, paper: string, mode: Mode, least: number): string {
  const { oklch } = new Color(accent);
  const [l, c, h] = [...oklch].map((one) => (Number.isFinite(one) ? Number(one) : 0));
  const step = mode === 'light' ? -0.005 : 0.005;
  const steps = Array.from({ length: 200 }, (_, index) =>
    hexOf(new Color('oklch', [(l ?? 0) + step * (index + 1), c ?? 0, h ?? 0])),
  );
  return (
    steps.find((one) => contrastOf(one, paper) >= least) ??
    (mode === 'light' ? '#000000' : '#ffffff')
  );
}

/** As # and six digits. */
export const hexOf = (colour: Color): string =>
  colour.to('srgb').toGamut().toString({ format: 'hex', collapse: false });
