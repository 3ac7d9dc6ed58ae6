/** Languages that end a sentence with another mark than the full stop, or with none at all. */
const STOPS: Record<string, string> = {
  ...{ ja: '。', zh: '。', yue: '。', hi: '।', mr: '।', ne: '।', bn: '।', pa: '।', ur: '۔' },
  ...{ hy: '։', am: '።', my: '။', km: '។', th: '', lo: '' },
};

/** A text that a sentence follows on the same line, ended as its language (BCP 47) ends sentences. */
export function withFullStop(text: string, language: string): string {
  if (/\p{Po}$/u.test(text)) return text;
  return text + (STOPS[new Intl.Locale(language).language] ?? '.');
}
