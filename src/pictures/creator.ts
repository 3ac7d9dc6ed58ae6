/**
 * Who made a picture, from its credit: “A. Name” for “Photo: A. Name/Pool/AP”, and “Late Edition”
 * for “Map: Late Edition. Data: Natural Earth”. The name of a licence after it, which Creative
 * Commons asks for, isn't part of the name.
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
