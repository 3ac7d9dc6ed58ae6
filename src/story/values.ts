import { z } from 'zod';
import { isRealLanguage, isRealTimeZone } from '../language/language.ts';
import { phoneFault } from './crop.ts';
import { hiddenCharacters, hiddenFault } from './problems/characters.ts';
import { short } from './problems/excerpt.ts';
import type { DateFault } from './problems/frontmatter/written-dates.ts';
import { dateFault, dayFault, momentFault } from './problems/frontmatter/written-dates.ts';
import { inlineFaults } from './reading/inline-markdown.ts';

/** Trimmed, white space collapsed, never empty. */
export const text = z
  .string()
  .overwrite((value) => value.replace(/[ \t\n\r]+/g, ' ').trim())
  .min(1, { abort: true })
  .superRefine((value, context) => {
    const [hidden] = hiddenCharacters(value);
    if (hidden) refuse(context, hiddenFault(hidden));
  });

/** A text that may have inline Markdown in it, which stays as it was written: `inlineOf` sets it. */
export const inline = text.superRefine((value, context) => {
  for (const fault of inlineFaults(value)) refuse(context, fault);
});

export const day = checked(dayFault);
export const moment = checked(momentFault);
/** A day or a moment. */
export const publicationDate = checked(dateFault);

/** Search engines cut a headline that is longer, and so do cards. */
export const HEADLINE_GRAPHEMES = 110;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const headline = checked((value) => {
  const { length } = [...graphemes.segment(value)];
  const excess = length - HEADLINE_GRAPHEMES;
  if (excess <= 0) return undefined;
  return {
    message: `The headline has ${length} characters. Search results and social cards show at most ${HEADLINE_GRAPHEMES}.`,
    fix: `Make it ${excess} ${excess === 1 ? 'character' : 'characters'} shorter.`,
  };
});

export const language = checked((value) =>
  isRealLanguage(value)
    ? undefined
    : {
        message: `“${short(value)}” isn't a language code.`,
        fix: 'Use a code such as en-US, fr or zh-Hant.',
      },
);

export const timeZone = checked((value) =>
  isRealTimeZone(value)
    ? undefined
    : {
        message: `“${short(value)}” isn't the name of a time zone.`,
        fix: 'Use a name from the IANA list, such as America/New_York or Europe/Kyiv.',
      },
);

export const url = checked((value) =>
  /^https?:\/\//i.test(value) && URL.canParse(value)
    ? undefined
    : {
        message: `“${short(value)}” isn't a complete web address.`,
        fix: 'Write the whole address, with https:// at the beginning.',
      },
);

export const license = checked((value) =>
  /^https:\/\//i.test(value) && URL.canParse(value)
    ? undefined
    : {
        message: `The licence “${short(value)}” isn't an https:// address. Search engines accept nothing else.`,
        fix: 'Use the address of the licence, such as https://creativecommons.org/licenses/by/4.0/',
      },
);

/** A file in the story's folder. */
export const filePath = checked((value) => filePathFault(value));

/** A part of a picture, or another one, for phones. */
export const phonePart = checked((value) => phoneFault(value) ?? filePathFault(value));

/** A place in a picture, from one edge to the other. */
export const share = z.number().min(0).max(1);

/** Why a path can't be that of a file in the story's folder; undefined where it can. */
export function filePathFault(
  path: string,
  kind: 'picture' | 'file' = 'picture',
): DateFault | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/|\\|(?:^|\/)\.\.(?:\/|$)/i.test(path)) {
    const example = kind === 'picture' ? ', such as ./lead.jpg' : '';
    return {
      message: `“${short(path)}” isn't in src/content/story/, the folder for the story's ${kind}s.`,
      fix: `Save the ${kind} in that folder and use its file name${example}.`,
    };
  }
  return undefined;
}

/** Text in which a function finds no fault. */
export function checked(faultOf: (value: string) => DateFault | undefined) {
  return text.superRefine((value, context) => {
    const fault = faultOf(value);
    if (fault) refuse(context, fault);
  });
}

function refuse(
  context: z.RefinementCtx,
  { message, ...params }: { message: string; fix: string; found?: string },
): void {
  context.addIssue({ code: 'custom', message, params });
}
