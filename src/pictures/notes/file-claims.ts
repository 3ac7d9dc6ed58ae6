import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Root } from 'mdast';
import { isFileName } from '../../story/crop.ts';
import { attributeOf, partProps } from '../../story/reading/body/elements.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import { inlineOf } from '../../story/reading/inline-markdown.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import type { Story } from '../../story/schema.ts';
import { creatorOf } from '../creator.ts';
import type { PictureClaims } from '../metadata/read-metadata.ts';
import { pictureClaims } from '../metadata/read-metadata.ts';

/** A picture of the story, and whom the story credits with it. */
interface Credited {
  path: string;
  credit: string;
}

/** What an editor is told where the file of a picture says otherwise than the story, or forbids its use. */
export async function fileClaims(
  root: string,
  story: Pick<Story, 'lead'>,
  tree: Root,
): Promise<string[]> {
  const told = new Set<string>();
  for (const { path, credit } of creditsIn(story, tree)) {
    const claims = await pictureClaims(await readFile(join(root, STORY_FOLDER, path)));
    const name = basename(path);
    const maker = otherMaker(claims, credit);
    if (maker !== undefined) {
      told.add(`${name} is by ${maker}, its file says; the story credits ${credit}.`);
    }
    const terms = claims.terms.find(forbids);
    if (terms !== undefined) {
      told.add(`${name} may not be for publication. Its file says: “${shortened(terms)}”`);
    }
  }
  return [...told];
}

function creditsIn({ lead }: Pick<Story, 'lead'>, tree: Root): Credited[] {
  const figures = partProps(tree)
    .filter(({ holds, role }) => holds === 'picture' && role !== 'poster')
    .map(({ element, attribute }) => ({
      path: pathOf(attribute.value),
      credit: inlineOf(attributeOf(element, 'credit') ?? '').text,
    }));
  const { image, phone = '', credit = '' } = lead ?? {};
  const first = [image, isFileName(phone) ? phone : undefined].flatMap((path) =>
    path === undefined ? [] : [{ path: pathOf(path), credit: inlineOf(credit).text }],
  );
  return [...first, ...figures].filter(({ credit }) => credit !== '');
}

/**
 * Who made a picture by its file, if the story's credit names somebody else. To leave the
 * photographer out and name only the agency is no contradiction, nor is the other way round.
 */
export function otherMaker(
  { creators, agency }: Pick<PictureClaims, 'creators' | 'agency'>,
  credit: string,
): string | undefined {
  const named = wordsOf(credit);
  const says = (name: string) => wordsOf(name).some((word) => named.includes(word));
  const [first] = creators;
  if (first === undefined) return agency === undefined || says(agency) ? undefined : agency;
  if (creators.some(says)) return undefined;
  const isAgencyAlone = agency !== undefined && says(agency) && overlaps(creatorOf(credit), agency);
  return isAgencyAlone ? undefined : [creators.join(', '), agency].filter(Boolean).join('/');
}

const overlaps = (a: string, b: string): boolean =>
  wordsOf(a).some((word) => wordsOf(b).includes(word));

/** The words of a name that tell it from others, without accents. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word));
}

const EMPTY = new Set(
  'photo foto picture image map by via for the of and von de la pool handout courtesy'.split(' '),
);

/** Whether terms of use forbid publication, in the words that agencies have for it. */
export function forbids(terms: string): boolean {
  return FORBIDDEN.some((pattern) => pattern.test(terms));
}

const FORBIDDEN = [
  /\bnot (?:for|to be) (?:publication|publish|release|reproduc|used?\b|editorial)/i,
  /\b(?:do not|don't|must not be) (?:publish|use|reproduce|release|distribute)/i,
  /\bno (?:publication|editorial use|reproduction|unauthori[sz]ed)\b/i,
  /\ball use (?:is )?prohibited\b/i,
  /\b(?:mandatory|photo|picture) kill\b|\bkill notice\b|\bembargo/i,
  /\bSperrfrist\b|nicht zur Veröffentlichung|Veröffentlichung untersagt/i,
  /ne pas (?:publier|diffuser)|publication interdite/i,
  /prohibida (?:su|la) (?:publicación|reproducción)|no publicar/i,
];

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);
