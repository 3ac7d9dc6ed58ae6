/** How much text is kept with what was made of it, in characters: the pages of a long history. */
const MOST = 4_000_000;

/**
 * A function of a text that keeps what it made of the texts that it was asked about last. Each step
 * of publishing asks about the same pages, one after the other.
 */
export function memoize<Made extends object>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  let size = 0;
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const made = make(text);
    kept.set(text, made);
    size += text.length;
    for (const old of kept.keys()) {
      if (size <= MOST || old === text) break;
      kept.delete(old);
      size -= old.length;
    }
    return made;
  };
}
