/**
 * Who made a picture, out of its credit: “Photo: A. Name/Pool/AP” gives “A. Name”, and
 * “Map: Late Edition. Data: Natural Earth” gives “Late Edition”.
 */
export function creatorOf(credit: string): string {
  const [first = credit] = credit.split(/(?<=[.;,|·])\s+(?=[^\s:]+:\s)/u);
  const name = first.replace(/^[^\s:/]+(?:\s[^\s:/]+)?:\s+/u, '').replace(/[\s.;,|·]+$/u, '');
  return name.split('/')[0]?.trim() || credit;
}
