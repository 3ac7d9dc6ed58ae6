/**
 * The words of a text without what makes no difference to a reader: white space, the shape of
 * quotation marks and dashes, the Unicode normal form, characters that cannot be seen. Two texts
 * that are equal in this form say the same.
 */
export function plain(text: string): string {
  // Most of what is asked for is one word, and stands so already.
  if (/^[\w.,;:!?]*$/.test(text)) return text;
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .normalize('NFC')
    .replace(/(?<=«)[\u00A0\u202F]|[\u00A0\u202F](?=»)/gu, '')
    .replace(/[“”„‟«»「」『』]/gu, '"')
    .replace(/[‘’‚‛‹›]/gu, "'")
    .replace(/-{2,}|[‒–—―]/gu, '–')
    .replace(/[‐‑]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/\s+/gu, ' ')
    .trim();
}
