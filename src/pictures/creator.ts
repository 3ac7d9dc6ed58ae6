/**
 * Who made a picture, out of its credit: “Photo: A. Name/Pool/AP” gives “A. Name”, and
 * “Map: Late Edition. Data: Natural Earth” gives “Late Edition”. The name of a licence behind it,
 * as Creative Commons asks for, is not part of the name.
 */
export function creatorOf(credit: string): string {
  const [first = credit] = credit.split(/(?<=[.;,|·])\s+(?=[^\s:]+:\s)/u);
  const name = first
    .replace(/^[^\s:/]+(?:\s[^\s:/]+)?:\s+/u, '')
    .replace(LICENCE, '')
    .replace(/[\s.;,|·]+$/u, '');
  return name.split('/')[0]?.trim() || credit;
}

const LICENCE = /[\s,;/|·(]+(?:CC[ -](?:BY|0)|CC0|public domain|Wikimedia Commons)\b.*$/iu;
