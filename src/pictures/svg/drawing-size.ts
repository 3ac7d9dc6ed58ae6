/** CSS pixels in a unit. */
export const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/**
 * The size of a drawing in its own units, from its viewBox, or else its width and height. Sets all
 * three, so that browsers know its shape. Undefined if the drawing says none of it.
 */
export function resolveSize(root: Element): { width: number; height: number } | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const size = isSize(width, height)
    ? { width, height }
    : { width: lengthOf(root, 'width'), height: lengthOf(root, 'height') };
  if (!isSize(size.width, size.height)) return undefined;
  if (!isSize(width, height)) root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  else root.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  root.setAttribute('width', String(size.width));
  root.setAttribute('height', String(size.height));
  return size;
}

const isSize = (width: number, height: number): boolean =>
  Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0;

function lengthOf(root: Element, name: string): number {
  const [, number, unit = ''] =
    /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(root.getAttribute(name) ?? '') ?? [];
  return Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
}
