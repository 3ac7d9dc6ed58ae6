import type { ContainerNode } from '@takumi-rs/core';
import type { StoryPage } from '../../page/story-page.ts';
import type { Site, Typeface } from '../../site.ts';
import type { SetLines } from './even-lines.ts';

/** Pixels: the usual size of link previews in chats and search results. */
export const CARD = { width: 1200, height: 630 };

/** Pixels between text and the edge, because some apps crop the card a little. */
export const MARGIN = 60;

/** The space for the headline, which is larger on a card without a picture. */
export const HEADLINE = { width: CARD.width - 2 * MARGIN, height: 215, most: 112 };
export const ALONE = { ...HEADLINE, height: 350, most: 132 };
/** A picture that is as high as wide, or higher, is as high as the card, with the headline beside it. */
const TALL = { width: 440, height: CARD.height };
const BESIDE = { width: CARD.width - TALL.width - MARGIN - 40, height: 360, most: 112 };

/** The top of the first line. */
export const TOP = 48;
export const SECTION = { height: 35, gap: 14 };
const PICTURE_WIDTH = 660;
const GAP = 40;
/** The most stars after the name (one for each revision), and the width of each with its space. */
export const MOST_STARS = 5;
export const STAR_WIDTH = 32;

/** The width of each short text, and its largest size, in pixels. */
export const LINES = {
  section: { width: HEADLINE.width, most: 28 },
  updated: { width: CARD.width - PICTURE_WIDTH - MARGIN - 20, most: 26 },
  name: { width: CARD.width - PICTURE_WIDTH - MARGIN - 20 - MOST_STARS * STAR_WIDTH, most: 54 },
};

/** Everything that the card is drawn from. If nothing of this changes, the card stays the same. */
export type CardStory = ReturnType<typeof cardStory>;

export function cardStory(page: StoryPage) {
  const { headline, section, updatedLine, site, language, script, direction, revisions, preview } =
    page;
  return { headline, section, updatedLine, site, language, script, direction, revisions, preview };
}

/** The texts of a card that the fonts can show. Without a headline, the card is only a picture. */
export interface CardWords {
  name?: Line | undefined;
  headline?: SetLines | undefined;
  section?: Line | undefined;
  updated?: Line | undefined;
}

/** A text on one line, and its size in pixels. */
export interface Line {
  text: string;
  size: number;
}

/** The light colours of src/styles/tokens.css; cards have no dark version. */
export const COLOURS = { paper: '#fdfcf9', ink: '#1a1815', mark: '#a01812' };

/** CSS properties for Takumi. */
export type Style = NonNullable<ContainerNode['style']>;

/** How a script is set in large sizes: line height in ems, and whether letters may be closer. */
export interface Setting {
  leading: number;
  style: Style;
}

const TIGHT = new Set(['Latn', 'Cyrl', 'Grek']);
const SQUARE = new Set(['Hans', 'Hant', 'Jpan', 'Kore']);

/** The typeface of headlines on a card, and of everything else on it. */
export const typefaceOf = ({ typeface }: Pick<Site, 'typeface'>): Typeface =>
  typeface.headline ?? typeface.text;

/** The display cut. Scripts with joined letters or marks above them can't be set tight. */
export function settingOf({ script, site }: Pick<StoryPage, 'script' | 'site'>): Setting {
  const { wght = 400, ...axes } = typefaceOf(site).axes;
  const display = 'opsz' in axes ? { ...axes, opsz: 72 } : axes;
  return {
    leading: TIGHT.has(script) ? 1.06 : SQUARE.has(script) ? 1.2 : 1.4,
    style: {
      fontVariationSettings: Object.entries(display)
        .map(([axis, value]) => `"${axis}" ${value}`)
        .join(),
      fontWeight: wght + 20,
      letterSpacing: TIGHT.has(script) ? '-0.02em' : 0,
      whiteSpace: 'nowrap',
    },
  };
}

/** Pixels. */
interface Size {
  width: number;
  height: number;
}

const isTall = ({ width, height }: Size): boolean => height >= width;

/** The space for the headline, beside or above a picture, or without one. */
export function headlineRoom(picture: Size | undefined): typeof HEADLINE {
  if (!picture) return ALONE;
  return isTall(picture) ? BESIDE : HEADLINE;
}

/** The place of the lead picture on the card, so that it can be cropped to fit. */
export function pictureBox(words: CardWords, leading: number, picture: Size): Size {
  if (!words.headline) return CARD;
  if (isTall(picture)) return TALL;
  const section = words.section ? SECTION.height + SECTION.gap : 0;
  const headline = words.headline.lines.length * words.headline.size * leading;
  return { width: PICTURE_WIDTH, height: Math.round(CARD.height - TOP - section - headline - GAP) };
}
