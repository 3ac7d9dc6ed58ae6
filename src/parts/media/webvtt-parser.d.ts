declare module 'webvtt-parser' {
  /** A parser and validator of WebVTT, which has no types of its own. */
  interface WebVTTParser {
    parse(
      text: string,
      mode: 'subtitles/captions/descriptions',
    ): {
      cues: { startTime: number; endTime: number; text: string }[];
      errors: { message: string; line: number; col?: number }[];
    };
  }
  const webvtt: { WebVTTParser: new () => WebVTTParser };
  export default webvtt;
}
