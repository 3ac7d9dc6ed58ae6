import { basename } from 'node:path';
import type { Change } from './changes.ts';
import type { FieldPath } from '../../story/problems/frontmatter/fields.ts';
import type { Root } from 'mdast';
import type { Picture } from '../../story/reading/folder.ts';
import { readFrontmatter } from '../../story/reading/frontmatter.ts';
import type { Line, Wording } from '../wording.ts';
import type { Story } from '../../story/schema.ts';

/** A story as it was read, with its file's path and text, in which its words have their lines. */
export interface StorySource {
  story: Story;
  /** Its body. */
  tree: Root;
  /** The lead picture first. */
  pictures: readonly Picture[];
  files?: readonly Picture[];
  file: string;
  source: string;
}

/**
 * The story's file and the line in it where one of all `changes` since `before` stands:
 * `story.mdx:41`. What was taken out has the line of what follows it, or of what it was part of.
 */
export function placeOf(
  change: Change,
  changes: readonly Change[],
  before: Wording,
  copy: StorySource,
): string {
  const { part, after } = change;
  if (part === 'body') return at(copy, lineInBody(change, changes, copy));
  if (part === 'pictures') return at(copy, copy.pictures[after ?? 0]?.place.line);
  if (part === 'files') return at(copy, copy.files?.[after ?? 0]?.place.line);
  return placeIn(copy, pathOf(part, before, copy.story));
}

/** The story's file and the line of a field in it: `story.mdx:4`. */
export function placeIn(copy: StorySource, path: FieldPath): string {
  return at(copy, readFrontmatter(copy.source, copy.file).placeOf(path).line);
}

function at({ file }: StorySource, line = 1): string {
  return `${basename(file)}:${line}`;
}

const OF_LEAD = new Set<Line>([
  'label',
  'caption',
  'credit',
  'alt',
  'phone',
  'copyright',
  'license',
]);

function pathOf(part: Line, before: Wording, { authors, source }: Story): FieldPath {
  if (part === 'authors') {
    const index = authors.findIndex(({ name }, place) => name !== before.authors[place]);
    return index < 0 ? [part] : [part, index];
  }
  if (part === 'source') return [part, source?.name === before.source?.name ? 'date' : 'name'];
  return OF_LEAD.has(part) ? ['lead', part] : [part];
}

function lineInBody({ before, after }: Change, changes: readonly Change[], { story }: StorySource) {
  const blocks = story.body.filter(({ text }) => text.trim() !== '');
  const index = after ?? standIn(before ?? 0, changes, blocks.length);
  return (blocks[index] ?? blocks.at(-1))?.line;
}

/**
 * Where a paragraph that was taken out would be now: before which one that stayed, of `length` in
 * all; `length` if it was the last.
 */
export function standIn(before: number, changes: readonly Change[], length: number): number {
  const ofBody = changes.filter(({ part }) => part === 'body');
  const gone = new Set(ofBody.map((change) => change.before));
  const come = new Set(ofBody.map((change) => change.after));
  let stayed = 0;
  for (let index = 0; index < before; index += 1) if (!gone.has(index)) stayed += 1;
  for (let index = 0; index < length; index += 1) {
    if (come.has(index)) continue;
    if (stayed === 0) return index;
    stayed -= 1;
  }
  return length;
}
