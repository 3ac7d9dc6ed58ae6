import type { Site } from '../site.ts';
import type { Mode } from './contrast.ts';

/** What WCAG asks for of text (1.4.3, level AA). */
export const LEAST_CONTRAST = 4.5;

/** A colour that is hard to read. */
export interface Faint {
  mode: Mode;
  /** To one, rounded down. */
  contrast: number;
  /** The nearest colour that can be read, with the same hue. */
  instead: string;
}

/** Which of the accent's two colours can't be read on the paper, or on the wash behind added words. */
export async function faintAccents({
  accent,
  themeColor: paper,
}: Pick<Site, 'accent' | 'themeColor'>): Promise<Faint[]> {
  if (!accent) return [];
  const { contrastOf, readable } = await import('./contrast.ts');
  return (['light', 'dark'] as const).flatMap((mode) => {
    const contrast = contrastOf(accent[mode], paper[mode]);
    if (contrast >= LEAST_CONTRAST) return [];
    return [
      {
        mode,
        contrast: Math.floor(contrast * 10) / 10,
        instead: readable(accent[mode], paper[mode], mode, LEAST_CONTRAST),
      },
    ];
  });
}

/** The accent as CSS, in place of the red in tokens.css; undefined if the red stays. */
export async function accentStyle({
  accent,
  themeColor: paper,
}: Pick<Site, 'accent' | 'themeColor'>): Promise<string | undefined> {
  if (!accent) return undefined;
  // A publication without an accent doesn't need its modules.
  const { washOf } = await import('./contrast.ts');
  const { light, dark } = accent;
  const wash = (mode: Mode) => washOf(accent[mode], paper[mode]);
  const more = `color-mix(in oklab,${light} 75%,#000),color-mix(in oklab,${dark} 75%,#fff)`;
  return [
    `html:root{--mark:light-dark(${light},${dark});--wash:light-dark(${wash('light')},${wash('dark')})}`,
    `@media(prefers-contrast:more){html:root{--mark:light-dark(${more})}}`,
  ].join('');
}
