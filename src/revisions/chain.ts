import { z } from 'zod';
import type { Problem } from '../story/errors.ts';
import { StoryError } from '../story/errors.ts';
import type { Recorded } from './revision.ts';
import { fileName, fingerprintOf, REVISIONS } from './revision.ts';
import { dateFault, dayFault, momentFault } from '../story/problems/written-dates.ts';

/**
 * The recorded revisions, oldest first. `files` may be in any order. Throws a StoryError that names
 * each file that was changed, renamed or reordered, or is missing.
 */
export function readChain(files: readonly { name: string; bytes: Uint8Array }[]): Recorded[] {
  const chain: Recorded[] = [];
  const problems: Problem[] = [];
  const numbered = [...files].sort((a, b) => numberIn(a.name) - numberIn(b.name));
  for (const { name, bytes } of numbered) {
    const revision = readRevision(name, bytes);
    if ('message' in revision) problems.push(revision);
    else chain.push(revision);
  }
  if (problems.length === 0) problems.push(...brokenLinks(chain));
  if (problems.length > 0) throw new StoryError(problems);
  return chain;
}

/** The same checks as in the story, where the time of a note may be written by hand. */
const moment = z.string().refine((at) => momentFault(at) === undefined);
const day = z.string().refine((at) => dayFault(at) === undefined);
const dayOrMoment = z.string().refine((at) => dateFault(at) === undefined);

const update = z.strictObject({
  at: moment,
  kind: z.enum(['update', 'correction', 'clarification']),
  note: z.string(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const shown = z.strictObject({
  section: z.string().exactOptional(),
  headline: z.string(),
  standfirst: z.string(),
  authors: z.array(z.string()),
  source: z.strictObject({ name: z.string(), date: day.exactOptional() }).exactOptional(),
  published: dayOrMoment,
  label: z.string().exactOptional(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  pictures: z.array(sha256),
  body: z.array(z.string()),
});

const revision = z.strictObject({
  number: z.int().positive(),
  previous: sha256.nullable(),
  at: moment,
  kind: z.enum(['first', 'update', 'correction', 'clarification', 'minor']),
  note: z.string().exactOptional(),
  earlier: z.array(update).exactOptional(),
  shown,
});

const PUT_BACK = 'Restore the files of this folder from a backup or from git.';

function readRevision(name: string, bytes: Uint8Array): Recorded | Problem {
  const file = `${REVISIONS}/${name}`;
  const named = /^(\d{4,})-([0-9a-f]{12})\.json$/.exec(name);
  if (!named) {
    return {
      message: `${file} doesn't have the name of a recorded revision.`,
      fix: 'Move it out of this folder if it is something else. If it is a revision that was renamed, restore its name from a backup or from git.',
    };
  }
  const fingerprint = fingerprintOf(bytes);
  if (!fingerprint.startsWith(named[2] ?? '')) {
    return {
      message: `${file} was changed or renamed after it was recorded: its name doesn't match its content.`,
      found: `SHA-256 ${fingerprint}`,
      fix: PUT_BACK,
    };
  }
  const parsed = revision.safeParse(parseJson(bytes));
  if (!parsed.success) {
    return {
      message: `${file} isn't in the form of a revision.`,
      found: z.prettifyError(parsed.error),
      fix: PUT_BACK,
    };
  }
  if (fileName(bytes, parsed.data.number) !== name) {
    return {
      message: `${file} was renamed: it holds revision ${parsed.data.number}.`,
      fix: `Rename it to ${fileName(bytes, parsed.data.number)}`,
    };
  }
  return { ...parsed.data, file: name, fingerprint };
}

function brokenLinks(chain: readonly Recorded[]): Problem[] {
  const problems: Problem[] = [];
  let before: Recorded | undefined;
  for (const recorded of chain) {
    const file = `${REVISIONS}/${recorded.file}`;
    const number = (before?.number ?? 0) + 1;
    if (recorded.number > number) {
      const name = `${REVISIONS}/${String(number).padStart(4, '0')}-….json`;
      problems.push({
        message: `${name} is missing: the next revision there is ${file}.`,
        fix: PUT_BACK,
      });
    } else if (recorded.number < number) {
      problems.push({
        message: `${file} and ${before?.file ?? ''} are both revision ${recorded.number}.`,
        fix: 'Keep the one that readers saw first, delete the other, and run `npm run revise`.',
      });
    } else if (recorded.previous !== (before?.fingerprint ?? null)) {
      problems.push({
        message: before
          ? `${file} doesn't follow ${REVISIONS}/${before.file}: one of the two was replaced.`
          : `${file} is the first revision, but it refers to one before it.`,
        found: `previous ${String(recorded.previous)}`,
        fix: PUT_BACK,
      });
    }
    before = recorded;
  }
  return problems;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function numberIn(name: string): number {
  return Number(/^\d+/.exec(name)?.[0] ?? 0);
}
