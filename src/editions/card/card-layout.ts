import type { ContainerNode } from '@takumi-rs/core';
import type { StoryPage } from '../../page/story-page.ts';
import type { SetLines } from './even-lines.ts';

/** Pixels: the size that chats and search show link previews at. */
export const CARD = { width: 1200, height: 630 };

/** Nothing that is to be read comes nearer to the edge; some frames cut a little off. */
export const MARGIN = 60;

/** The headline's room. */
export const HEADLINE = { width: CARD.width - 2 * MARGIN, height: 215, most: 112 };

/** Of the first line, from the top. */
export const TOP = 48;
export const SECTION = { height: 35, gap: 14 };
const PICTURE_WIDTH = 660;
const GAP = 40;
/** A star for each edition, up to this many; each with the space beside it. */
export const MOST_STARS = 5;
export const STAR_WIDTH = 32;

/** The room of each short text, and the greatest size of it. Pixels. */
export const LINES = {
  section: { width: HEADLINE.width, most: 28 },
  updated: { width: CARD.width - PICTURE_WIDTH - MARGIN - 20, most: 26 },
  name: { width: CARD.width - PICTURE_WIDTH - MARGIN - 20 - MOST_STARS * STAR_WIDTH, most: 54 },
};

/** All of a story that its card is drawn from; whatever else changes, the card stays. */
export type CardStory = ReturnType<typeof cardStory>;

export function cardStory(page: StoryPage) {
  const { headline, section, updatedLine, site, language, script, direction, editions, lead } =
    page;
  return { headline, section, updatedLine, site, language, script, direction, editions, lead };
}

/** The words of a card that a typeface can show; a card without a headline is a picture. */
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

/** Those of src/styles/tokens.css by day; cards have no night. */
export const COLOURS = { paper: '#fdfcf9', ink: '#1a1815', mark: '#a01812' };

/** CSS, as Takumi takes it. */
export type Style = NonNullable<ContainerNode['style']>;

/** How a script is set large: its leading, as a multiple of the size, and whether it may be tight. */
export interface Setting {
  leading: number;
  style: Style;
}

const TIGHT = new Set(['Latn', 'Cyrl', 'Grek']);
const SQUARE = new Set(['Hans', 'Hant', 'Jpan', 'Kore']);

/** The display cut; only scripts whose letters do not join, and have room above, are set tight. */
export function settingOf(script: string): Setting {
  return {
    leading: TIGHT.has(script) ? 1.06 : SQUARE.has(script) ? 1.2 : 1.4,
    style: {
      fontVariationSettings: '"opsz" 72',
      fontWeight: 470,
      letterSpacing: TIGHT.has(script) ? '-0.02em' : 0,
      whiteSpace: 'nowrap',
    },
  };
}

/** Where the lead picture stands on the card, so that it can be cut to fit. Pixels. */
export function pictureBox(words: CardWords, leading: number): { width: number; height: number } {
  if (!words.headline) return CARD;
  const section = words.section ? SECTION.height + SECTION.gap : 0;
  const headline = words.headline.lines.length * words.headline.size * leading;
  return { width: PICTURE_WIDTH, height: Math.round(CARD.height - TOP - section - headline - GAP) };
}
