import { instantOf } from '../language/instant.ts';
import type { Note, StoryPage } from '../page/story-page.ts';

/**
 * The names by which feed readers know the story and its corrections, as tag URIs (RFC 4151). They
 * are made of the day of publication, the address and a correction's time, and of none of the words.
 */
export function storyId({ url, published }: StoryPage): string {
  const { hostname, pathname } = new URL(url);
  return `tag:${hostname},${published.datetime.slice(0, 10)}:${pathname}`;
}

/** The name of one correction: it stays where others are added, or this one is put otherwise. */
export function correctionId(page: StoryPage, note: Note): string {
  const same = page.corrections.filter(({ time }) => time.datetime === note.time.datetime);
  const number = same.indexOf(note) + 1;
  const at = instantOf(note.time.datetime, page.timeZone).toISOString().slice(0, 19);
  return `${storyId(page)}#correction-${at.replace(/\W/g, '')}Z${number > 1 ? `-${number}` : ''}`;
}
