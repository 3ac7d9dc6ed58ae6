/**
 * The id that the end of an address leads to, `#` left out: `%C3%A9` leads to what has the id “é”. What
 * can't be decoded is an id as it stands, as browsers have it (HTML, 7.4.6.4).
 */
export function idIn(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
