import { h } from 'hastscript';
import { z } from 'zod';
import { lengthForMachines, lengthInWords, sizeInWords } from '../../language/amounts.ts';
import { isRealLanguage } from '../../language/language.ts';
import { definePart } from '../define-part.ts';
import { file, flag, made, markdown, poster, source } from '../props.ts';
import { mediaFaults } from '../media/media-faults.ts';
import { subtitleFaults } from '../media/subtitles.ts';
import { transcriptOf } from '../media/transcript.ts';

export default definePart({
  about: 'A film beside the story. It loads once a reader plays it.',
  props: z.strictObject({
    src: file('mp4', 'webm', 'm4v'),
    poster,
    caption: markdown,
    credit: markdown,
    facts: made('markdown'),
    captions: file('vtt').optional(),
    lang: z.string().refine(isRealLanguage, 'Use a code such as en-US, fr or zh-Hant').optional(),
    transcript: source('md', 'txt').optional(),
    silent: flag,
    loop: flag,
  }),
  children: 'nothing',
  leads: true,
  resolve: ({ src = '', captions, transcript, silent }, { language, beside }) => {
    const film = beside(src);
    if (!film) return {};
    const { media } = film;
    const faults = mediaFaults(src, film, 'film');
    const subtitles = captions === undefined ? undefined : beside(captions)?.text;
    if (media?.sound && captions === undefined && silent === undefined) {
      faults.push({
        message: 'This film has sound but no subtitles, so deaf readers miss what is said.',
        found: src,
        fix: 'Add captions="./subtitles.vtt". If nobody speaks in it, add silent',
      });
    }
    if (captions !== undefined && subtitles !== undefined && media) {
      faults.push(...subtitleFaults(captions, subtitles, media.duration));
    }
    const words = transcript === undefined ? undefined : beside(transcript)?.text;
    const length = media && lengthInWords(media.duration, language);
    return {
      faults,
      props: { facts: [length, sizeInWords(film.bytes, language)].filter(Boolean).join(' · ') },
      children: words === undefined ? [] : transcriptOf(words),
    };
  },
  thing: ({ text, addresses, words, setting }) => {
    const { media } = setting.beside(text['src'] ?? '') ?? {};
    return {
      '@type': 'VideoObject',
      name: text['caption'] ?? '',
      description: text['caption'] ?? '',
      contentUrl: addresses['src'] ?? '',
      thumbnailUrl: addresses['poster'] ?? '',
      creditText: text['credit'] ?? '',
      ...(media && { duration: lengthForMachines(media.duration) }),
      ...(words !== '' && { transcript: words }),
    };
  },
  feed: ({ words, pictures, files }, children) => {
    const { url, width, height, madeBy } = pictures['poster'] ?? {};
    return h('figure', [
      h('video', {
        src: files['src'],
        poster: url,
        width,
        height,
        controls: true,
        preload: 'none',
      }),
      h('figcaption', [
        h('p', [h('a', { href: files['src'] }, words['caption'])]),
        h('p', h('small', words['credit'])),
        madeBy && h('p', h('strong', madeBy)),
      ]),
      ...children,
    ]);
  },
  example:
    '<Video src="./film.mp4" poster="./still.jpg" captions="./film.vtt" caption="What, where and when." credit="Jane Doe" />',
});
