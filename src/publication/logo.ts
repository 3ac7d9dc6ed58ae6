import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../site.ts';

const kept = new Map<string, string>();

/**
 * The logo as SVG for the page, with the name of the publication as its title; undefined without one.
 * What has no fill of its own gets the colour of the ink. Throws if there is no such file.
 */
export async function readLogo(
  { logo, name }: Pick<Site, 'logo' | 'name'>,
  root = process.cwd(),
): Promise<string | undefined> {
  if (logo === undefined) return undefined;
  const source = readFileSync(join(root, logo), 'utf8');
  const key = JSON.stringify([source, name]);
  const svg = kept.get(key) ?? named(await cleaned(source), name);
  kept.set(key, svg);
  return svg;
}

/** Without editors' data, comments, scripts, sizes and styles, and with ids of its own. */
export async function cleaned(source: string): Promise<string> {
  // Loads some four hundred modules, which a publication without a logo doesn't need.
  const { optimize } = await import('svgo');
  const { data } = optimize(source, {
    multipass: true,
    floatPrecision: 2,
    plugins: [
      'preset-default',
      'removeScripts',
      'removeTitle',
      'removeDimensions',
      'removeXMLNS',
      'convertStyleToAttrs',
      { name: 'prefixIds', params: { prefix: 'logo', prefixClassNames: false } },
      { name: 'removeAttrs', params: { attrs: ['svg:(class|role|aria-.*)'] } },
    ],
  });
  return data;
}

/** What of a cleaned logo a page can't have: its policy blocks it, or it would be loaded. */
export function logoFault(svg: string): string | undefined {
  const [found] =
    /<(?:script|style|foreignObject|image|text|a|set|animate\w*)\b[^>]*>|\s(?:style|on\w+)="[^"]*"|(?:href|src)="(?!#)[^"]*"|url\((?!['"]?#)[^)]*\)/.exec(
      svg,
    ) ?? [];
  return found?.trim();
}

const named = (svg: string, name: string): string =>
  svg.replace(
    /^<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg class="logo" role="img"${attributes}><title>${escaped(name)}</title>`,
  );

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
