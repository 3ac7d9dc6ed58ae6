import { cutCaption } from '../language/caption.ts';
import { withFullStop } from '../language/full-stop.ts';
import { cutInline, inlineOf } from '../story/reading/inline-markdown.ts';
import type { Lead } from '../story/schema.ts';
import type { LeadPicture } from './story-page.ts';

/** The lead picture as the page prints it, its caption cut at “More”. */
export function printedLead({ label, ...picture }: Lead, language: string): LeadPicture {
  const caption = inlineOf(picture.caption, language);
  const shown = cutCaption(caption.text, language);
  const [start, rest] = cutInline(caption.content, shown.start.length);
  return {
    ...picture,
    caption,
    credit: inlineOf(picture.credit, language),
    start,
    ...(shown.rest !== undefined && { rest }),
    ...(label !== undefined && { label: withFullStop(label, language) }),
  };
}
