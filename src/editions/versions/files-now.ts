import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readStoryOnDisk } from '../../page/read-page.ts';
import { fileOf } from '../../revisions/contents.ts';
import { KEPT } from '../../revisions/write/kept-files.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';

/** Where a recorded file is now, from the story's folder; undefined if it is gone. */
type FileNow = (recorded: string) => string | undefined;

/** The lead picture, a picture in the text, and other files. */
export type FilesNow = Record<'lead' | 'figure' | 'file', FileNow>;

/** Files are in the story still, the same one perhaps as lead and as a figure, or kept. */
export async function readFilesNow(): Promise<FilesNow> {
  const { pictures, files } = await readStoryOnDisk();
  const named = pictures.map((picture) => [fileOf(picture), picture.image] as const);
  const kept: FileNow = (file) => {
    const isKept = existsSync(join(process.cwd(), STORY_FOLDER, KEPT, file));
    return /^[0-9a-f]{64}(?:\.\w+)?$/.test(file) && isKept ? `${KEPT}/${file}` : undefined;
  };
  const [lead, figure] = [new Map([...named].reverse()), new Map(named)];
  const other = new Map(files.map((file) => [fileOf(file), file.image]));
  return {
    lead: (file) => lead.get(file) ?? kept(file),
    figure: (file) => figure.get(file) ?? kept(file),
    file: (file) => other.get(file) ?? kept(file),
  };
}
