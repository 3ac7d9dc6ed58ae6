import type { Pictures } from '../../src/editions/feeds/article-html.ts';
import type { FileBeside } from '../../src/story/reading/beside.ts';
import type { Media } from '../../src/story/reading/media.ts';
import { parseBody } from '../../src/story/reading/body/body.ts';

/** Where the files are published. */
export const at = 'https://news.example.org/harbor/_astro/';
/** A still of a film, as it is published. */
export const still = { url: `${at}still.jpg`, width: 660, height: 440 };
/** What is published of the files of a story. */
export const pictures: Pick<Pictures, 'figures' | 'files'> = {
  figures: new Map([['./still.jpg', still]]),
  files: new Map([
    ['./film.mp4', `${at}film.mp4`],
    ['./talk.mp3', `${at}talk.mp3`],
    ['./plan.pdf', `${at}plan.pdf`],
  ]),
};
const file = (media?: Partial<Media>): FileBeside => ({
  bytes: 12_345,
  sha256: 'a'.repeat(64),
  ...(media && { media: { type: 'video/mp4', duration: 61.4, isWhole: true, ...media } }),
});
/** The files themselves: a film, a recording, a PDF and what is said in them. */
export const beside = new Map([
  ['film.mp4', file({ picture: { width: 660, height: 440, codec: 'avc' } })],
  ['talk.mp3', file({ type: 'audio/mpeg', duration: 0.2, sound: { codec: 'mp3' } })],
  ['plan.pdf', file()],
  ['talk.md', { ...file(), text: 'One.\n\n- Two.\n- Three.\n' }],
]);
export const setting = { language: 'en-US', timeZone: 'America/New_York' };

/** The same as parts of a story. */
export const FILM =
  '<Video src="./film.mp4" poster="./still.jpg" caption="The *wall* falls" credit="Port" silent />';
export const TALK = '<Audio src="./talk.mp3" title="The talk" credit="Port" />';
export const PLAN = '<Document file="./plan.pdf" title="The plan" />';

/** The tree of a body that names these files. */
export function treeFrom(source: string) {
  const { tree } = parseBody(source, 'story.mdx', 1, { ...setting, beside });
  return tree;
}
