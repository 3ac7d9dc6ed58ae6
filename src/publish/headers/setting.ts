import type { Rules } from './header-rules.ts';
import { typeOf } from './header-rules.ts';

/** What a server's settings are printed from. They outlast the build: they name no file that comes and goes. */
export interface Setting {
  /** Where the site is served. */
  url: URL;
  /** The folder that holds it on the server. */
  dist: string;
  rules: Rules;
}

/** Endings of the files that others may show, as feeds and previews do. */
export const shared = [
  ...['avif', 'webp', 'jpg', 'jpeg', 'png', 'svg', 'ico', 'woff2'],
  ...['mp4', 'm4v', 'webm', 'mp3', 'm4a', 'ogg', 'opus', 'wav'],
  ...['vtt', 'pdf', 'csv', 'tsv'],
];

/** Feeds and the like: files whose type their ending does not tell, by their paths in the site. */
export const feedsOf = ({ files }: Rules): [path: string, type: string][] =>
  [...files].flatMap(([path, { 'Content-Type': type }]): [string, string][] =>
    type && type !== typeOf(path) ? [[path, type]] : [],
  );

/** The port in an address, or the one of its protocol. */
export const portOf = ({ port, protocol }: URL): string =>
  port || (protocol === 'https:' ? '443' : '80');

/** Text with each line moved in, for settings that stand in others. */
export const indented = (text: string, by = '  '): string => text.replace(/^(?=.)/gm, by);
