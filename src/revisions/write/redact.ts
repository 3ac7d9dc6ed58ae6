import { contentsOf, isSame, sealed, textOf } from '../contents.ts';
import { plain } from '../compare/comparable.ts';
import type { Circumstances, StoryWithHistory } from './next-revision.ts';
import { following } from './next-revision.ts';
import type { Entry } from './journal.ts';
import { notesOf } from '../notes.ts';
import { wordsIn } from '../redactions.ts';
import { Refusal } from '../refusal.ts';
import type { Recorded, Revision, Words } from '../revision.ts';
import { FILES, hashOf, isRedacted, serialise } from '../revision.ts';
import type { Signing } from './sign.ts';
import { recordingOf } from './sign.ts';
import { wordingOf } from '../wording.ts';
import { refusal } from '../unrecorded.ts';

/** What is to be redacted, and why. */
export interface Order {
  /** The number of the revision that has it. */
  number: number;
  /** Words in it, or the number of a block, from 1: see `numbered`. */
  what: string;
  /** For readers, in inline Markdown. */
  reason: string;
}

/** A redaction to be recorded, and the files that it rewrites and removes. */
export interface Redaction {
  revision: Revision;
  entry: Entry;
  /** How many revisions had the words. */
  rewritten: number;
}

/** The blocks of a revision with their numbers, as `redact` takes them: its note is 0. */
export function numbered({
  note,
  blocks,
}: Recorded): { number: number; of: string; text: string }[] {
  return [
    ...(note ? [{ number: 0, of: 'note', text: textOf(note) }] : []),
    ...blocks.map((block, index) => ({ number: index + 1, of: block.of, text: textOf(block) })),
  ];
}

/**
 * The redaction of words from all revisions: of every block that has them. Throws a Refusal if there
 * is nothing to redact, if the story still has it, or if the story has changes that are not recorded.
 */
export function redact(
  current: StoryWithHistory,
  order: Order,
  { now, salt }: Circumstances,
  site: Signing = {},
): Redaction {
  const { history } = current;
  const hashes = hashesOf(order, history);
  const redacted = history.map((revision) => without(revision, hashes));
  const last = redacted.at(-1);
  const contents = contentsOf(current);
  refuseUnready(current, order, redacted);
  const revision: Revision = {
    ...{ ...following(last), at: now, kind: 'redaction' },
    note: { salt: salt(), text: order.reason },
    redacts: [...hashes].sort(),
    blocks: sealed(contents, last, salt),
  };
  const rewritten = redacted.filter((one, index) => one !== history[index]);
  return {
    revision,
    rewritten: rewritten.length,
    entry: {
      files: [
        ...recordingOf(revision, site),
        ...rewritten.map((one) => ({ name: one.file, text: serialise(one) })),
      ],
      removed: filesIn(history)
        .filter((file) => !filesIn([...redacted, revision]).includes(file))
        .map((file) => `${FILES}/${file}`),
    },
  };
}

function hashesOf({ number, what }: Order, history: readonly Recorded[]): Set<string> {
  const revision = history[number - 1];
  if (!revision) {
    throw new Refusal(
      `There is no revision ${number}: the history has ${history.length === 1 ? 'one' : history.length}.`,
    );
  }
  const block = isNumber(what) ? blockOf(revision, Number(what)) : undefined;
  const text = block && !isRedacted(block) ? block.text : undefined;
  const isMeant = (words: Words) =>
    !isRedacted(words) && (isNumber(what) ? words.text === text : says(words.text, what));
  if (!wordsIn(revision).some(isMeant)) {
    throw new Refusal(
      `Revision ${number} doesn't have ${isNumber(what) ? `block ${what}` : `“${what}”`}, or it is redacted already.\nList its blocks:  npm run redact -- ${number}`,
    );
  }
  return new Set(history.flatMap((one) => wordsIn(one).filter(isMeant).map(hashOf)));
}

/** Digits are a block, even where there is none: as words, they might be in others, or in a hash. */
const isNumber = (what: string): boolean => /^\d+$/.test(what);

function blockOf({ note, blocks }: Recorded, number: number): Words | undefined {
  return number === 0 ? note : blocks[number - 1];
}

/** Whether a text has these words: as it is recorded, or as readers see it without its Markdown. */
function says(text: string, words: string): boolean {
  const { body } = wordingOf([{ of: 'text', text }]);
  return [text, body.join(' ')].some((one) => plain(one).includes(plain(words)));
}

function without(revision: Recorded, hashes: ReadonlySet<string>): Recorded {
  if (!wordsIn(revision).some((words) => !isRedacted(words) && hashes.has(hashOf(words)))) {
    return revision;
  }
  const { note, earlier, blocks } = revision;
  const hidden = (words: Words): Words =>
    hashes.has(hashOf(words)) ? { hash: hashOf(words) } : words;
  return {
    ...revision,
    ...(note && { note: hidden(note) }),
    ...(earlier && {
      earlier: earlier.map((one) => ({ at: one.at, kind: one.kind, ...hidden(one) })),
    }),
    blocks: blocks.map((block) => ({ of: block.of, ...hidden(block) })),
  };
}

/** The story has to be without the words, and otherwise as it was recorded. */
function refuseUnready(
  current: StoryWithHistory,
  { what, reason }: Order,
  redacted: readonly Recorded[],
): void {
  const { story, history } = current;
  const gone = goneTexts(history, redacted);
  const isLeft = (text: string) => gone.has(text) || (!isNumber(what) && says(text, what));
  const left = contentsOf(current).find(({ text }) => isLeft(text));
  const note = story.updates.find((update) => isLeft(update.note));
  if (left ?? note) {
    const where = left ? left.of : 'a note in `updates`';
    throw new Refusal(
      `The story still has what is to be redacted, in ${where === 'text' ? 'its text' : where}.\nChange ${current.file} first, and then run this again.`,
    );
  }
  if (isLeft(reason)) throw new Refusal('The reason has the words that are to be redacted.');
  const { fresh, lost } = notesOf(story, redacted);
  const last = redacted.at(-1);
  const isTouched = last !== history.at(-1);
  const isUnrecorded =
    last !== undefined && !isTouched && !isSame(last.blocks, contentsOf(current));
  if (fresh.length > 0 || lost.length > 0 || isUnrecorded) {
    throw new Refusal(refusal(current, redacted) ?? 'Record the story first:  npm run revise');
  }
}

function goneTexts(history: readonly Recorded[], redacted: readonly Recorded[]): Set<string> {
  const left = new Set(redacted.flatMap(textsIn));
  return new Set(history.flatMap(textsIn).filter((text) => !left.has(text)));
}

const textsIn = (revision: Revision): string[] =>
  wordsIn(revision).flatMap((words) => (isRedacted(words) ? [] : [words.text]));

const FILE = /\b[0-9a-f]{64}\.\w+/g;

/** The kept files that revisions name. */
const filesIn = (history: readonly Revision[]): string[] => [
  ...new Set(history.flatMap(textsIn).flatMap((text) => text.match(FILE) ?? [])),
];
