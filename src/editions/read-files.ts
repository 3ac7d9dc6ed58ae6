import { readRecorded, readStoryOnDisk } from '../page/read-page.ts';
import type { PublishedFile } from '../page/story-files.ts';
import { publishedFile } from '../page/story-files.ts';
import { isRedacted } from '../revisions/revision.ts';
import { site } from '../site.ts';
import { readCanonical } from '../story/reading/body/canonical.ts';
import { partProps } from '../story/reading/body/elements.ts';
import { STORY_FOLDER } from '../story/reading/folder.ts';
import { pathOf } from '../story/reading/pictures.ts';
import { readFilesNow } from './versions/files-now.ts';

/** Every film, recording or document that the page or an earlier version shows or leads to. */
export async function readFiles(): Promise<PublishedFile[]> {
  const { tree } = await readStoryOnDisk();
  const now = await readFilesNow();
  const shown = (await readRecorded()).slice(-site.versions);
  const blocks = new Set(
    shown.flatMap((revision) =>
      revision.blocks.flatMap((block) =>
        block.of === 'text' && !isRedacted(block) ? [block.text] : [],
      ),
    ),
  );
  const earlier = [...blocks].flatMap((text) =>
    partProps({ type: 'root', children: [...readCanonical(text)] })
      .filter(({ holds, published }) => holds === 'file' && published)
      .flatMap(({ attribute }) => now.file(attribute.value) ?? []),
  );
  const named = partProps(tree)
    .filter(({ holds, published }) => holds === 'file' && published)
    .map(({ attribute }) => pathOf(attribute.value));
  const paths = new Set([...named, ...earlier]);
  const published = await Promise.all(
    [...paths].map((path) => publishedFile(`${STORY_FOLDER}/${path}`)),
  );
  // A film that was kept and is in the story still is one file under two paths.
  return [...new Map(published.map((file) => [file.name, file])).values()];
}
