import type { Frame } from './quality/pixels.ts';

/** The focus of a crop as CSS: `30% 40%`. Without a focus, the middle. */
export function positionOf(focus: Frame['focus']): string {
  const { x, y } = focus ?? { x: 0.5, y: 0.5 };
  return `${x * 100}% ${y * 100}%`;
}

/** The reverse of `positionOf`; undefined without a valid position. */
export function focusOf(position: string | undefined): Frame['focus'] {
  const [x = NaN, y = NaN] = (position ?? '')
    .split(' ')
    .map((share) => Number.parseFloat(share) / 100);
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined;
}
