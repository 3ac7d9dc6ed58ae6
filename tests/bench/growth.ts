import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../../src/publish/files.ts';
import { StoryError } from '../../src/story/errors.ts';
import { arrivalOf } from './arrival.ts';
import { median, table } from './figures.ts';
import { notesOf, recordFirst, writeHistory } from './history.ts';
import { photograph } from './photograph.ts';
import type { Making } from './project.ts';
import { copyProject, hoursLater, tell } from './project.ts';
import type { Run } from './runs.ts';
import { BUILD, repeat, run } from './runs.ts';
import { paragraphs } from './words.ts';

/** A story of a size, and what building its page took and gave; sizes in bytes. */
export interface Grown {
  what: string;
  /** Median of so many runs, with the pictures made before. */
  seconds: number;
  runs: number;
  /** In megabytes. */
  memory: number;
  html: number;
  brotli: number;
  /** The page that tells all revisions. */
  changes: number;
  /** How much of the page, as it is sent, has come when the story's last word has. */
  arrival: number;
  /** Why there is no page. */
  refused?: string;
}

interface Size extends Partial<Making> {
  what: string;
  revisions?: number;
}

const WORDS = 2_000;

const named = (what: string, count: number) => `${what}: ${count.toLocaleString('en-US')}`;

/** Stories of more and more words, figures and updates. */
export const growth = (long: boolean): Size[] => [
  ...[500, 5_000, 50_000, ...(long ? [500_000] : [])].map((count) => ({
    what: named('words', count),
    paragraphs: paragraphs(count),
  })),
  ...[1, 20, 200].map((figures) => ({ what: named('figures', figures), figures })),
  ...[1, 100, 1_000].map((count) => ({
    what: named('updates', count),
    updates: updatesOf(count),
  })),
];

/** A story that was revised more and more often. */
export const revisions: Size[] = [1, 100, 1_000].map((count) => ({
  what: named('revisions', count),
  revisions: count,
  updates: notesOf(count),
}));

/** Builds a story of each size in a new copy of the project; of WORDS where it does not say. */
export async function measureGrowth(
  root: string,
  folder: string,
  sizes: readonly Size[],
  progress: (text: string) => void,
): Promise<Grown[]> {
  await copyProject(root, folder);
  const usual = { paragraphs: paragraphs(WORDS), picture: await photograph(1320, 880) };
  progress('making the pictures');
  await grown(folder, { ...usual, figures: 1 }, 1);
  const all: Grown[] = [];
  for (const { what, revisions = 1, ...making } of sizes) {
    progress(what);
    all.push({ what, ...(await grown(folder, { ...usual, ...making }, revisions)) });
  }
  return all;
}

export function growthTable(all: readonly Grown[]): string {
  const head = ['build s', '(runs)', 'memory MB', 'HTML', 'Brotli', '`changes/`', 'story ends at'];
  const rows = all.map(({ what, refused, ...size }) => [
    refused === undefined ? what : `${what}, refused: ${refused}`,
    ...[size.seconds, size.runs, size.memory],
    ...[size.html, size.brotli, size.changes, size.arrival],
  ]);
  return table([`${WORDS.toLocaleString('en-US')} words`, ...head], rows);
}

async function grown(folder: string, making: Making, count: number): Promise<Omit<Grown, 'what'>> {
  await tell(folder, making);
  const refusal = await refusalOf(() =>
    count === 1 ? recordFirst(folder) : writeHistory(folder, count),
  );
  const build = async () => {
    // Else the second would find that nothing has changed.
    await rm(join(folder, 'dist'), { recursive: true, force: true });
    return refusal ?? run(folder, BUILD);
  };
  // Encoding is no part of what grows: a picture is encoded once ever.
  if (making.figures) await build();
  const runs = await repeat(3, 20, build);
  const refused = runs.at(-1)?.refused;
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    runs: runs.length,
    memory: median(runs.map(({ memory }) => memory)),
    ...(refused === undefined
      ? await sizes(join(folder, 'dist'), making.paragraphs.at(-1) ?? '')
      : { html: NaN, brotli: NaN, changes: NaN, arrival: NaN, refused }),
  };
}

async function refusalOf(work: () => Promise<void>): Promise<Run | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return { seconds: NaN, memory: NaN, refused: error.problems[0]?.message ?? error.message };
  }
}

async function sizes(dist: string, last: string) {
  const files = filesIn(dist);
  const size = async (file: string) =>
    files.includes(file) ? (await readFile(join(dist, file))).length : NaN;
  const packed = await readFile(join(dist, 'index.html.br'));
  return {
    html: await size('index.html'),
    brotli: packed.length,
    changes: await size('changes/index.html'),
    arrival: arrivalOf(packed, `${last.slice(-20)}</p>`),
  };
}

function updatesOf(count: number): NonNullable<Making['updates']> {
  return Array.from({ length: count }, (_, index) => ({
    at: hoursLater((index + 1) / count),
    note: `The council said that gauge ${index + 1} had been read again.`,
    kind: 'update',
  }));
}
