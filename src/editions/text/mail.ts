import type { StoryPage } from '../../page/story-page.ts';

/** A `mailto:` link that opens a mail about the story, without a recipient. */
export function mailTo({ headline, standfirst, url }: StoryPage): string {
  const letter = `${headline}\r\n\r\n${standfirst.text}\r\n\r\n${url}\r\n`;
  return `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(letter)}`;
}
