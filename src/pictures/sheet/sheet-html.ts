import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { MeasuredPicture, MeasuredRendition } from './measure-pictures.ts';

const STYLE = `
body { margin: 2rem; font: 16px/1.5 Georgia, serif; color: #1a1815; background: #fdfcf9; }
h1, h2 { font-weight: 500; line-height: 1.2; }
section { margin-block: 3rem; padding-block-start: 1rem; border-block-start: 1px solid #d9d4c9; }
.row { display: flex; gap: 1rem; overflow-x: auto; padding-block: .5rem; align-items: flex-start; }
figure { flex: none; margin: 0; }
img { display: block; background: #fff; }
figcaption { margin-block-start: .3rem; font-size: .875rem; font-variant-numeric: tabular-nums; }
.crop { position: relative; width: max-content; }
.crop i { position: absolute; width: 18px; height: 18px; margin: -11px 0 0 -11px; border: 2px solid #fff; border-radius: 50%; outline: 2px solid #a01812; }
@media (prefers-color-scheme: dark) { body { color: #ece7de; background: #141311; } }`;

/** A page that shows each picture beside all that is made from it. `card` is a file name. */
export function sheetHtml(
  headline: string,
  pictures: readonly MeasuredPicture[],
  card: string,
): string {
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', `Pictures: ${headline}`),
      h('style', STYLE),
    ]),
    h('body', [
      h('h1', `Pictures: ${headline}`),
      h(
        'p',
        'Each file is shown at the size that it has on the page. Scores are SSIMULACRA 2 against the original at that size: 90 looks the same, 77 is high quality.',
      ),
      ...pictures.map(sectionOf),
      h('section', [
        h('h2', 'Link preview'),
        h('img', { src: card, width: 1200, height: 630, alt: '' }),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}`;
}

function sectionOf(picture: MeasuredPicture): ElementContent {
  const { name, role, width, height, bytes, isDrawing, shown, original, renditions } = picture;
  const shownHeight = Math.round((shown * height) / width);
  const kind = isDrawing ? 'drawing' : 'photograph';
  const [crops, others] = [renditions.filter(isCrop), renditions.filter((one) => !isCrop(one))];
  return h(
    'section',
    [
      h('h2', name),
      h('p', `${kind}, ${role}, ${count(width)} × ${count(height)} pixels, ${count(bytes)} bytes`),
      h('div', { class: 'row' }, [
        figure(original.file, shown, shownHeight, 'Original'),
        ...others.map((one) => figure(one.file, shown, shownHeight, captionOf(one))),
      ]),
      crops.length > 0 &&
        h(
          'div',
          { class: 'row' },
          crops.map((one) => crop(one, picture)),
        ),
    ].filter((part) => part !== false),
  );
}

const isCrop = ({ focus }: MeasuredRendition): boolean => focus !== undefined;

const figure = (src: string, width: number, height: number, caption: string): ElementContent =>
  h('figure', [h('img', { src, width, height, alt: '' }), h('figcaption', caption)]);

/** A crop with the point that it keeps, which may have been moved to its edge. */
function crop(one: MeasuredRendition, { width, height }: MeasuredPicture): ElementContent {
  const place = pointIn(one, { width, height });
  return h('figure', [
    h('div', { class: 'crop' }, [
      h('img', {
        src: one.file,
        width: Math.round((360 * one.width) / one.height),
        height: 360,
        alt: '',
      }),
      h('i', { style: `left:${place.x * 100}%;top:${place.y * 100}%` }),
    ]),
    h('figcaption', captionOf(one)),
  ]);
}

/** Where the focus of a picture is in a crop of it, from 0 to 1. */
export function pointIn(
  { width, height, focus }: Pick<MeasuredRendition, 'width' | 'height' | 'focus'>,
  picture: { width: number; height: number },
): { x: number; y: number } {
  const { x, y } = focus ?? { x: 0.5, y: 0.5 };
  const scale = Math.min(picture.width / width, picture.height / height);
  const along = (at: number, whole: number, part: number) => {
    const start = Math.min(whole - part, Math.max(0, at * whole - part / 2));
    return (at * whole - start) / part;
  };
  return {
    x: along(x, picture.width, width * scale),
    y: along(y, picture.height, height * scale),
  };
}

function captionOf({ format, width, height, content, score }: MeasuredRendition): string {
  const size = format === 'svg' ? 'SVG' : `${format.toUpperCase()} ${width} × ${height}`;
  const scored = score === undefined ? '' : `, score ${score.toFixed(1)}`;
  return `${size}, ${count(content.length)} bytes${scored}`;
}

const count = (number: number): string => number.toLocaleString('en-US');
