import { Renderer } from '@takumi-rs/core';
import { cached, sha256 } from '../../cache.ts';
import type { Piece, SetLines } from './even-lines.ts';
import { balance } from './even-lines.ts';
import type { CardStory, CardWords, Setting } from './card-layout.ts';
import { CARD, headlineRoom, LINES, pictureBox, settingOf, typefaceOf } from './card-layout.ts';
import { cardTree } from './card-tree.ts';
import { pieces } from '../text/wrap.ts';
import { fontsFor } from '../../pictures/letter-fonts.ts';
import { embedRights } from '../../pictures/metadata/embed-credits.ts';
import { pixelsOf } from '../../pictures/quality/pixels.ts';
import { encodeFast, ENCODER } from '../../pictures/quality/quality.ts';
import type { Rights } from '../../pictures/metadata/rights.ts';

/** The original of the picture that stands for the story. */
export interface Original {
  file: Uint8Array;
  /** Its name in error messages. */
  name: string;
  /** Pixels, upright. */
  width: number;
  height: number;
  rights: Rights;
}

/** Chats ignore pictures above 300 kB; one kB is left for the rights. */
const MOST_BYTES = 295_000;
const QUALITIES = [90, 82, 74, 66];

/**
 * The picture for previews of links to the story: a JPEG of 1200×630 with the rights of the
 * picture on it, or set in type alone if there is none. Texts that no available font can show are left
 * out, so that no boxes are drawn.
 */
export async function drawCard(
  story: CardStory,
  original: Original | undefined,
  root: string,
): Promise<Uint8Array> {
  const { headline, section, updatedLine, site, language } = story;
  const text = [headline, section, updatedLine, site.name].join('');
  const { files, missing } = await fontsFor(text, root, typefaceOf(site));
  const renderer = new Renderer();
  for (const data of files) await renderer.registerFont(data);

  const room = headlineRoom(original);
  const words = await wordsOf(story, missing, room, measurer(renderer, settingOf(story).style));
  const picture = original && (await pictureFor(story, words, original));
  const tree = cardTree(story, words, picture);
  const images = picture ? [{ src: picture.src, data: picture.data }] : [];
  const card = await smallEnough((quality) =>
    renderer.render(tree, { ...CARD, images, format: 'jpeg', quality, lang: language }),
  );
  return embedRights(card, 'jpeg', original?.rights ?? ownRights(story));
}

/** The picture, cropped to its place on the card, and never scaled up. */
async function pictureFor(story: CardStory, words: CardWords, original: Original) {
  const box = pictureBox(words, settingOf(story).leading, original);
  const size = {
    width: Math.min(box.width, original.width),
    height: Math.min(box.height, original.height),
  };
  const frame = { ...size, focus: story.preview?.focus };
  const data = await cached(['card', sha256(original.file), frame, ENCODER], async () =>
    encodeFast(await pixelsOf(original.file, frame, original.name), 'png'),
  );
  return { src: 'lead', data, ...size };
}

const ownRights = ({ site, headline }: CardStory): Rights => ({
  creator: site.name,
  credit: site.name,
  description: headline,
  digitalSourceType: 'digitalCreation',
});

/** The texts of the card, as large as they fit. Texts with a missing letter are left out. */
async function wordsOf(
  story: CardStory,
  missing: ReadonlySet<string>,
  room: ReturnType<typeof headlineRoom>,
  measure: Measure,
): Promise<CardWords> {
  const isShown = (text: string) => Array.from(text).every((character) => !missing.has(character));
  const line = async (
    text: string | undefined,
    { width, most }: { width: number; most: number },
  ) => {
    if (!text || !isShown(text)) return undefined;
    const [ems = 1] = await measure([text]);
    return { text, size: Math.floor(Math.min(most, width / ems)) };
  };
  return {
    name: await line(story.site.name, LINES.name),
    headline: isShown(story.headline) ? await setHeadline(measure, story, room) : undefined,
    section: await line(story.section, { ...LINES.section, width: room.width }),
    updated: await line(story.updatedLine, LINES.updated),
  };
}

type Measure = (texts: readonly string[]) => Promise<number[]>;

/** Measures texts, each on one line, in ems, at 100 pixels: widths are proportional to sizes. */
function measurer(renderer: Renderer, style: Setting['style']): Measure {
  return async (texts) => {
    const { children } = await renderer.measure({
      type: 'container',
      style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', width: 100_000 },
      children: texts.map((text) => ({
        type: 'text',
        text,
        style: { ...style, fontSize: 100, flexShrink: 0 },
      })),
    });
    return children.map(({ width }) => width / 100);
  };
}

async function setHeadline(
  measure: Measure,
  story: CardStory,
  room: ReturnType<typeof headlineRoom>,
): Promise<SetLines> {
  const parts = pieces(story.headline, story.language);
  const widths = await measure([...parts.map((part) => part.trim()), 'n n', 'nn']);
  const [apart = 0, together = 0] = widths.slice(-2);
  const list = parts.map((text, index): Piece => ({
    text,
    width: widths[index] ?? 0,
    space: /\s$/.test(text) ? apart - together : 0,
  }));
  return balance(list, { ...room, leading: settingOf(story).leading });
}

async function smallEnough(render: (quality: number) => Promise<Uint8Array>): Promise<Uint8Array> {
  let card = new Uint8Array();
  for (const quality of QUALITIES) {
    card = new Uint8Array(await render(quality));
    if (card.length <= MOST_BYTES) break;
  }
  return card;
}
