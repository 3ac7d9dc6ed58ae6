import { z } from 'zod';
import { HISTORY_FILE, historyJson } from '../../editions/history-json.ts';
import type { Problem } from '../../story/errors.ts';
import { StoryError } from '../../story/errors.ts';
import { readChain } from '../../revisions/chain.ts';
import type { Recorded } from '../../revisions/revision.ts';

/** A file of the record, as it was published. */
export interface PublishedFile {
  name: string;
  bytes: Uint8Array;
}

/** Of the list, no more than the files to ask for: all else follows from them. */
const list = z.object({
  revisions: z.array(z.object({ file: z.string().regex(/^\d{4,}-[0-9a-f]{12}\.json$/) })),
});

/** The names of the files that `history.json` lists. Throws a StoryError if it isn't such a list. */
export function listedFiles(history: Uint8Array): string[] {
  const { data } = list.safeParse(parsed(history));
  if (!data) throw new StoryError([notAList]);
  return data.revisions.map(({ file }) => file);
}

/**
 * The revisions in the files of `revisions/` as they were published, oldest first. Throws a StoryError
 * with all that is wrong with the files, or where `history.json` doesn't list them as they are.
 */
export function readPublished(files: readonly PublishedFile[]): Recorded[] {
  const history = files.find(({ name }) => name === HISTORY_FILE);
  if (!history) throw new StoryError([missing]);
  const others = files.filter((file) => file !== history);
  const converted = others.filter(({ bytes }) => bytes.includes(CARRIAGE_RETURN)).map(endings);
  if (converted.length > 0) throw new StoryError(converted);
  const chain = readChain(others);
  if (!Buffer.from(historyJson(chain)).equals(history.bytes)) throw new StoryError([differs]);
  return chain;
}

/** Git may put one before each line feed in a project, but nothing does so in what is published. */
const CARRIAGE_RETURN = 13;

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
}

const AGAIN = 'If the site is yours, build it and deploy all of dist/ again.';

const missing: Problem = { message: `${HISTORY_FILE} is missing.`, fix: AGAIN };

const notAList: Problem = {
  message: `${HISTORY_FILE} isn't a list of revisions.`,
  fix: AGAIN,
};

const differs: Problem = {
  message: `${HISTORY_FILE} doesn't list the revisions as their files have them.`,
  fix: AGAIN,
};

const endings = ({ name }: PublishedFile): Problem => ({
  message: `${name} was changed after it was recorded: its lines have other endings.`,
  fix: 'If the site is yours, deploy dist/ again in a way that leaves text files as they are.',
});
