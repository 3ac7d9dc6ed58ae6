import type { ChildNode, Container } from 'postcss';
import postcss from 'postcss';
import { PROPERTIES } from './allowed.ts';

/** Rules that only choose among others by the reader's screen and settings. */
const CHOOSES = new Set(['media', 'supports', 'layer']);

/**
 * The style sheet of a drawing, or a `style` attribute, without what isn't how something looks: fonts
 * and files from elsewhere, animations, unknown properties. `told` is given each thing that was
 * removed and that an editor might miss. Throws a `CssSyntaxError`.
 */
export function cleanStyles(css: string, told: (removed: string) => void): string {
  const sheet = postcss.parse(css);
  clean(sheet, told);
  return sheet.toString().trim();
}

function clean(within: Container, told: (removed: string) => void): void {
  for (const node of [...(within.nodes ?? [])]) {
    const removed = removedBecause(node);
    if (removed !== undefined) {
      node.remove();
      if (removed) told(removed);
    } else if ('nodes' in node && node.nodes) clean(node, told);
  }
}

/** Why a rule or declaration can't stay: undefined if it can, and '' if nobody would miss it. */
function removedBecause(node: ChildNode): string | undefined {
  if (node.type === 'comment') return '';
  if (node.type === 'atrule') {
    if (CHOOSES.has(node.name.toLowerCase()) && node.nodes) return undefined;
    if (/^font-face$/i.test(node.name)) return 'a font';
    if (/keyframes$/i.test(node.name)) return 'an animation';
    return /^import$/i.test(node.name) ? 'a file from elsewhere' : '';
  }
  if (node.type === 'rule') return undefined;
  if (/^(?:-\w+-)?(?:animation|transition)/i.test(node.prop)) return 'an animation';
  if (leadsElsewhere(node.value)) return 'a file from elsewhere';
  return node.prop.startsWith('--') || PROPERTIES.has(node.prop.toLowerCase()) ? undefined : '';
}

/** Whether a value of CSS or of an attribute names anything but a part of the same drawing. */
export function leadsElsewhere(value: string): boolean {
  // Escapes could spell `url` otherwise, and nothing in a drawing needs them.
  if (value.includes('\\') || /\b(?:image-set|src|image)\s*\(|expression\s*\(/i.test(value))
    return true;
  return [...value.matchAll(/url\(\s*(["']?)\s*(.?)/gi)].some(([, , first]) => first !== '#');
}
