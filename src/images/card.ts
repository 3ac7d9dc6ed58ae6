import { Renderer } from '@takumi-rs/core';
import type { Piece, SetLines } from '../story/balance.ts';
import { balance } from '../story/balance.ts';
import type { CardWords } from '../story/card.ts';
import { CARD, cardTree, HEADLINE, pictureBox, settingOf } from '../story/card.ts';
import type { StoryPage } from '../story/page.ts';
import { pieces } from '../story/wrap.ts';
import { fontsFor } from './card-fonts.ts';
import { embedRights } from './embed.ts';
import { pixelsOf } from './pixels.ts';
import { encodeFast } from './quality.ts';
import type { Rights } from './rights.ts';

/** The lead picture as it lies beside the story. */
export interface Original {
  file: Uint8Array;
  /** As errors name it. */
  name: string;
  rights: Rights;
}

/** Chats give up on pictures above 300 kB; the rights take one of them. */
const MOST_BYTES = 295_000;
const QUALITIES = [90, 82, 74, 66];

/**
 * The picture that stands for the story where a link to it is shown: a JPEG of 1200 × 630 with the
 * rights of the lead picture. Words that no font at hand can show are left out, never drawn as boxes.
 */
export async function drawCard(
  page: StoryPage,
  original: Original,
  root: string,
): Promise<Uint8Array> {
  const { headline, section, updatedLine, site } = page;
  const text = [headline, section, updatedLine, site.name].join('');
  const { files, missing } = await fontsFor(text, root);
  const shown = (words: string | undefined) =>
    words && Array.from(words).every((character) => !missing.has(character)) ? words : undefined;

  const renderer = new Renderer();
  for (const data of files) await renderer.registerFont(data);
  const words: CardWords = {
    name: shown(site.name),
    headline: shown(headline) ? await setHeadline(renderer, page) : undefined,
    section: shown(section),
    updated: shown(updatedLine),
  };
  const box = pictureBox(words, settingOf(page.script).leading);
  const frame = { ...box, focus: page.lead.focus };
  const picture = await encodeFast(await pixelsOf(original.file, frame, original.name), 'png');
  const images = [{ src: 'lead', data: new Uint8Array(picture) }];
  const card = await smallEnough((quality) =>
    renderer.render(cardTree(page, words, 'lead'), {
      ...CARD,
      images,
      format: 'jpeg',
      quality,
      lang: page.language,
    }),
  );
  return embedRights(card, 'jpeg', original.rights);
}

/** Measures each word once at 100 pixels, and sets the lines by the widths. */
async function setHeadline(renderer: Renderer, page: StoryPage): Promise<SetLines> {
  const { style, leading } = settingOf(page.script);
  const parts = pieces(page.headline, page.language);
  const measured = [...parts.map((part) => part.trim()), 'n n', 'nn'].map((text) => ({
    type: 'text' as const,
    text,
    style: { ...style, fontSize: 100, flexShrink: 0 },
  }));
  const { children } = await renderer.measure({
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', width: 100_000 },
    children: measured,
  });
  const widths = children.map(({ width }) => width / 100);
  const [apart = 0, together = 0] = widths.slice(-2);
  const list = parts.map((text, index): Piece => ({
    text,
    width: widths[index] ?? 0,
    space: /\s$/.test(text) ? apart - together : 0,
  }));
  return balance(list, { ...HEADLINE, leading });
}

async function smallEnough(render: (quality: number) => Promise<Uint8Array>): Promise<Uint8Array> {
  let card = new Uint8Array();
  for (const quality of QUALITIES) {
    card = new Uint8Array(await render(quality));
    if (card.length <= MOST_BYTES) break;
  }
  return card;
}
