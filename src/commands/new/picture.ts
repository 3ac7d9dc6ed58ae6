import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, extname, resolve } from 'node:path';
import process from 'node:process';
import type { Terminal } from '../terminal.ts';
import type { Field } from './template.ts';
import { pictureText } from '../../pictures/metadata/read-metadata.ts';
import { OUT_OF } from '../../pictures/inspect/format.ts';
import { Refusal } from '../../revisions/refusal.ts';
import { reasonOf } from '../../story/errors.ts';

/** The picture that a new story begins with. */
export interface NewPicture {
  bytes: Uint8Array;
  /** Its new file name: lower case, with hyphens, such as harbor-1.jpg. */
  name: string;
  /** The fields that its metadata fills in. */
  fields: Partial<Record<Field, string>>;
  /** A sentence on when and where it was taken, for the editor. */
  about?: string;
}

/** Reads the picture at a path that was typed. Throws a `Refusal` if there is none. */
export async function readPicture(typed: string, terminal: Terminal): Promise<NewPicture> {
  const path = pathOf(typed, terminal);
  const bytes = bytesAt(path);
  const text = await pictureText(bytes);
  if (!text) throw new Refusal(`${path} is not a picture that can be read. Use ${OUT_OF}.`);
  const { taken, place, ...said } = text;
  const fields = Object.entries(said).filter(([, value]) => value !== undefined);
  const about = [taken && `taken on ${taken}`, place && `in ${place}`].filter(Boolean).join(' ');
  return {
    bytes,
    name: plainName(path),
    fields: Object.fromEntries(fields.map(([name, value]) => [`lead.${name}`, value])),
    ...(about && { about: `The picture's file says: ${about}.` }),
  };
}

/**
 * Resolves a typed path. If a file is dropped on a terminal, its path has quotation marks or
 * backslashes; and it is relative to the folder where npm was started, not to the project.
 */
function pathOf(typed: string, { root, environment }: Terminal): string {
  const unquoted = typed.trim().replace(/^(["'])(.*)\1$/, '$2');
  const path = process.platform === 'win32' ? unquoted : unquoted.replace(/\\(?=[^\p{L}\d])/gu, '');
  return resolve(environment['INIT_CWD'] ?? root, path.replace(/^~(?=\/)/, homedir()));
}

function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new Refusal(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new Refusal(`${path} is a folder, not a picture.`);
    throw new Refusal(`${path} could not be read: ${reasonOf(error)}`);
  }
}

/** A name that works on every system and server: hafen-kai-2.jpg for “Häfen & Kai (2).JPG”. */
function plainName(path: string): string {
  const ending = extname(path);
  const words = basename(path, ending).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = words.match(/[a-z\d]+/g)?.join('-') ?? 'picture';
  return `${name}${ending.toLowerCase()}`;
}
