import type { ContainerNode, ImageNode, Node, TextNode } from '@takumi-rs/core';
import type { SetLines } from './even-lines.ts';
import type { CardWords, Line, Setting, Style } from './card-layout.ts';
import {
  CARD,
  COLOURS,
  MARGIN,
  MOST_STARS,
  SECTION,
  settingOf,
  STAR_WIDTH,
  TOP,
} from './card-layout.ts';
import type { StoryPage } from '../../page/story-page.ts';

const STAR = 'M5 0l1.2 3.6H10L7 5.9 8.1 9.5 5 7.3 1.9 9.5 3 5.9 0 3.6h3.8z';

/**
 * The card as a tree to draw: the headline at the top, the name and the time of the update at the
 * bottom, the picture in the corner or along the edge where a line ends. `picture` is an image of that size, at most
 * that of `pictureBox`: it isn't scaled.
 */
export function cardTree(
  page: Pick<StoryPage, 'direction' | 'revisions' | 'script' | 'site'>,
  words: CardWords,
  picture?: { src: string; width: number; height: number },
): Node {
  const setting = settingOf(page);
  const start = page.direction === 'rtl' ? 'right' : 'left';
  const end = page.direction === 'rtl' ? 'left' : 'right';
  const image = ({ src, width, height }: NonNullable<typeof picture>): ImageNode => ({
    type: 'image',
    src,
    style: { position: 'absolute', [end]: 0, bottom: 0, width, height },
  });
  return box(
    {
      ...CARD,
      position: 'relative',
      direction: page.direction,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
    },
    [
      ...(picture ? [image(picture)] : []),
      ...(words.headline ? [head(words, words.headline, setting, start)] : []),
      foot(page, words, start),
    ],
  );
}

type Side = 'left' | 'right';

function head({ section }: CardWords, { lines, size }: SetLines, setting: Setting, side: Side) {
  return column({ [side]: MARGIN, top: TOP }, [
    ...(section
      ? [small(section, { fontWeight: 600, height: SECTION.height, marginBottom: SECTION.gap })]
      : []),
    ...lines.map((line) =>
      text(line, { ...setting.style, fontSize: size, lineHeight: setting.leading }),
    ),
  ]);
}

function foot(
  page: Pick<StoryPage, 'revisions' | 'script' | 'site'>,
  words: CardWords,
  side: Side,
) {
  const { updated, headline } = words;
  const place = headline
    ? { [side]: MARGIN, bottom: MARGIN - 6 }
    : { [side]: 0, bottom: 0, backgroundColor: COLOURS.paper, padding: '18px 24px' };
  return column(place, [
    ...(updated
      ? [small(updated, { fontWeight: 500, color: markOf(page.site), marginBottom: 12 })]
      : []),
    nameplate(page, words),
  ]);
}

/** The name with a star for each edition, as in the masthead of the page. */
function nameplate(
  page: Pick<StoryPage, 'revisions' | 'script' | 'site'>,
  { name, updated }: CardWords,
) {
  const { revisions, site } = page;
  const told = revisions.filter(({ kind }) => kind !== 'minor').length;
  const stars = Array.from({ length: updated ? Math.min(told, MOST_STARS) : 0 }, () =>
    star(markOf(site)),
  );
  const style = { ...settingOf(page).style, fontWeight: 500, lineHeight: 1 };
  return box({ alignItems: 'center', gap: 8 }, [
    ...(name ? [text(name.text, { ...style, fontSize: name.size }), box({ width: 2 }, [])] : []),
    ...stars,
  ]);
}

function column(style: Style, children: Node[]): ContainerNode {
  return box(
    { position: 'absolute', flexDirection: 'column', alignItems: 'flex-start', ...style },
    children,
  );
}

function box(style: Style, children: Node[]): ContainerNode {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

const text = (words: string, style: Style): TextNode => ({ type: 'text', text: words, style });

const small = ({ text: words, size }: Line, style: Style): TextNode =>
  text(words, {
    fontVariationSettings: '"opsz" 16',
    whiteSpace: 'nowrap',
    fontSize: size,
    lineHeight: 1.25,
    ...style,
  });

const markOf = ({ accent }: StoryPage['site']): string => accent?.light ?? COLOURS.mark;

const star = (colour: string): ImageNode => ({
  type: 'image',
  src: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="${colour}" d="${STAR}"/></svg>`,
  width: STAR_WIDTH - 8,
  height: STAR_WIDTH - 8,
});
