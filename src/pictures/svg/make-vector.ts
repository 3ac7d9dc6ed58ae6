import { DOMParser } from 'linkedom';
import process from 'node:process';
import { optimize } from 'svgo';
import { reasonOf } from '../../story/errors.ts';
import { clean } from './clean.ts';
import { DrawingFault } from './drawing-fault.ts';
import { resolveSize } from './drawing-size.ts';
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

const DRAWS = 'path, rect, circle, ellipse, line, polyline, polygon, text, use, image';

/** The drawing in the source of an SVG file. Throws a `DrawingFault` if it can't be published. */
export async function makeVector(source: string): Promise<Vector> {
  const document = new DOMParser().parseFromString(wellFormed(source), 'image/svg+xml');
  const root = document.querySelector('*');
  if (root?.localName !== 'svg') throw new DrawingFault('broken', `<${root?.localName ?? ''}>`);
  const removed = await clean(root).catch((cause: unknown) => {
    throw new DrawingFault('broken', reasonOf(cause));
  });
  if (!root.querySelector(DRAWS)) throw new DrawingFault('broken', 'nothing that is drawn');
  const size = resolveSize(root);
  if (!size) throw new DrawingFault('size', 'no viewBox, width or height');
  await outlineText(root, process.cwd());
  dropUnusedClasses(root);
  return { svg: compressed(root.outerHTML, size), ...size, removed };
}

/** Classes that no rule of the drawing names. */
function dropUnusedClasses(root: Element): void {
  const css = [...root.querySelectorAll('style')].map((style) => style.textContent).join();
  for (const element of root.querySelectorAll('[class]')) {
    const names = element.getAttribute('class')?.match(/\S+/g) ?? [];
    const used = names.filter((name) => css.includes(`.${name}`));
    element.setAttribute('class', used.join(' '));
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
