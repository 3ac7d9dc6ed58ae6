import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { keptVector } from './svg/vector.ts';
import { embedInDrawing, embedRights } from './metadata/embed-credits.ts';
import type { Rendition } from './encode.ts';
import { encoded } from './encode.ts';
import { open, pixelsOf, uprightSize } from './quality/pixels.ts';
import { focusOf } from './position.ts';
import { encodeFast, ENCODER } from './quality/quality.ts';
import { actionsOf } from './signing/actions.ts';
import { signed } from './signing/sign.ts';
import { signerIn } from './signing/signer.ts';

const rightsShape = z.object({
  creator: z.string(),
  credit: z.string(),
  copyright: z.string().optional(),
  license: z.string().optional(),
  description: z.string(),
  digitalSourceType: z.string(),
});

/** What Astro passes; `position` is the centre of crops, as in CSS: `30% 40%`. */
const transformShape = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  format: z
    .enum(['avif', 'jpeg', 'jpg', 'png', 'webp'])
    .transform((format) => (format === 'jpg' ? 'jpeg' : format)),
  position: z.string().optional(),
  part: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .optional(),
  rights: rightsShape.optional(),
  credentials: z.object({ path: z.string() }).optional(),
});

/** What Astro passes for the vector of a drawing, which `keepVector` has kept. */
const drawingShape = z.object({
  format: z.literal('svg'),
  drawing: z.string(),
  rights: rightsShape,
});

// What Astro itself hashes into a rendition's name, then what else changes its bytes.
const HASHED = [
  'src',
  'width',
  'height',
  'format',
  'position',
  'rights',
  'encoder',
  'drawing',
  'part',
];

/**
 * An image service for Astro that uses sharp, like Astro's own, with these differences: a damaged
 * picture fails the build; quality is measured; a rendition has its `rights` and no other metadata
 * of the original, but for the Content Credentials that it is to keep.
 */
const service: LocalImageService = {
  ...sharpService,
  propertiesToHash: HASHED,
  async validateOptions(options, config, logger) {
    // Astro makes no SVG out of anything else, and the drawing that is meant here is already made.
    const { format } = options;
    const { data: keeping } = z.object({ signature: z.string() }).safeParse(options['credentials']);
    // Here, so that names of files without Content Credentials stay what they are.
    const encoder = keeping ? `${ENCODER}, ${keeping.signature}` : ENCODER;
    const asked = format === 'svg' ? { ...options, format: 'png' } : options;
    const valid = await sharpService.validateOptions?.(asked, config, logger);
    return { ...(valid ?? asked), ...(format && { format }), encoder };
  },
  getHTMLAttributes(options, config, logger) {
    const own = { rights: undefined, encoder: undefined, part: undefined, credentials: undefined };
    const shown = { ...options, ...own };
    return sharpService.getHTMLAttributes?.(shown, config, logger) ?? {};
  },
  async transform(file, transform) {
    const { data: drawing } = drawingShape.safeParse(transform);
    if (drawing) {
      const svg = await keptVector(drawing.drawing);
      return { data: embedInDrawing(svg, drawing.rights), format: 'svg' };
    }
    const { rights, position, credentials, ...wanted } = transformShape.parse(transform);
    const rendition = { ...wanted, focus: focusOf(position) };
    const name = originalName(transform.src);
    if (import.meta.env.DEV) {
      const draft = await encodeFast(await pixelsOf(file, rendition, name), rendition.format);
      return { data: draft, format: rendition.format };
    }
    const bare = encoded(file, rendition, name);
    const data = rights ? embedRights(await bare, rendition.format, rights) : await bare;
    return {
      data: credentials ? await withCredentials(data, file, rendition, credentials.path) : data,
      format: rendition.format,
    };
  },
};

export default service;

/** The finished rendition of `file`, signed. `path` is of the original as it lies in the story's folder. */
async function withCredentials(
  finished: Uint8Array,
  file: Uint8Array,
  rendition: Rendition,
  path: string,
): Promise<Uint8Array> {
  const signer = signerIn(process.env);
  if (!signer) return finished;
  const original = { name: basename(path), bytes: await readFile(join(process.cwd(), path)) };
  const actions = actionsOf(uprightSize(await open(file).metadata()), rendition);
  return signed(finished, original, actions, signer);
}

/** `lead.png` for `/_astro/lead.B8eQ0a1x.png`. */
function originalName(src: string): string {
  return basename(src.replace(/\?.*/, '')).replace(/\.[\w-]{8}(\.\w+)$/, '$1');
}
