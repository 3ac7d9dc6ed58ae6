/** Languages that end a sentence with another mark than the full stop, or with nothing. */
const STOPS: Record<string, string> = {
  ...{ ja: '。', zh: '。', yue: '。', hi: '।', mr: '।', ne: '।', bn: '।', pa: '।', ur: '۔' },
  ...{ hy: '։', am: '።', my: '။', km: '។', th: '', lo: '' },
};

/** A text with the end mark of its language (BCP 47), so that a sentence can follow it. */
export function withFullStop(text: string, language: string): string {
  if (/\p{Po}$/u.test(text)) return text;
  return text + (STOPS[new Intl.Locale(language).language] ?? '.');
}
