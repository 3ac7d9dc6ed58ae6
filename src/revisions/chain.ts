import { z } from 'zod';
import type { Problem } from '../story/errors.ts';
import { StoryError } from '../story/errors.ts';
import { redactionFaults } from './redactions.ts';
import type { Recorded, Revision } from './revision.ts';
import { CONTENTS, fileName, fingerprintOf, REVISIONS, serialise } from './revision.ts';
import { momentFault } from '../story/problems/frontmatter/written-dates.ts';

/** Recorded files, in any order. */
type Files = readonly { name: string; bytes: Uint8Array }[];

/**
 * The recorded revisions, oldest first. Throws a StoryError that names each file that was changed,
 * renamed or reordered, or is missing.
 */
export function readChain(files: Files): Recorded[] {
  const chain = readEach(files);
  const problems = [...brokenLinks(chain), ...redactionFaults(chain)];
  if (problems.length > 0) throw new StoryError(problems);
  return chain;
}

/**
 * The revisions in these files by their numbers, whether or not they follow on one another. Throws a
 * StoryError that names each file that was changed or renamed.
 */
export function readEach(files: Files): Recorded[] {
  const numbered = [...files].sort((a, b) => numberIn(a.name) - numberIn(b.name));
  const read = numbered.map(({ name, bytes }) => readRevision(name, bytes));
  const problems = read.filter((one): one is Problem => 'message' in one);
  if (problems.length > 0) throw new StoryError(problems);
  return read.filter((one): one is Recorded => !('message' in one));
}

/** The same checks as in the story, where the time of a note may be written by hand. */
const moment = z.string().refine((at) => momentFault(at) === undefined);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const salt = z.string().regex(/^[0-9a-f]{32}$/);

/** Words with their salt, or their hash, beside other fields. */
const words = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([
    z.strictObject({ ...shape, salt, text: z.string() }),
    z.strictObject({ ...shape, hash: sha256 }),
  ]);

const revision = z.strictObject({
  number: z.int().positive(),
  previous: sha256.nullable(),
  at: moment,
  kind: z.enum(['first', 'update', 'correction', 'clarification', 'minor', 'redaction']),
  note: words({}).exactOptional(),
  earlier: z
    .array(words({ at: moment, kind: z.enum(['update', 'correction', 'clarification']) }))
    .exactOptional(),
  redacts: z.array(sha256).exactOptional(),
  page: sha256.exactOptional(),
  convertedFrom: sha256.exactOptional(),
  blocks: z.array(words({ of: z.enum(CONTENTS) })),
});

const PUT_BACK = 'Restore the files of this folder from a backup or from git.';

function readRevision(name: string, bytes: Uint8Array): Recorded | Problem {
  const file = `${REVISIONS}/${name}`;
  if (!/^\d{4,}-[0-9a-f]{12}\.json$/.test(name)) {
    return {
      message: `${file} doesn't have the name of a recorded revision.`,
      fix: 'Move it out of this folder if it is something else. If it is a revision that was renamed, restore its name from a backup or from git.',
    };
  }
  const text = textOf(bytes);
  const parsed = revision.safeParse(parseJson(text));
  if (!parsed.success) {
    return {
      message: `${file} isn't in the form of a revision.`,
      found: z.prettifyError(parsed.error),
      fix: text?.includes('"shown": {')
        ? 'An earlier version of Late Edition recorded it. Convert the whole history:  npm run revise -- --convert'
        : PUT_BACK,
    };
  }
  const found: Revision = parsed.data;
  const fingerprint = fingerprintOf(found);
  const expected = fileName(found, fingerprint);
  if (serialise(found) !== text || expected.slice(-17) !== name.slice(-17)) {
    return {
      message: `${file} was changed or renamed after it was recorded: its name doesn't match its content.`,
      found: `fingerprint ${fingerprint}`,
      fix: PUT_BACK,
    };
  }
  if (expected !== name) {
    return {
      message: `${file} was renamed: it holds revision ${found.number}.`,
      fix: `Rename it to ${expected}`,
    };
  }
  return { ...found, file: name, fingerprint };
}

/** Git may have given lines the ends of Windows; JSON has no other use for them. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

function parseJson(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
        fix: 'Two people recorded at the same time. Record the later one after the other:  npm run revise -- --rebase',
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

function numberIn(name: string): number {
  return Number(/^\d+/.exec(name)?.[0] ?? 0);
}
