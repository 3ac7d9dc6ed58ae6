import type { Labels } from '../../../language/labels.ts';
import { fill } from '../../../language/labels.ts';
import type { Figures, Series } from '../read/figures.ts';
import type { Format } from '../../csv/format.ts';

/** What is said of each series; of more than three, only how they compare at the end. */
const MOST_SENTENCES = 3;

/**
 * What a chart shows, in a sentence for each series: the first and the last value of numbers and
 * dates, the highest and the lowest of words. Of a highlighted series nothing else is said.
 */
export function sentenceOf(
  figures: Figures,
  highlight: string | undefined,
  format: Format,
  labels: Pick<Labels, 'fromTo' | 'highestLowest'>,
): string {
  const told = figures.series.find(({ name }) => name === highlight);
  const many = !told && figures.series.length > MOST_SENTENCES && figures.kind !== 'words';
  const sentences = many
    ? [extremes(atTheEnd(figures, format), labels.highestLowest)]
    : (told ? [told] : figures.series.slice(0, MOST_SENTENCES)).map((series) => {
        const list = { name: format.words(series.name), values: valuesOf(series, figures, format) };
        return figures.kind === 'words'
          ? extremes(list, labels.highestLowest)
          : firstAndLast(list, labels.fromTo);
      });
  // Chinese and Japanese sentences have no space between them.
  return sentences
    .filter(Boolean)
    .reduce((said, next) => (said === '' || said.endsWith('。') ? said : `${said} `) + next, '');
}

/** Values as they are said, in order. */
interface List {
  name: string;
  values: { value: number; said: string; at: string }[];
}

function valuesOf(series: Series, { points, kind }: Figures, format: Format): List['values'] {
  return points.flatMap((point, index) => {
    const value = series.values[index];
    if (value === undefined) return [];
    return [{ value, said: format.value(value, series.decimals), at: format.point(point, kind) }];
  });
}

/** The series at the last point that has any. */
function atTheEnd({ points, kind, series }: Figures, format: Format): List {
  const index = points.findLastIndex((_, at) =>
    series.some(({ values }) => values[at] !== undefined),
  );
  const point = points[index];
  const values = series.flatMap((one) => {
    const value = one.values[index];
    if (value === undefined) return [];
    return [{ value, said: format.value(value, one.decimals), at: format.words(one.name) }];
  });
  return { name: point ? format.point(point, kind) : '', values };
}

function firstAndLast({ name, values }: List, pattern: string): string {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last || first === last) return single(name, first);
  return fill(pattern, {
    name,
    first: first.said,
    start: first.at,
    last: last.said,
    end: last.at,
  });
}

function extremes({ name, values }: List, pattern: string): string {
  const ordered = [...values].sort((a, b) => b.value - a.value);
  const [highest, lowest] = [ordered[0], ordered.at(-1)];
  if (!highest || !lowest || highest === lowest) return single(name, highest);
  return fill(pattern, {
    name,
    high: highest.said,
    highAt: highest.at,
    low: lowest.said,
    lowAt: lowest.at,
  });
}

const single = (name: string, only: List['values'][number] | undefined): string =>
  only ? `${name}: ${only.said} (${only.at})` : '';
