import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import { readFrontmatter } from '../../story/reading/frontmatter.ts';

/** Where old stories are kept. Nothing in it is published. */
const KEPT = 'stories';

/**
 * The folder to move the old story to, as a path from the project's root: a new one, named after
 * the date and headline of the story. Undefined if there is no old story.
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

/** The name of the old story's file, or of another file there; undefined if the folder is empty. */
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

/** Words joined by hyphens, in any script; as many whole words as fit into 60 characters. */
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
