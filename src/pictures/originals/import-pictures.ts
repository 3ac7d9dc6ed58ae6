import { emitImageMetadata } from 'astro/assets/utils/node';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { sha256, writeWhole } from '../../cache.ts';
import { formatOf } from '../inspect/format.ts';
import { readable } from './read-picture.ts';

const QUERY = /\?picture$/;
// Astro takes a module for a picture by an ending anywhere in its ID, so the path is encoded.
const PREFIX = '\0story-picture:';
const OURS = new RegExp(`^${PREFIX}`);

/**
 * Lets pages import each picture of the story with `?picture`, whatever its name ends in. Astro goes
 * by the ending and knows few. What isn't a picture is imported as undefined.
 */
export function importPictures(): Plugin {
  let root: string;
  return {
    name: 'import-pictures',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId: {
      filter: { id: QUERY },
      async handler(source, importer) {
        const found = await this.resolve(source.replace(QUERY, ''), importer, { skipSelf: true });
        return found && PREFIX + Buffer.from(found.id).toString('hex');
      },
    },
    load: {
      filter: { id: OURS },
      async handler(id) {
        const path = Buffer.from(id.slice(PREFIX.length), 'hex').toString();
        this.addWatchFile(path);
        const file = await forAstro(path, root);
        return file === undefined
          ? 'export default undefined;'
          : `export { default } from ${JSON.stringify(file)};`;
      },
    },
  };
}

/** The path of a picture that Astro can import: the file itself, or a copy that it knows. */
async function forAstro(path: string, root: string): Promise<string | undefined> {
  const written = await readFile(path);
  const file = await readable(written);
  const metadata = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  const format = metadata && formatOf(metadata);
  if (!format) return undefined;
  if (file === written && (await isKnown(path))) return path;
  const copy = join(
    join(root, 'node_modules', '.astro', 'originals', sha256(file)),
    `${basename(path, extname(path))}.${format}`,
  );
  await writeWhole(copy, file);
  // A file that Astro can't measure is encoded again, which loses nothing.
  if (await isKnown(copy)) return copy;
  const again = copy.replace(/\.\w+$/, '-again.png');
  await writeWhole(again, await sharp(file).autoOrient().keepIccProfile().png().toBuffer());
  return again;
}

const ENDINGS = /\.(?:jpe?g|png|tiff|webp|gif|avif)$/i;

const isKnown = async (path: string): Promise<boolean> =>
  ENDINGS.test(path) &&
  (await emitImageMetadata(path).then(
    () => true,
    () => false,
  ));
