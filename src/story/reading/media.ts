/** What a film or a recording is. */
export interface Media {
  /** Such as `video/mp4`, or `audio/mpeg`. */
  type: string;
  /** In seconds. */
  duration: number;
  /** False if the end is missing: the index speaks of more than the file has. */
  isWhole: boolean;
  /** Whether the file says where it was made, as phones have it. */
  hasPlace?: boolean;
  /** Missing in a recording. */
  picture?: { width: number; height: number; codec: string };
  /** Missing in a film without sound. */
  sound?: { codec: string };
}

/** The atoms in which QuickTime keeps a place: of Android, of Apple, and of 3GPP (TS 26.244, 8). */
const isPlaced = (bytes: Buffer): boolean =>
  ['\u00a9xyz', 'com.apple.quicktime.location.ISO6709'].some((mark) =>
    bytes.includes(Buffer.from(mark, 'latin1')),
  );

/** Seconds by which the tracks of a whole file end apart. */
const LEFT = 2;

/** What a file is, from its header and its index; undefined if it is cut off, or none of it. */
export async function readMedia(bytes: Buffer): Promise<Media | undefined> {
  // A story without films doesn't have to wait until this is loaded.
  const { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } = await import('mediabunny');
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  try {
    const [video, audio, mime] = await Promise.all([
      input.getPrimaryVideoTrack(),
      input.getPrimaryAudioTrack(),
      input.getMimeType(),
    ]);
    const track = video ?? audio;
    if (!track) return undefined;
    // Of a WebM file that is cut off, only its head says how long it was.
    const said = /webm|matroska/.test(mime) && (await input.getDurationFromMetadata());
    const duration = Math.max(await input.computeDuration(), said || 0);
    const last = await new EncodedPacketSink(track).getPacket(Infinity);
    return {
      type: mime.replace(/;.*$/, ''),
      duration,
      isWhole: last !== null && last.timestamp + last.duration > duration - LEFT,
      ...(video && {
        picture: {
          width: await video.getDisplayWidth(),
          height: await video.getDisplayHeight(),
          codec: (await video.getCodec()) ?? 'unknown',
        },
      }),
      ...(audio && { sound: { codec: (await audio.getCodec()) ?? 'unknown' } }),
      ...(isPlaced(bytes) && { hasPlace: true }),
    };
  } catch {
    return undefined;
  }
}
