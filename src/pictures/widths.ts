import type { NamedPicture } from '../story/reading/pictures.ts';

/** Where a picture is on the page: across the top, in the text, or small beside some words. */
export type Role = 'lead' | 'figure' | 'thumbnail';

/** The role of a picture that a story names. A wide one is encoded as a lead picture. */
export function roleOf({ role, wide }: Pick<NamedPicture, 'role' | 'wide'>): Role {
  if (role === 'lead' || role === 'thumbnail') return role;
  return wide ? 'lead' : 'figure';
}

/** The files that a picture needs, and how a browser chooses one of them. */
export interface Widths {
  /** Widths in pixels, ascending. */
  widths: number[];
  /** The width for browsers without support for `srcset`. */
  shown: number;
  /** The `sizes` attribute, the same for every source. */
  sizes: string;
}

// The device pixels that the layout in src/styles needs. The lead is as wide as the screen on
// phones: 412 CSS px at 1.75 (and 360 at 2) and 390 to 430 at 2; then tablets at 2, and 54 rem, 1,080
// CSS px, at 1 and 2. Figures keep to the text: 377 CSS px on a phone, 33 rem, 660 CSS px, at most.
// Thumbnails are 6 rem, 120 CSS px.
const WIDTHS = {
  lead: [721, 860, 1080, 1536, 2160],
  figure: [660, 800, 1320],
  thumbnail: [120, 240],
};
const SHOWN = { lead: 1080, figure: 660, thumbnail: 120 };

// The widths in the CSS of the layout, with 1rem = clamp(17px, 16px + 0.35vw, 20px), because `rem`
// in `sizes` means the browser's own 16 px. Nobody sees more than two pixels for each CSS pixel, so
// for denser phones the width is smaller, which makes two. For larger screens there is no larger
// file anyway. Safari doesn't support min() here and uses 100vw instead, so each condition begins
// where the next length becomes the smaller one.
const SIZES = {
  lead: [
    '(min-width: 1152px) 1080px',
    '(min-width: 1018px) calc(784px + 17.15vw)',
    '(min-width: 768px) calc(98.95vw - 48px)',
    '(min-resolution: 3.25dppx) 57vw',
    '(min-resolution: 2.75dppx) 66.6vw',
    '(min-resolution: 2.25dppx) 76vw',
    '100vw',
  ],
  figure: [
    '(min-width: 1143px) 660px',
    '(min-width: 768px) calc(528px + 11.55vw)',
    '(min-resolution: 3.25dppx) 52vw',
    '(min-resolution: 2.75dppx) 61vw',
    '(min-resolution: 2.25dppx) 70vw',
    '(min-width: 657px) calc(528px + 11.55vw)',
    '(min-width: 439px) 92vw',
    'calc(99.3vw - 32px)',
  ],
  thumbnail: ['120px'],
};

/** Widths and `sizes` for an original of that size; none is larger than the original. */
export function widthsFor(role: Role, original: number, height = 0): Widths {
  const fitting = WIDTHS[role].filter((width) => width <= original);
  const widths = fitting.length < WIDTHS[role].length ? [...fitting, original] : fitting;
  return {
    widths: [...new Set(widths)],
    shown: shownAt(role, original),
    sizes: isSmall(role, original)
      ? ownSize(original)
      : [...portrait(role, original, height), ...SIZES[role]].join(', '),
  };
}

/** The widths of the part of a picture that phones show, and where it is shown instead. */
export function phoneWidths(role: Role, part: number): Pick<Widths, 'widths' | 'sizes'> {
  const wanted = WIDTHS[role].filter((width) => width <= ON_PHONES);
  const fitting = wanted.filter((width) => width <= part);
  return {
    widths: [...new Set(fitting.length < wanted.length ? [...fitting, part] : fitting)],
    // The conditions of the layout on narrow screens.
    sizes: SIZES[role]
      .filter((length) => !/min-width: (?:768|1018|1143|1152)px/.test(length))
      .join(', '),
  };
}

/** Device pixels: a screen of 430 CSS pixels at 2, which is as many as anybody sees. */
const ON_PHONES = 860;

/** What a phone is, in `media`, and everything else. */
export const PHONES = '(max-width: 767.98px)';
export const OTHERS = '(min-width: 768px)';

/** The width in CSS pixels at which a picture is shown where there is room: never above its own. */
export function shownAt(role: Role, original: number): number {
  return Math.min(SHOWN[role], original);
}

/** Whether a picture has fewer pixels than its place, so that it is shown at its own size. */
export function isSmall(role: Role, original: number): boolean {
  return original < SHOWN[role];
}

/**
 * Whether a picture, as wide as its place, might be taller than the window: the page then fits it
 * into 85 % of its height, or all of it on a phone.
 */
export function isTall(role: Role, picture: { width: number; height: number }): boolean {
  return role !== 'thumbnail' && picture.height > picture.width * 0.7;
}

/** In windows that are less tall than the picture would be, a portrait is as wide as they let it. */
function portrait(role: Role, width: number, height: number): string[] {
  if (role === 'thumbnail' || height < width * 1.2) return [];
  const limited = Math.floor((SHOWN[role] * height) / width / 0.85);
  const share = Math.ceil((85 * width) / height);
  return [`(min-width: 768px) and (max-height: ${limited}px) ${share}vh`];
}

/** Its own size from where that fits beside the margins. */
const ownSize = (width: number): string => `(min-width: ${width + 48}px) ${width}px, 100vw`;

/** The height of a picture shown at another width, in whole pixels. */
export function heightAt(width: number, picture: { width: number; height: number }): number {
  return Math.max(1, Math.round((width * picture.height) / picture.width));
}

const SHAPES = [16 / 9, 4 / 3, 1];
const CROP_WIDTH = 1200;

/** The sizes of a picture for search engines: 16:9, 4:3 and 1:1, 1200 wide if possible. */
export function cropsOf(picture: { width: number; height: number }) {
  return SHAPES.map((shape) => cropOf(picture, shape, CROP_WIDTH));
}

/** The largest crop of a picture with a shape (such as 16 / 9), at most `most` pixels wide. */
export function cropOf(picture: { width: number; height: number }, shape: number, most: number) {
  const width = Math.floor(Math.min(most, picture.width, picture.height * shape));
  return { width, height: Math.min(picture.height, Math.max(1, Math.round(width / shape))) };
}
