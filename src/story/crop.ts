import { short } from './problems/excerpt.ts';

/** A part of a picture, in shares of its width and height. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The crop that is written as four numbers; undefined if it is none, or not inside the picture. */
export function cropIn(text: string): Region | undefined {
  const numbers = text.trim().split(/[\s,]+/);
  if (numbers.length !== 4 || !numbers.every((number) => /^\d*\.?\d+$/.test(number))) {
    return undefined;
  }
  const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
  // Rounding may add a little.
  const fits = x + width < 1.005 && y + height < 1.005 && width > 0 && height > 0;
  return fits ? { x, y, width, height } : undefined;
}

/** Why a text isn't a crop; undefined if it is one. */
export function cropFault(text: string): { message: string; fix: string } | undefined {
  if (cropIn(text)) return undefined;
  return {
    message: `“${short(text)}” isn't a part of the picture.`,
    fix: 'Write four numbers from 0 to 1: where it begins from the left and from the top, its width and its height. The right half is 0.5 0 0.5 1',
  };
}
