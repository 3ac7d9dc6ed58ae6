import type { Frame } from './quality/pixels.ts';

/** What a crop keeps in view, as CSS and Astro say it: `30% 40%`; the middle where nothing is said. */
export function positionOf(focus: Frame['focus']): string {
  const { x, y } = focus ?? { x: 0.5, y: 0.5 };
  return `${x * 100}% ${y * 100}%`;
}

/** The reverse; undefined where nothing is cut off. */
export function focusOf(position: string | undefined): Frame['focus'] {
  const [x, y] = (position ?? '').split(' ').map((share) => Number.parseFloat(share) / 100);
  return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y)
    ? { x, y }
    : undefined;
}
