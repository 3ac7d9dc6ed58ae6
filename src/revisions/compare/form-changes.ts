import { diffArrays } from 'diff';
import { MADE, PART_END } from '../../story/reading/body/blocks.ts';
import type { Wording } from '../wording.ts';
import { lineOf, LINES } from '../wording.ts';
import type { Change } from './body-changes.ts';
import { plain } from './comparable.ts';
import type { Form } from './form.ts';
import { gapsBetween } from './diff/list-diff.ts';
import type { Words } from './diff/word-diff.ts';

/**
 * What became of links, emphasis and places in lists, of words that stayed or were edited. `told` are
 * the changes of the words themselves.
 */
export function formChanges(before: Wording, after: Wording, told: readonly Change[]): Change[] {
  const lines = LINES.flatMap((part) => {
    const [was, is] = [before.forms.lines[part], after.forms.lines[part]];
    if (!was || !is) return [];
    const texts = [lineOf(before, part), lineOf(after, part)] as const;
    return changesOf(was, is, texts).map((change) => ({ part, moved: false, ...change }));
  });
  const pairs = pairsIn(before, after, told).flatMap(([from, to]) => {
    const [was, is] = [before.forms.body[from], after.forms.body[to]];
    const texts = [before.body[from] ?? '', after.body[to] ?? ''] as const;
    return was && is && was !== is ? [{ from, to, was, is, texts }] : [];
  });
  const shared = new Set(pairs.filter(isToldByWords).map(placesOf));
  const body = pairs.flatMap(({ from, to, was, is, texts }) => {
    const places = placesOf({ was, is });
    const isTold = shared.has(places);
    // All items of a list change together, all cells of a column, and all words of a part.
    if (/[|.]/.test(is.place) || is.place.includes(PART_END)) shared.add(places);
    const at = { part: 'body' as const, moved: false, before: from, after: to };
    const place = isTold ? is.place : was.place;
    return changesOf({ ...was, place }, is, texts).map((change) => ({ ...at, ...change }));
  });
  return [...lines, ...body];
}

interface Pair {
  was: Form;
  is: Form;
  texts: readonly [string, string];
}

/** What changes together: the values of a part, or else the place. */
function placesOf({ was, is }: Pick<Pair, 'was' | 'is'>): string {
  const [from, to] = [was, is].map(({ place }) => place.slice(0, place.lastIndexOf(PART_END) + 1));
  return from === to ? `${was.place} → ${is.place}` : `${from} → ${to}`;
}

/** Whether the values of a part changed, and readers are told so by words that are made from them. */
const isToldByWords = ({ is, texts: [before, after] }: Pair): boolean =>
  is.place.endsWith(MADE) && before !== after;

type FormOnly = Pick<Change, 'about' | 'words'>;

/** Which paragraph now is which one before, from 0. */
function pairsIn(before: Wording, after: Wording, told: readonly Change[]): [number, number][] {
  const ofBody = told.filter(({ part }) => part === 'body');
  const gone = new Set(ofBody.map((change) => change.before));
  const come = new Set(ofBody.map((change) => change.after));
  const left = (list: readonly string[], without: ReadonlySet<number | undefined>) =>
    list.flatMap((text, index) => (without.has(index) ? [] : [{ index, text }]));
  const [was, is] = [left(before.body, gone), left(after.body, come)];
  const edited = ofBody.map((change): [number, number] => [
    change.before ?? -1,
    change.after ?? -1,
  ]);
  return [...stayed(was, is), ...edited].sort(([, a], [, b]) => a - b);
}

interface Numbered {
  index: number;
  text: string;
}

/** The words of both lists are the same, but paragraphs may break elsewhere. */
function stayed(was: Numbered[], is: Numbered[]): [number, number][] {
  const keys = (list: Numbered[]) => list.map(({ text }) => plain(text));
  const runs = diffArrays(keys(was), keys(is), { maxEditLength: 2000 }) ?? [];
  const pairs: [number, number][] = [];
  let [from, to] = [0, 0];
  for (const { value, added, removed } of runs) {
    if (!added && !removed) {
      value.forEach((_, at) => {
        pairs.push([was[from + at]?.index ?? -1, is[to + at]?.index ?? -1]);
      });
    }
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return pairs;
}

function changesOf(was: Form, is: Form, texts: readonly [string, string]): FormOnly[] {
  return [...linkChanges(was, is), ...styleChanges(was, is, texts), ...placeChange(was, is, texts)];
}

function linkChanges(was: Form, is: Form): FormOnly[] {
  const gaps = gapsBetween(was.links, is.links, (a, b) => a.url === b.url);
  return gaps.flatMap(({ removed, added }) =>
    Array.from({ length: Math.max(removed.length, added.length) }, (_, index): FormOnly => {
      const [from, to] = [removed[index], added[index]];
      const about = from && to ? 'linkChanged' : to ? 'linkAdded' : 'linkRemoved';
      const words: Words[] = [{ kind: 'same', text: `${(to ?? from)?.text ?? ''}: ` }];
      if (from) words.push({ kind: 'removed', text: from.url });
      if (to) words.push({ kind: 'added', text: to.url });
      return { about, words };
    }),
  );
}

/** Only where the words were there before and are there now: others are told of as words. */
function styleChanges(was: Form, is: Form, [before, after]: readonly [string, string]): FormOnly[] {
  const same = (a: Form['styles'][number], b: Form['styles'][number]) =>
    a.style === b.style && plain(a.text) === plain(b.text);
  return gapsBetween(was.styles, is.styles, same).flatMap(({ removed, added }) => {
    const off = removed.filter(({ text }) => after.includes(text));
    const restyled = off.filter(({ style }) => style !== 'delete').map(({ text }) => text);
    // Words that are set off in another way are told of once.
    const on = added.filter(
      ({ style, text }) =>
        before.includes(text) && (style === 'delete' || !restyled.includes(text)),
    );
    return [
      ...off.map(({ style, text }) => styleChange(style, text, 'notStruckThrough')),
      ...on.map(({ style, text }) => styleChange(style, text, 'struckThrough')),
    ];
  });
}

function styleChange(
  style: string,
  text: string,
  struck: 'struckThrough' | 'notStruckThrough',
): FormOnly {
  const about = style === 'delete' ? struck : 'formatChanged';
  return { about, words: text === '' ? [] : [{ kind: 'same', text }] };
}

const NUMBER = /\d+\.$/;

function placeChange(was: Form, is: Form, [, after]: readonly [string, string]): FormOnly[] {
  if (was.place === is.place) return [];
  const [from, to] = [NUMBER.exec(was.place)?.[0], NUMBER.exec(is.place)?.[0]];
  if (from === undefined || to === undefined || from === to) {
    return [{ about: 'formatChanged', words: [{ kind: 'same', text: after }] }];
  }
  const words: Words[] = [
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ];
  return [{ about: 'formatChanged', words }];
}
