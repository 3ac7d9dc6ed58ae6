import webvtt from 'webvtt-parser';
import type { PropFault } from '../define-part.ts';

/** What is wrong with subtitles in WebVTT for a film of that many seconds; the first of each kind. */
export function subtitleFaults(path: string, text: string, seconds: number): PropFault[] {
  const { cues, errors } = new webvtt.WebVTTParser().parse(
    text.replace(/^\uFEFF/, ''),
    'subtitles/captions/descriptions',
  );
  const [error] = errors;
  if (error) {
    return [
      {
        message: `The subtitles ${path} aren't valid WebVTT at line ${error.line}: ${error.message}`,
        found: text.split(/\r\n|\r|\n/)[error.line - 1] ?? '',
        fix: 'Correct that line. A subtitle is 00:01.000 --> 00:04.000 with its words on the next line.',
      },
    ];
  }
  const late = cues.find(({ endTime }) => endTime > seconds + 1);
  if (late) {
    return [
      {
        message: `The subtitles ${path} go on after the film has ended.`,
        found: `“${late.text}” until second ${late.endTime} of ${Math.round(seconds)}`,
        fix: 'Correct the times, or use the subtitles of this film.',
      },
    ];
  }
  if (cues.length > 0) return [];
  return [
    {
      message: `The subtitles ${path} are empty.`,
      found: 'no words',
      fix: 'Write them, or remove captions="…" and say that nobody speaks: silent',
    },
  ];
}
