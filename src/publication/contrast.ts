import { clampChroma, converter, formatHex, interpolate, wcagContrast } from 'culori';

/** Behind added words, the paper has this share of the accent. */
const WASH = 0.05;

export type Mode = 'light' | 'dark';

/** Of an accent with the paper, or with the wash behind added words if that is less; to one. */
export const contrastOf = (accent: string, paper: string): number =>
  Math.min(wcagContrast(accent, paper), wcagContrast(accent, washOf(accent, paper)));

/** Behind added words, as # and six digits. */
export const washOf = (accent: string, paper: string): string =>
  formatHex(interpolate([paper, accent], 'rgb')(WASH));

const oklch = converter('oklch');

/** The nearest colour to an accent that has this contrast: darker on light paper, or lighter on dark. */
export function readable(accent: string, paper: string, mode: Mode, least: number): string {
  const from = oklch(accent) ?? { mode: 'oklch', l: 0.5, c: 0 };
  const step = mode === 'light' ? -0.005 : 0.005;
  const steps = Array.from({ length: 200 }, (_, index) =>
    formatHex(clampChroma({ ...from, l: from.l + step * (index + 1) }, 'oklch')),
  );
  return (
    steps.find((one) => contrastOf(one, paper) >= least) ??
    (mode === 'light' ? '#000000' : '#ffffff')
  );
}
