import path from 'node:path';
import process from 'node:process';
import type { Original } from './draw-card.ts';
import { drawCard } from './draw-card.ts';
import { readPicture } from '../../pictures/originals/read-picture.ts';
import { inspectPicture } from '../../pictures/inspect/inspect.ts';
import { rightsOf } from '../../pictures/metadata/rights-of.ts';
import { sha256 } from '../../cache.ts';
import { StoryError } from '../../story/errors.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import { pathOf } from '../../story/reading/pictures.ts';
import type { LeadPicture, StoryPage } from '../../page/story-page.ts';
import type { CardStory } from './card-layout.ts';
import { CARD, cardStory } from './card-layout.ts';
import type { PreviewPicture } from '../previews.ts';

/** The card of the story. */
export interface Card extends PreviewPicture {
  /** Contains its hash, because chats cache pictures by their address. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The card drawn last: a build needs it three times, the dev server for every request. */
let last: { key: string; card: Promise<Card> } | undefined;

/** The card of the current story. Throws a `StoryError` if its picture can't be used. */
export async function readCard(page: StoryPage): Promise<Card> {
  const file =
    page.preview &&
    (await readPicture(path.join(process.cwd(), STORY_FOLDER, pathOf(page.preview.image))));
  const story = cardStory(page);
  const key = JSON.stringify([story, page.url, file && sha256(file)]);
  if (last?.key !== key) last = { key, card: draw(story, page.url, file) };
  return last.card;
}

async function draw(story: CardStory, url: string, file: Buffer | undefined): Promise<Card> {
  const original = story.preview && file && (await originalOf(story.preview, file));
  const bytes = new Uint8Array(await drawCard(story, original, process.cwd()));
  const name = `card-${sha256(bytes).slice(0, 12)}`;
  return {
    name,
    bytes,
    url: new URL(`_astro/${name}.jpg`, url).href,
    type: 'image/jpeg',
    ...CARD,
  };
}

async function originalOf(lead: LeadPicture, file: Buffer): Promise<Original> {
  const facts = await inspectPicture(file, lead.image, 'lead');
  if (Array.isArray(facts)) throw new StoryError(facts);
  const { width, height } = facts;
  return { file, name: lead.image, width, height, rights: rightsOf(lead, facts) };
}
