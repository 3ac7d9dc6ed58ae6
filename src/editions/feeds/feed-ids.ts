import { instantOf } from '../../language/dates/instant.ts';
import type { Note, StoryPage } from '../../page/story-page.ts';

/**
 * The IDs by which feed readers recognize the story and its corrections, as tag URIs (RFC 4151).
 * They contain the day of publication, the address and the time of a correction, but no text, so
 * that they stay the same when the text changes.
 */
export function storyId({ url, published }: StoryPage): string {
  const { hostname, pathname } = new URL(url);
  return `tag:${hostname},${published.datetime.slice(0, 10)}:${pathname}`;
}

/** The ID of one correction. It stays the same if others are added or if this one is reworded. */
export function correctionId(page: StoryPage, note: Note): string {
  const same = page.corrections.filter(({ time }) => time.datetime === note.time.datetime);
  const number = same.indexOf(note) + 1;
  const at = instantOf(note.time.datetime, page.timeZone).toISOString().slice(0, 19);
  return `${storyId(page)}#correction-${at.replace(/\W/g, '')}Z${number > 1 ? `-${number}` : ''}`;
}
