import type { FileBeside } from '../../story/reading/beside.ts';
import type { PropFault } from '../define-part.ts';

/** What every browser plays. */
const PLAYED = new Set(['avc', 'vp8', 'vp9', 'av1', 'aac', 'mp3', 'opus', 'vorbis', 'pcm-s16']);

/** Why a film or a recording can't be played by every reader, or would say too much. */
export function mediaFaults(path: string, { media }: FileBeside, kind: 'film' | 'sound') {
  const faults: PropFault[] = [];
  const convert =
    kind === 'film'
      ? `ffmpeg -i ${path} -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart -map_metadata -1 film.mp4`
      : `ffmpeg -i ${path} -map_metadata -1 sound.mp3`;
  const fault = (message: string, found: string, fix = `Convert it: ${convert}`) => {
    faults.push({ message, found, fix });
  };
  if (!media) {
    fault(
      `The file ${path} can't be read as a ${kind}: it is damaged, incomplete, or of another kind.`,
      path,
      'Save or export it again.',
    );
    return faults;
  }
  const codecs = [media.picture?.codec, media.sound?.codec].filter((codec) => codec !== undefined);
  const unknown = codecs.filter((codec) => !PLAYED.has(codec));
  if (kind === 'film' && !media.picture) {
    fault(`The file ${path} has sound, but no picture.`, media.type, 'Use <Audio> for it.');
  }
  if (unknown.length > 0) {
    fault(`Not every browser can play ${path}, because of its codec.`, unknown.join(', '));
  }
  if (!media.isWhole) {
    fault(`The end of ${path} is missing.`, 'a file that was cut off', 'Copy or export it again.');
  }
  if (media.hasPlace) {
    fault(
      `The file ${path} says where it was recorded, and is published as it is.`,
      'a place in its metadata',
      `Remove it: ffmpeg -i ${path} -map_metadata -1 -c copy without-place.mp4`,
    );
  }
  return faults;
}
