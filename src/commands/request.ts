import { closest } from 'fastest-levenshtein';
import { Refusal } from '../story/revisions/refusal.ts';
import type { Statement } from '../story/revisions/next.ts';

/** What `npm run revise` is asked to do. */
export interface Request extends Statement {
  /** Only hold the story and its history against each other. */
  check: boolean;
}

const KINDS = ['correction', 'clarification', 'minor'] as const;
const FLAGS = [...KINDS, 'check'] as const;

export const USAGE = `npm run revise -- "what changed, in a sentence" [--correction | --clarification | --minor]
npm run revise               asks, or records under the note that the story brings
npm run revise -- --check    holds the story and all its revisions against each other`;

/**
 * Reads the command line. Throws Refusal that says what is wrong with it, and names the nearest flag
 * where one is unknown. `environment` shows the flags that npm took for its own.
 */
export function readRequest(words: readonly string[], environment: NodeJS.ProcessEnv): Request {
  const taken = FLAGS.find((flag) => environment[`npm_config_${flag}`] !== undefined);
  if (taken) {
    throw refused(`npm took --${taken} for a flag of its own, because no -- stands before it.`);
  }
  const end = words.indexOf('--');
  const flags = words.filter((word, index) => word.startsWith('-') && (end < 0 || index < end));
  const notes = words.filter((word, index) => index !== end && !flags.includes(word));
  const unknown = flags.find((flag) => !FLAGS.some((name) => flag === `--${name}`));
  if (unknown !== undefined) {
    const nearest = closest(unknown.replace(/^-+/, ''), [...FLAGS]);
    throw refused(`There is no flag ${unknown}; the nearest is --${nearest}.`);
  }
  if (notes.length > 1) {
    throw refused(
      `The note is one sentence between quotation marks, and ${notes.length} came: ${notes.map((note) => `"${note}"`).join(', ')}.`,
    );
  }
  return oneThing(flags, notes[0]);
}

function oneThing(flags: readonly string[], words: string | undefined): Request {
  const note = words?.replace(/\s+/gu, ' ').trim();
  const kinds = KINDS.filter((kind) => flags.includes(`--${kind}`));
  const check = flags.includes('--check');
  if (note === '') throw refused('The note is empty, and it is what readers are told.');
  if (kinds.length > 1) {
    throw refused(`A revision is of one kind, and this asks for ${kinds.join(' and ')}.`);
  }
  if (check && (note !== undefined || kinds.length > 0)) {
    throw refused('--check only looks; it records nothing, so it takes no note and no kind.');
  }
  const [kind] = kinds;
  return { check, ...(note !== undefined && { note }), ...(kind && { kind }) };
}

function refused(why: string): Refusal {
  return new Refusal(`${why}\n\n${USAGE}`);
}
