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

/** Whether a text is the name of a file, and so another picture and not a part of this one. */
export const isFileName = (text: string): boolean => /^\.\/|\.[a-z][a-z\d]*$/i.test(text.trim());

/** Why a text doesn't say what phones show in place of a picture; undefined if it does. */
export function phoneFault(text: string): { message: string; fix: string } | undefined {
  if (cropIn(text) || isFileName(text)) return undefined;
  return {
    message: `“${short(text)}” is neither a part of the picture nor the file of another one.`,
    fix: 'Write four numbers from 0 to 1: where the part begins from the left and from the top, its width and its height. The right half is 0.5 0 0.5 1. Or write the file name of another picture, such as ./tall.jpg',
  };
}
