import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { expect, test } from 'vitest';
import { readMedia } from '../../../../src/story/reading/media.ts';
import { root } from '../../../support/project.ts';

const read = (folder: string, name: string) => readFileSync(path.join(root, folder, name));
const film = read('src/dev/states/stories', 'film.mp4');
const fixture = (name: string) => read('tests/fixtures/media', name);

const avc = { width: 640, height: 360, codec: 'avc' };
const small = { width: 64, height: 36, codec: 'avc' };

test.each([
  [
    'a film',
    film,
    { type: 'video/mp4', duration: 4, isWhole: true, picture: avc, sound: { codec: 'aac' } },
  ],
  [
    'a film without sound',
    fixture('silent.mp4'),
    { type: 'video/mp4', duration: 3, isWhole: true, picture: small },
  ],
  [
    'a film in another codec',
    fixture('hevc.mp4'),
    { type: 'video/mp4', duration: 0.2, isWhole: true, picture: { ...small, codec: 'hevc' } },
  ],
  [
    'a recording',
    read('src/dev/states/stories', 'sound.mp3'),
    {
      type: 'audio/mpeg',
      duration: expect.closeTo(3.03),
      isWhole: true,
      sound: { codec: 'mp3' },
    },
  ],
  [
    'the sound of a film',
    fixture('sound.mp4'),
    { type: 'audio/mp4', duration: expect.closeTo(0.3), isWhole: true, sound: { codec: 'aac' } },
  ],
])('%s is known by what is in it', async (_, bytes, expected) => {
  expect(await readMedia(bytes)).toEqual(expected);
});

test.each([0.5, 0.9])(
  'of a film with %d of its bytes it is known that its end is missing',
  async (share) => {
    const bytes = film.subarray(0, film.length * share);
    expect(await readMedia(bytes)).toMatchObject({ duration: 4, isWhole: false });
  },
);

/** A WebM film of ten seconds, in which nobody sees anything. */
async function webm(): Promise<Buffer> {
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new EncodedVideoPacketSource('vp8');
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = { codec: 'vp8', codedWidth: 64, codedHeight: 36 };
  for (let second = 0; second < 10; second += 1) {
    const packet = new EncodedPacket(new Uint8Array(1000), 'key', second, 1);
    await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer(0));
}

test('of a WebM film it is known whether its end is missing, too', async () => {
  const bytes = await webm();
  const known = { type: 'video/webm', duration: 10, picture: { ...small, codec: 'vp8' } };
  expect(await readMedia(bytes)).toEqual({ ...known, isWhole: true });
  const cut = bytes.subarray(0, bytes.length * 0.7);
  expect(await readMedia(cut)).toEqual({ ...known, isWhole: false });
});

test.each(['\u00a9xyz+59.33+018.06/', 'com.apple.quicktime.location.ISO6709'])(
  'of a film with %j it is known that it says where it was made',
  async (mark) => {
    const bytes = Buffer.concat([film, Buffer.from(mark, 'latin1')]);
    expect(await readMedia(bytes)).toMatchObject({ hasPlace: true });
  },
);

test.each([
  ['words', Buffer.from('These are words.')],
  ['nothing', Buffer.alloc(0)],
  ['the beginning of a film', film.subarray(0, 100)],
])('%s is no film', async (_, bytes) => {
  expect(await readMedia(bytes)).toBeUndefined();
});
