import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { withLock, WORKROOM } from '../../lock.ts';
import { StoryError } from '../errors.ts';
import { fingerprintOf, REVISIONS } from './revisions.ts';

/**
 * What one run of `npm run revise` writes: two files. It is put down in a third first; from then on
 * it counts as written, and whoever comes next finishes it.
 */
export interface Entry {
  /** The story's file, from the project's root. */
  file: string;
  /** Fingerprint of what it said when the revision was made. */
  before: string;
  /** What it says from now on. */
  story: string;
  /** The new revision's file. */
  name: string;
  revision: string;
}

const JOURNAL = `${REVISIONS}/.pending.json`;

/**
 * Writes the story and its new revision so that both are there or neither, whenever the process is
 * killed. The caller is `alone`. `reached` is told of each step that is done. Returns false, and
 * has written nothing, if someone saved the story in the meantime.
 */
export function write(
  root: string,
  entry: Entry,
  reached: (step: string) => void = () => undefined,
): boolean {
  const place = new Place(root, reached);
  place.put(JOURNAL, JSON.stringify(entry));
  return place.carryOut(entry);
}

/**
 * Does `work` while no other process writes the story and its history. A run of `revise` does so for
 * some tens of milliseconds; on a slow disk, some hundreds.
 */
export function alone<T>(root: string, work: () => T | Promise<T>): Promise<T> {
  const folder = join(root, WORKROOM);
  return withLock({ folder, name: 'story', patience: 10_000, busy }, work);
}

const busy = (holder: string, word: string): StoryError =>
  new StoryError([
    {
      message: 'Another process is recording the story right now, so nothing was written.',
      found: `${holder}, with the lock file ${word}`,
      fix: 'Run this command again when that process has ended. If it has ended already, delete the lock file first.',
    },
  ]);

/** Finishes what a run of `revise` that was killed had begun. To be called before any reading. */
export async function settle(root: string): Promise<void> {
  if (!fs.existsSync(join(root, JOURNAL))) return;
  await alone(root, () => {
    finish(root);
  });
}

/** As `settle`, for who is `alone` already; also clears away what is of no use to anyone. */
export function finish(root: string): void {
  const folder = join(root, REVISIONS);
  fs.mkdirSync(folder, { recursive: true });
  const journal = join(root, JOURNAL);
  if (fs.existsSync(journal)) {
    const found = entry.parse(JSON.parse(fs.readFileSync(journal, 'utf8')));
    new Place(root, () => undefined).carryOut(found);
  }
  for (const name of fs.readdirSync(folder)) {
    if (/^\..*\.tmp$/.test(name)) fs.rmSync(join(folder, name), { force: true });
  }
}

const entry = z.strictObject({
  file: z.string(),
  before: z.string(),
  story: z.string(),
  name: z.string(),
  revision: z.string(),
});

/** A project on disk, and who is told of each step that is done in it. */
class Place {
  readonly root: string;
  readonly reached: (step: string) => void;

  constructor(root: string, reached: (step: string) => void) {
    this.root = root;
    this.reached = reached;
  }

  /** Each step may have been done already, by a run that was killed after it. */
  carryOut({ file, before, story, name, revision }: Entry): boolean {
    const now = fingerprintOf(fs.readFileSync(join(this.root, file)));
    const isDone = now === fingerprintOf(Buffer.from(story));
    const isCurrent = isDone || now === before;
    if (isCurrent) {
      if (!isDone) this.put(file, story);
      if (!fs.existsSync(join(this.root, REVISIONS, name))) {
        this.put(`${REVISIONS}/${name}`, revision);
      }
    }
    fs.rmSync(join(this.root, JOURNAL), { force: true });
    this.reached('journal removed');
    return isCurrent;
  }

  /** A file is as it was, or as it is to be, even if the power fails. */
  put(file: string, text: string): void {
    const target = join(this.root, file);
    const temporary = join(this.root, REVISIONS, `.${process.pid}.tmp`);
    fs.writeFileSync(temporary, text, { flush: true });
    if (fs.existsSync(target)) fs.chmodSync(temporary, fs.statSync(target).mode);
    this.reached(`${file} written aside`);
    fs.renameSync(temporary, target);
    syncFolder(dirname(target));
    this.reached(`${file} in place`);
  }
}

function syncFolder(folder: string): void {
  // Windows has no such thing, and keeps renames in order by itself.
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
