import { instantOf } from './instant.ts';
import type { Note, StoryPage } from './page.ts';

/**
 * The names by which feed readers know the story and its corrections, as tag URIs (RFC 4151). They
 * are made of the day of publication, the address and a correction's time, and of none of the words.
 */
export function storyId({ url, published }: StoryPage): string {
  const { hostname, pathname } = new URL(url);
  return `tag:${hostname},${published.datetime.slice(0, 10)}:${pathname}`;
}

/** The name of one correction: it stays where others are added before or after it. */
export function correctionId(page: StoryPage, { time }: Note): string {
  const at = instantOf(time.datetime, page.timeZone).toISOString().slice(0, 19);
  return `${storyId(page)}#correction-${at.replace(/\W/g, '')}Z`;
}
