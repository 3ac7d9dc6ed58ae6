import { DOMParser } from 'linkedom';
import process from 'node:process';
import { optimize } from 'svgo';
import { z } from 'zod';
import { sha256, stored } from '../cache.ts';
import { clean } from './clean.ts';
import { site } from '../../site.ts';
import { DrawingFault } from './drawing-fault.ts';
import { settleSize } from './drawing-size.ts';
import { outlineText } from './outline-text.ts';

/** A drawing as it is published. */
export interface Vector {
  svg: string;
  /** In its own units. */
  width: number;
  height: number;
  /** What was removed, such as `a script`; each kind once. */
  removed: string[];
}

const kept = z.object({
  svg: z.string(),
  width: z.number(),
  height: z.number(),
  removed: z.array(z.string()),
});

/** Part of the cache key: change it when the same drawing would be published otherwise. */
const MAKER = 'drawing 2, svgo 4.1';

const DRAWS = 'path, rect, circle, ellipse, line, polyline, polygon, text, use, image';

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
  const bytes = await stored([MAKER, site.typeface.text, sha256(file)], async () =>
    Buffer.from(JSON.stringify(await make(Buffer.from(file).toString('utf8')))),
  );
  return kept.parse(JSON.parse(Buffer.from(bytes).toString()));
}

/** Whether a drawing brings other colours for the dark. */
export const hasDarkColours = ({ svg }: Vector): boolean =>
  /prefers-color-scheme\s*:\s*dark/.test(svg);

/** Keeps a drawing for `keptVector`, and returns the key that it is found by. */
export async function keepVector({ svg }: Vector): Promise<string> {
  const hash = sha256(svg);
  await stored(['drawing', hash], () => Promise.resolve(Buffer.from(svg)));
  return hash;
}

/** The drawing that was kept under a key. */
export async function keptVector(hash: string): Promise<Uint8Array> {
  return stored(['drawing', hash], () => Promise.reject(new Error(`No drawing ${hash} was kept.`)));
}

async function make(source: string): Promise<Vector> {
  const document = new DOMParser().parseFromString(wellFormed(source), 'image/svg+xml');
  const root = document.querySelector('*');
  if (root?.localName !== 'svg') throw new DrawingFault('broken', `<${root?.localName ?? ''}>`);
  const removed = await clean(root).catch((cause: unknown) => {
    throw new DrawingFault('broken', reasonOf(cause));
  });
  if (!root.querySelector(DRAWS)) throw new DrawingFault('broken', 'nothing that is drawn');
  const size = settleSize(root);
  if (!size) throw new DrawingFault('size', 'no viewBox, width or height');
  await outlineText(root, process.cwd());
  dropUnusedClasses(root);
  return { svg: compressed(root.outerHTML, size), ...size, removed };
}

/** Classes that no rule of the drawing names. */
function dropUnusedClasses(root: Element): void {
  const css = [...root.querySelectorAll('style')].map((style) => style.textContent).join();
  for (const element of root.querySelectorAll('[class]')) {
    const names = (element.getAttribute('class') ?? '').split(/\s+/);
    const used = names.filter((name) => name !== '' && css.includes(`.${name}`));
    if (used.length > 0) element.setAttribute('class', used.join(' '));
    else element.removeAttribute('class');
  }
}

/** The source without its document type and with its entities replaced. */
function wellFormed(source: string): string {
  try {
    const plugins = ['removeDoctype', 'removeXMLProcInst', 'removeComments'] as const;
    return optimize(source.replace(/^\ufeff/, ''), { plugins: [...plugins] }).data;
  } catch (cause) {
    throw new DrawingFault('broken', reasonOf(cause));
  }
}

function compressed(svg: string, { width }: { width: number }): string {
  // A thousandth of the shown width is less than a pixel on any screen.
  const floatPrecision = Math.max(0, Math.min(6, 4 - Math.floor(Math.log10(width))));
  return optimize(svg, {
    multipass: true,
    floatPrecision,
    plugins: [
      {
        name: 'preset-default',
        // Styles that are moved to attributes would be stronger than those for the dark.
        params: { overrides: { inlineStyles: false, minifyStyles: { restructure: false } } },
      },
    ],
  }).data;
}

const reasonOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
