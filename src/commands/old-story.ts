import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORY_FOLDER } from '../story/reading/folder.ts';
import { readFrontmatter } from '../story/reading/frontmatter.ts';

/** Where old stories are kept. Nothing in it is published. */
const KEPT = 'stories';

/**
 * The folder that the old story is to be moved to, from the root of the project: one that is not
 * there yet, named by the story's day and headline. Undefined where there is no old story.
 */
export function folderForOldStory(root: string): string | undefined {
  const old = oldStory(root);
  if (old === undefined) return undefined;
  const source = readFileSync(join(root, STORY_FOLDER, old), 'utf8');
  const { value } = readFrontmatter(source, old);
  const [day, headline] = [field(value, 'published').slice(0, 10), field(value, 'headline')];
  const name = [slug(day), slug(headline)].filter(Boolean).join('-') || 'untitled';
  for (let number = 1; ; number += 1) {
    const folder = `${KEPT}/${number === 1 ? name : `${name}-${number}`}`;
    if (!existsSync(join(root, folder))) return folder;
  }
}

/** What the old story's file is called, or another file beside it; undefined if there is none. */
function oldStory(root: string): string | undefined {
  const folder = join(root, STORY_FOLDER);
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ name }) => name);
  return names.find((name) => name.endsWith('.mdx')) ?? names[0];
}

function field(value: unknown, name: string): string {
  const found = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const text: unknown = found.find(([key]) => key === name)?.[1];
  return typeof text === 'string' ? text : '';
}

/** Letters and digits of any script, with hyphens between; at most 60, ending with a word. */
function slug(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, 60) : `${name}-${word}`;
    if (longer.length > 60) break;
    name = longer;
  }
  return name;
}
