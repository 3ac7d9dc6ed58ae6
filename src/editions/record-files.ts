import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recorded } from '../revisions/revision.ts';
import { serialise } from '../revisions/revision.ts';
import { readStamps, stampOf } from '../revisions/stamp/stamp-files.ts';
import { readSignatures, signatureOf } from '../revisions/write/sign.ts';
import { HISTORY_FILE, historyJson } from './history-json.ts';

/** A file that is published in `revisions/`. */
export interface RecordFile<Content = string | Uint8Array<ArrayBuffer>> {
  name: string;
  content: Content;
}

/** The list, and each revision as it is kept; nothing of a draft. */
export function recordFiles(history: readonly Recorded[]): RecordFile<string>[] {
  if (history.length === 0) return [];
  return [
    { name: HISTORY_FILE, content: historyJson(history) },
    ...history.map((revision) => ({ name: revision.file, content: serialise(revision) })),
  ];
}

/** The same with signatures, timestamps, and how to check them all, of the project at `root`. */
export function publishedRecord(root: string, history: readonly Recorded[]): RecordFile[] {
  if (history.length === 0) return [];
  const howToCheck = readFileSync(join(root, 'src/revisions/README.md'), 'utf8');
  return [
    ...recordFiles(history),
    ...[...readSignatures(root, history)].map(([file, content]) => ({
      name: signatureOf(file),
      content,
    })),
    ...[...readStamps(root, history)].map(([file, bytes]) => ({
      name: stampOf(file),
      content: new Uint8Array(bytes),
    })),
    // As plain text, which browsers show; most of them download Markdown.
    { name: 'how-to-check.txt', content: howToCheck },
  ];
}
