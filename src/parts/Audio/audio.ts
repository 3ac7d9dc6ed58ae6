import { h } from 'hastscript';
import { z } from 'zod';
import { lengthForMachines, lengthInWords, sizeInWords } from '../../language/amounts.ts';
import { definePart } from '../define-part.ts';
import { file, made, markdown, source } from '../props.ts';
import { mediaFaults } from '../media/media-faults.ts';
import { transcriptOf } from '../media/transcript.ts';

export default definePart({
  about: 'A recording beside the story. It loads once a reader plays it.',
  props: z.strictObject({
    title: markdown,
    src: file('mp3', 'm4a', 'ogg', 'opus', 'wav'),
    credit: markdown,
    facts: made('markdown'),
    transcript: source('md', 'txt').optional(),
  }),
  children: 'nothing',
  resolve: ({ src = '', transcript }, { language, beside }) => {
    const recording = beside(src);
    if (!recording) return {};
    const words = transcript === undefined ? undefined : beside(transcript)?.text;
    const { media, bytes } = recording;
    const length = media && lengthInWords(media.duration, language);
    return {
      faults: mediaFaults(src, recording, 'sound'),
      props: { facts: [length, sizeInWords(bytes, language)].filter(Boolean).join(' · ') },
      children: words === undefined ? [] : transcriptOf(words),
    };
  },
  thing: ({ text, addresses, words, setting }) => {
    const { media } = setting.beside(text['src'] ?? '') ?? {};
    return {
      '@type': 'AudioObject',
      name: text['title'] ?? '',
      contentUrl: addresses['src'] ?? '',
      creditText: text['credit'] ?? '',
      ...(media && { duration: lengthForMachines(media.duration), encodingFormat: media.type }),
      ...(words !== '' && { transcript: words }),
    };
  },
  feed: ({ words, files }, children) =>
    h('figure', [
      h('audio', { src: files['src'], controls: true, preload: 'none' }),
      h('figcaption', [
        h('p', [h('a', { href: files['src'] }, words['title'])]),
        h('p', h('small', words['credit'])),
      ]),
      ...children,
    ]),
  example: '<Audio src="./interview.mp3" title="What is said" credit="Jane Doe" />',
});
