import { dateFormat } from '../../language/dates/date-format.ts';

/**
 * The words of the drawings in an article that their own part doesn't say beside them. A drawing can
 * repeat what the rest of its part says, such as the header of its table, which the record has; and
 * it can say numbers and dates in the article's language, such as those of an axis.
 */
export function unknownDrawnWords(article: Element, language: string): string[] {
  const own = wordsOfIntl(language);
  return [...article.querySelectorAll('svg')].flatMap((drawing) => {
    const part = drawing.closest('.prose > *, .lead');
    const said = part ? saidIn(part) : [];
    return textsIn(drawing).flatMap((lines) =>
      [' ', ''].some((space) => isKnown(lines.join(space), said, own)) ? [] : [lines.join(' ')],
    );
  });
}

/** The texts of a drawing in their lines, and the names that only some readers hear. */
function textsIn(drawing: Element): string[][] {
  const heard = [drawing, ...drawing.querySelectorAll('[aria-label]')].map((one) => [
    one.getAttribute('aria-label') ?? '',
  ]);
  const outermost = [...drawing.querySelectorAll('*')].filter(
    (one) => hasText(one) && one.closest('text') === (one.matches('text') ? one : null),
  );
  const shown = outermost.map((one) => {
    const lines = [...one.querySelectorAll('tspan')].map((line) => line.textContent);
    return lines.length > 0 && lines.join('') === one.textContent ? lines : [one.textContent];
  });
  return [...heard, ...shown].filter((lines) => lines.join('').trim() !== '');
}

const hasText = (element: Element): boolean =>
  element.matches('text') ||
  [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');

/** What a part says outside of its drawings. */
function saidIn(part: Element): string[] {
  return [...part.querySelectorAll('p, th, td, li, dt, dd, summary, h2, h3, h4, h5, h6')]
    .filter((one) => one.closest('svg') === null)
    .map((one) => spaced(one.textContent));
}

/** Whether all words of a text are numbers, words of dates and numbers, or said in one place. */
function isKnown(text: string, said: readonly string[], own: ReadonlySet<string>): boolean {
  if (isSaid(spaced(text), said)) return true;
  return spaced(text)
    .split(NUMBER)
    .map((run) => run.trim())
    .every((run) => {
      if (run === '' || own.has(run) || isSaid(run, said)) return true;
      const [first = '', ...rest] = run.split(' ');
      return own.has(first) && isSaid(rest.join(' '), said);
    });
}

/** Signs, digits and separators, with a currency or a percent sign and marks of direction. */
const NUMBER =
  /[\p{Sc}+\-−\u200e\u200f\u061c]*\p{Nd}[\p{Nd}.,٫٬'’]*[ %٪\p{Sc}\u200e\u200f\u061c]*/gu;

/** Whether a text has these words, and not as part of others. */
function isSaid(words: string, said: readonly string[]): boolean {
  return said.some((text) => {
    const at = text.indexOf(words);
    if (at < 0) return false;
    const around = text.slice(0, at).slice(-1) + text.slice(at + words.length).slice(0, 1);
    return !/[\p{L}\p{Nd}]/u.test(around);
  });
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands beside the digits of numbers and dates in a language: “Oct”, “M”, “°C”, “年”. */
function wordsOfIntl(language: string): ReadonlySet<string> {
  const dates = Array.from({ length: 24 }, (_, half) =>
    Date.UTC(2023, half / 2, 15 * (half % 2) + 1),
  );
  const months = (['short', 'long'] as const).flatMap((month) =>
    [{ calendar: 'gregory' }, {}].flatMap((calendar) =>
      [{ month, day: 'numeric' } as const, { month, year: 'numeric' } as const].flatMap((options) =>
        dates.flatMap((date) =>
          dateFormat(language, { ...calendar, ...options, timeZone: 'UTC' }).formatToParts(date),
        ),
      ),
    ),
  );
  const compact = new Intl.NumberFormat(language, { notation: 'compact' });
  const amounts = [1, 2, 5, 10, 100].flatMap((one) =>
    [1e3, 1e6, 1e9, 1e12].map((ten) => one * ten),
  );
  const units = ['celsius', 'fahrenheit', 'percent'].map(
    (unit) => new Intl.NumberFormat(language, { style: 'unit', unit }),
  );
  const parts = [
    ...months,
    ...dateFormat(language, { year: 'numeric', timeZone: 'UTC' }).formatToParts(0),
    ...amounts.flatMap((amount) => compact.formatToParts(amount)),
    ...units.flatMap((unit) => unit.formatToParts(1)),
  ];
  return new Set(parts.map(({ value }) => spaced(value)).filter((word) => /[^\p{Nd}]/u.test(word)));
}
