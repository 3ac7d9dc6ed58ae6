import type { ContainerNode, ImageNode, Node, TextNode } from '@takumi-rs/helpers';
import type { SetLines } from './balance.ts';
import type { StoryPage } from './page.ts';

/** Pixels: the size that chats and search show link previews at. */
export const CARD = { width: 1200, height: 630 };

/** Nothing that is to be read comes nearer to the edge; some frames cut a little off. */
export const MARGIN = 60;

/** The headline's room. */
export const HEADLINE = { width: CARD.width - 2 * MARGIN, height: 215, most: 112 };

const TOP = 48;
const SECTION = { size: 28, leading: 1.25, gap: 14 };
const PICTURE_WIDTH = 660;
const GAP = 40;
const MOST_STARS = 5;
const STAR = 'M5 0l1.2 3.6H10L7 5.9 8.1 9.5 5 7.3 1.9 9.5 3 5.9 0 3.6h3.8z';

/** The words of a card that a typeface can show; a card without a headline is a picture. */
export interface CardWords {
  name?: string | undefined;
  headline?: SetLines | undefined;
  section?: string | undefined;
  updated?: string | undefined;
}

/** Those of src/styles/tokens.css by day; cards have no night. */
export const COLOURS = { paper: '#fdfcf9', ink: '#1a1815', mark: '#a81c16' };

type Style = NonNullable<ContainerNode['style']>;

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
  const section = words.section ? SECTION.size * SECTION.leading + SECTION.gap : 0;
  const headline = words.headline.lines.length * words.headline.size * leading;
  return { width: PICTURE_WIDTH, height: Math.round(CARD.height - TOP - section - headline - GAP) };
}

/**
 * The card as a tree to draw: headline above, name and time of update at the foot, the picture in the
 * corner where the reading ends. `picture` is the name of an image of the size of `pictureBox`.
 */
export function cardTree(
  page: Pick<StoryPage, 'direction' | 'editions' | 'script'>,
  words: CardWords,
  picture: string,
): Node {
  const setting = settingOf(page.script);
  const { width, height } = pictureBox(words, setting.leading);
  const start = page.direction === 'rtl' ? 'right' : 'left';
  const end = page.direction === 'rtl' ? 'left' : 'right';
  const image: ImageNode = {
    type: 'image',
    src: picture,
    style: { position: 'absolute', [end]: 0, bottom: 0, width, height },
  };
  return box(
    { ...CARD, position: 'relative', backgroundColor: COLOURS.paper, color: COLOURS.ink },
    [
      image,
      ...(words.headline ? [head(words, words.headline, setting, start)] : []),
      foot(page, words, start),
    ],
  );
}

type Side = 'left' | 'right';

function head({ section }: CardWords, { lines, size }: SetLines, setting: Setting, side: Side) {
  return column({ [side]: MARGIN, top: TOP }, side, [
    ...(section
      ? [
          small(section, {
            fontSize: SECTION.size,
            fontWeight: 600,
            lineHeight: SECTION.leading,
            marginBottom: SECTION.gap,
          }),
        ]
      : []),
    ...lines.map((line) =>
      text(line, { ...setting.style, fontSize: size, lineHeight: setting.leading }),
    ),
  ]);
}

function foot(page: Pick<StoryPage, 'editions' | 'script'>, words: CardWords, side: Side) {
  const { updated, headline } = words;
  const place = headline
    ? { [side]: MARGIN, bottom: MARGIN - 6 }
    : { [side]: 0, bottom: 0, backgroundColor: COLOURS.paper, padding: '18px 24px' };
  return column(place, side, [
    ...(updated
      ? [small(updated, { fontSize: 26, fontWeight: 500, color: COLOURS.mark, marginBottom: 12 })]
      : []),
    nameplate(page, words, side),
  ]);
}

/** The name with a star for each edition, as the page's masthead has it. */
function nameplate(
  { editions, script }: Pick<StoryPage, 'editions' | 'script'>,
  { name, updated }: CardWords,
  side: Side,
) {
  const told = editions.filter(({ kind }) => kind !== 'minor').length;
  const stars = Array.from({ length: updated ? Math.min(told, MOST_STARS) : 0 }, star);
  const apart = side === 'right' ? 'marginLeft' : 'marginRight';
  const style = { ...settingOf(script).style, fontSize: 54, fontWeight: 500, lineHeight: 1 };
  return box(
    { flexDirection: side === 'right' ? 'row-reverse' : 'row', alignItems: 'center', gap: 8 },
    [...(name ? [text(name, { ...style, [apart]: 10 })] : []), ...stars],
  );
}

function column(style: Style, side: Side, children: Node[]): ContainerNode {
  const alignItems = side === 'right' ? 'flex-end' : 'flex-start';
  return box({ position: 'absolute', flexDirection: 'column', alignItems, ...style }, children);
}

function box(style: Style, children: Node[]): ContainerNode {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

const text = (words: string, style: Style): TextNode => ({ type: 'text', text: words, style });

const small = (words: string, style: Style): TextNode =>
  text(words, { fontVariationSettings: '"opsz" 16', whiteSpace: 'nowrap', ...style });

const star = (): ImageNode => ({
  type: 'image',
  src: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="${COLOURS.mark}" d="${STAR}"/></svg>`,
  width: 24,
  height: 24,
});
