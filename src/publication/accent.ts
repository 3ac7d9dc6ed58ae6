import Color from 'colorjs.io';
import type { Site } from '../site.ts';

/** What WCAG asks for of text (1.4.3, level AA). */
export const LEAST_CONTRAST = 4.5;

/** Behind added words, the paper has this share of the accent. */
const WASH = 0.05;

type Mode = 'light' | 'dark';

/** A colour that is hard to read. */
export interface Faint {
  mode: Mode;
  /** To one, rounded down. */
  contrast: number;
  /** The nearest colour that can be read, with the same hue. */
  instead: string;
}

/** Which of the accent's two colours can't be read on the paper, or on the wash behind added words. */
export function faintAccents({
  accent,
  themeColor: paper,
}: Pick<Site, 'accent' | 'themeColor'>): Faint[] {
  if (!accent) return [];
  return (['light', 'dark'] as const).flatMap((mode) => {
    const contrast = contrastOf(accent[mode], paper[mode]);
    if (contrast >= LEAST_CONTRAST) return [];
    return [
      {
        mode,
        contrast: Math.floor(contrast * 10) / 10,
        instead: readable(accent[mode], paper[mode], mode),
      },
    ];
  });
}

/** The accent as CSS, in place of the red in tokens.css; undefined if the red stays. */
export function accentStyle({
  accent,
  themeColor: paper,
}: Pick<Site, 'accent' | 'themeColor'>): string | undefined {
  if (!accent) return undefined;
  const { light, dark } = accent;
  const wash = (mode: Mode) => hexOf(washOf(accent[mode], paper[mode]));
  const more = `color-mix(in oklab,${light} 75%,#000),color-mix(in oklab,${dark} 75%,#fff)`;
  return [
    `html:root{--mark:light-dark(${light},${dark});--wash:light-dark(${wash('light')},${wash('dark')})}`,
    `@media(prefers-contrast:more){html:root{--mark:light-dark(${more})}}`,
  ].join('');
}

function contrastOf(accent: string, paper: string): number {
  const colour = new Color(accent);
  return Math.min(
    colour.contrast(paper, 'WCAG21'),
    colour.contrast(washOf(accent, paper), 'WCAG21'),
  );
}

const washOf = (accent: string, paper: string): Color =>
  new Color(paper).mix(accent, WASH, { space: 'srgb' });

/** Darker on light paper, or lighter on dark, a little at a time. */
function readable(accent: string, paper: string, mode: Mode): string {
  const { oklch } = new Color(accent);
  const [l, c, h] = [...oklch].map((one) => (Number.isFinite(one) ? Number(one) : 0));
  const step = mode === 'light' ? -0.005 : 0.005;
  const steps = Array.from({ length: 200 }, (_, index) =>
    hexOf(new Color('oklch', [(l ?? 0) + step * (index + 1), c ?? 0, h ?? 0])),
  );
  return (
    steps.find((one) => contrastOf(one, paper) >= LEAST_CONTRAST) ??
    (mode === 'light' ? '#000000' : '#ffffff')
  );
}

const hexOf = (colour: Color): string =>
  colour.to('srgb').toGamut().toString({ format: 'hex', collapse: false });
