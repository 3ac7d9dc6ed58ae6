import type { Recorded } from '../revisions/revision.ts';
import { serialise } from '../revisions/revision.ts';
import { HISTORY_FILE, historyJson } from './history-json.ts';

/** A file that is published in `revisions/`. */
export interface RecordFile {
  name: string;
  text: string;
}

/** The record as it is published: the list, and each revision as it is kept; nothing of a draft. */
export function recordFiles(history: readonly Recorded[]): RecordFile[] {
  if (history.length === 0) return [];
  return [
    { name: HISTORY_FILE, text: historyJson(history) },
    ...history.map((revision) => ({ name: revision.file, text: serialise(revision) })),
  ];
}
