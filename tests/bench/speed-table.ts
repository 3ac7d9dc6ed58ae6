import { median, table } from './figures.ts';
import type { Figures } from './loads.ts';
import type { Paints } from './paints.ts';
import type { Builds } from './runs.ts';
import type { Contest } from './speed.ts';
import type { Screen } from './visit.ts';
import { SCREENS } from './visit.ts';

/** A column: what of a page is in it, the aim, and whether that is a ratio to the bare page. */
const COLUMNS: [head: string, of: (page: Figures) => number, bar: number, ratio: boolean][] = [
  ['bytes', ({ bytes }) => bytes, 1.15, true],
  ['requests', ({ requests }) => requests, 4, false],
  ['HTML', ({ html }) => html, 5_500, false],
  ['fonts', ({ fonts }) => fonts, 22_000, false],
  ['picture', ({ image }) => image, 1.06, true],
  ['px', ({ width }) => width, NaN, false],
  ['SSIMULACRA 2', ({ score }) => score, 77, false],
  ['FCP ms', ({ firstPaint }) => firstPaint, 1.08, true],
  ['LCP ms', ({ largestPaint }) => largestPaint, 1.05, true],
  ['CLS', ({ shift }) => shift, 0, false],
  ['CLS, fonts late', ({ shiftLate }) => shiftLate, 0, false],
];

/** A contest as tables in Markdown: one of each screen, and one of builds. */
export function speedTables(contest: Contest): string {
  const { paints } = contest;
  return [
    screenTable('phone', contest),
    screenTable('desktop', contest),
    ...(paints.length > 0 ? [paintTable(paints)] : []),
    buildTable(contest),
  ].join('\n\n');
}

function paintTable(paints: readonly Paints[]): string {
  return table(
    ['first paint, ms', 'Late Edition', 'Astro, `<Image>`', 'bare', 'Late Edition ÷ bare'],
    paints.map(({ engine, of: { own = NaN, astro = NaN, bare = NaN } }) => [
      engine,
      ...[own, astro, bare, own / bare],
    ]),
  );
}

function screenTable(screen: Screen, { on, alike, best }: Contest): string {
  const { viewport, deviceScaleFactor } = SCREENS[screen];
  const { own: mine, astro: theirs, bare: limit } = on[screen];
  const image = alike[screen];
  const fair = { ...limit, image, bytes: limit.bytes - limit.image + image };
  const figures = (page: Figures) => COLUMNS.map(([, of]) => of(page));
  const ratios = (page: Figures, to: Figures) =>
    COLUMNS.map(([, of, , isRatio]) => (isRatio ? of(page) / of(to) : ''));
  const title = `${screen}, ${viewport.width}×${viewport.height} at ${deviceScaleFactor}`;
  return table(
    [title, ...COLUMNS.map(([head]) => head)],
    [
      ['Late Edition', ...figures(mine)],
      ['Astro, `<Image>`', ...figures(theirs)],
      [`by hand, bare: ${best[screen]}`, ...figures(limit)],
      ['Late Edition ÷ bare', ...ratios(mine, limit)],
      ['the same, with equal pictures', ...ratios(mine, fair)],
      ['Astro ÷ bare', ...ratios(theirs, limit)],
      ['the aim', ...COLUMNS.map(([, , bar]) => bar)],
    ],
  );
}

function buildTable({ builds: { own, astro }, edits }: Contest): string {
  const kinds = ['cold', 'anew', 'again'] as const;
  const seconds = (builds: Builds, kind: (typeof kinds)[number]) =>
    median(builds[kind].map((run) => run.seconds));
  const memory = ({ cold }: Builds) => Math.max(...cold.map((run) => run.memory));
  const took = (builds: Builds) =>
    kinds.flatMap((kind) => [seconds(builds, kind), builds[kind].length]);
  return table(
    [
      'builds',
      ...['cold s', 'pictures kept s', 'nothing changed s'].flatMap((head) => [head, '(runs)']),
      'memory MB',
      'a word in dev, ms',
    ],
    [
      ['Late Edition', ...took(own), memory(own), median(edits)],
      ['Astro, `<Image>`', ...took(astro), memory(astro), ''],
      [
        'Late Edition ÷ Astro',
        ...kinds.flatMap((kind) => [seconds(own, kind) / seconds(astro, kind), '']),
        '',
        '',
      ],
    ],
  );
}
