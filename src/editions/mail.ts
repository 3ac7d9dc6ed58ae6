import type { StoryPage } from '../page/story-page.ts';

/** A link that opens a letter to nobody yet, about the story. */
export function mailTo({ headline, standfirst, url }: StoryPage): string {
  const letter = `${headline}\r\n\r\n${standfirst.text}\r\n\r\n${url}\r\n`;
  return `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(letter)}`;
}
