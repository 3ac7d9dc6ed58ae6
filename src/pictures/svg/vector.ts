import { z } from 'zod';
import { cached, sha256 } from '../../cache.ts';
import { site } from '../../site.ts';
import type { Vector } from './make-vector.ts';

const kept = z.object({
  svg: z.string(),
  width: z.number(),
  height: z.number(),
  removed: z.array(z.string()),
});

/** Part of the cache key: change it when the same drawing would be published otherwise. */
const MAKER = 'drawing 3, svgo 4.1';

/** Whether a file is an SVG, whatever stands before its first element. */
export function isSvg(file: Uint8Array): boolean {
  const start = Buffer.from(file.subarray(0, 65_536))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return /^<(?!html|!doctype html)/i.test(start) && /<svg[\s>]|<!doctype svg/i.test(start);
}

/**
 * The drawing in an SVG file: cleaned, its text outlined, and compressed. Throws a `DrawingFault` if
 * it can't be published.
 */
export async function vectorOf(file: Uint8Array): Promise<Vector> {
  const bytes = await cached([MAKER, site.typeface.text, sha256(file)], async () => {
    // Loads some four hundred modules, which a drawing that is stored doesn't need.
    const { makeVector } = await import('./make-vector.ts');
    return Buffer.from(JSON.stringify(await makeVector(Buffer.from(file).toString('utf8'))));
  });
  return kept.parse(JSON.parse(Buffer.from(bytes).toString()));
}

/** Whether a drawing brings other colours for the dark. */
export const hasDarkColours = ({ svg }: Vector): boolean =>
  /prefers-color-scheme\s*:\s*dark/.test(svg);

/** Keeps a drawing for `keptVector`, and returns the key that it is found by. */
export async function keepVector({ svg }: Vector): Promise<string> {
  const hash = sha256(svg);
  await cached(['drawing', hash], () => Promise.resolve(Buffer.from(svg)));
  return hash;
}

/** The drawing that was kept under a key. */
export async function keptVector(hash: string): Promise<Uint8Array> {
  return cached(['drawing', hash], () => Promise.reject(new Error(`No drawing ${hash} was kept.`)));
}
