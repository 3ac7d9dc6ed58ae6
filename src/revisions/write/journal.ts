import * as fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { withLock, WORK_FOLDER } from './lock.ts';
import { putFile } from './put-file.ts';
import { StoryError } from '../../story/errors.ts';
import { FILES, REVISIONS, sha256 } from '../revision.ts';

/**
 * The files that one recording writes. They are written to a journal first. From then on the revision
 * counts as recorded: if the process is killed, the next one finishes the work.
 */
export interface Entry {
  /** The story's file, where it gets a note: unless it is as it was, nothing is written. */
  story?: {
    /** From the project's root. */
    file: string;
    /** SHA-256 of the file when the revision was made. */
    before: string;
    text: string;
  };
  /** Files of the record, in the order in which they are written. */
  files: EntryFile[];
  /** Files of the record that are removed in the end, by their paths within it. */
  removed?: string[];
}

/** A file of the record by its name. What isn't text is in Base64, since the journal is JSON. */
export type EntryFile = { name: string } & ({ text: string } | { base64: string });

const JOURNAL = `${REVISIONS}/.pending.json`;

/**
 * Writes the story and its record: all of it or nothing, even if the process is killed. Has to be
 * called within `alone`. `reached` is called after each step. Returns false, without having written
 * anything, if the story was saved in the meantime.
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
 * Runs `work` while no other process writes the story and its history, which takes some tens of
 * milliseconds, or hundreds on a slow disk: `patience` says how many to wait.
 */
export function alone<T>(root: string, work: () => T | Promise<T>, patience = 10_000): Promise<T> {
  const folder = join(root, WORK_FOLDER);
  return withLock({ folder, name: 'story', patience, busy }, work);
}

const busy = (holder: string, lockFile: string): StoryError =>
  new StoryError([
    {
      message: 'Another process is recording the story right now, so nothing was written.',
      found: `${holder}, with the lock file ${lockFile}`,
      fix: 'Run this command again when that process has ended. If it has ended already, delete the lock file first.',
    },
  ]);

/**
 * Finishes what a killed run of `revise` left behind. Call it before reading the story or its
 * history.
 */
export async function finishInterrupted(root: string): Promise<void> {
  if (!fs.existsSync(join(root, JOURNAL))) return;
  await alone(root, () => {
    finish(root);
  });
}

/**
 * Like `finishInterrupted`, for callers within `alone`. Also removes temporary files that were left behind.
 */
export function finish(root: string): void {
  const folder = join(root, REVISIONS);
  fs.mkdirSync(folder, { recursive: true });
  const journal = join(root, JOURNAL);
  if (fs.existsSync(journal)) {
    const found = entry.parse(JSON.parse(fs.readFileSync(journal, 'utf8')));
    new Place(root, () => undefined).carryOut(found);
  }
  const kept = join(folder, FILES);
  for (const one of [folder, ...(fs.existsSync(kept) ? [kept] : [])]) {
    for (const name of fs.readdirSync(one)) {
      if (/^\..*\.tmp$/.test(name)) fs.rmSync(join(one, name));
    }
  }
}

const entry = z.strictObject({
  story: z.strictObject({ file: z.string(), before: z.string(), text: z.string() }).exactOptional(),
  files: z.array(
    z.union([
      z.strictObject({ name: z.string(), text: z.string() }),
      z.strictObject({ name: z.string(), base64: z.base64() }),
    ]),
  ),
  removed: z.array(z.string()).exactOptional(),
});

/** A project on disk, and the function that is called after each step. */
class Place {
  readonly root: string;
  readonly reached: (step: string) => void;

  constructor(root: string, reached: (step: string) => void) {
    this.root = root;
    this.reached = reached;
  }

  /** Skips steps that a killed run has already done. */
  carryOut({ story, files, removed = [] }: Entry): boolean {
    const now = story && sha256(fs.readFileSync(join(this.root, story.file)));
    const isDone = story === undefined || now === sha256(story.text);
    const isCurrent = isDone || now === story.before;
    if (isCurrent) {
      if (!isDone) this.put(story.file, story.text);
      for (const file of files) {
        const path = `${REVISIONS}/${file.name}`;
        if (!this.holds(path, bytesOf(file))) this.put(path, bytesOf(file));
      }
      for (const path of removed) {
        fs.rmSync(join(this.root, REVISIONS, path), { force: true });
        this.reached(`${REVISIONS}/${path} removed`);
      }
    }
    fs.rmSync(join(this.root, JOURNAL));
    this.reached('journal removed');
    return isCurrent;
  }

  holds(file: string, bytes: Buffer): boolean {
    const path = join(this.root, file);
    return fs.existsSync(path) && fs.readFileSync(path).equals(bytes);
  }

  put(file: string, content: string | Buffer): void {
    const aside = join(this.root, REVISIONS, `.${process.pid}.tmp`);
    putFile(join(this.root, file), content, aside, (step) => {
      this.reached(`${file} ${step}`);
    });
  }
}

/** The bytes of a file in the journal. */
export const bytesOf = (file: EntryFile): Buffer =>
  'text' in file ? Buffer.from(file.text) : Buffer.from(file.base64, 'base64');
