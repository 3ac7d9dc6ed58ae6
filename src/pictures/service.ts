import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import { basename } from 'node:path';
import { z } from 'zod';
import { embedRights } from './metadata/embed-credits.ts';
import { encoded } from './encode.ts';
import { pixelsOf } from './quality/pixels.ts';
import { focusOf } from './position.ts';
import { encodeFast, ENCODER } from './quality/quality.ts';

/** What Astro hands over; `position` is where crops are centred, as in CSS: `30% 40%`. */
const transformShape = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  format: z
    .enum(['avif', 'jpeg', 'jpg', 'png', 'webp'])
    .transform((format) => (format === 'jpg' ? 'jpeg' : format)),
  position: z.string().optional(),
  rights: z
    .object({
      creator: z.string(),
      credit: z.string(),
      copyright: z.string().optional(),
      license: z.string().optional(),
      description: z.string(),
      digitalSourceType: z.string(),
    })
    .optional(),
});

// What Astro itself hashes into a rendition's name, then what makes other bytes here.
const HASHED = ['src', 'width', 'height', 'format', 'position', 'rights', 'encoder'];

/**
 * Astro's image service, over sharp, as Astro's own is, but: a picture that cannot be read to its
 * end fails the build; quality is measured; a rendition carries its `rights` and nothing else of
 * the original's metadata.
 */
const service: LocalImageService = {
  ...sharpService,
  propertiesToHash: HASHED,
  async validateOptions(options, config, logger) {
    const valid = await sharpService.validateOptions?.(options, config, logger);
    return { ...(valid ?? options), encoder: ENCODER };
  },
  getHTMLAttributes(options, config, logger) {
    const shown = { ...options, rights: undefined, encoder: undefined };
    return sharpService.getHTMLAttributes?.(shown, config, logger) ?? {};
  },
  async transform(file, transform) {
    const { rights, position, ...wanted } = transformShape.parse(transform);
    const rendition = { ...wanted, focus: focusOf(position) };
    const name = originalName(transform.src);
    if (import.meta.env.DEV) {
      const draft = await encodeFast(await pixelsOf(file, rendition, name), rendition.format);
      return { data: draft, format: rendition.format };
    }
    const bare = encoded(file, rendition, name);
    const data = rights ? embedRights(await bare, rendition.format, rights) : await bare;
    return { data, format: rendition.format };
  },
};

export default service;

/** `/_astro/lead.B8eQ0a.png` was `lead.png`. */
function originalName(src: string): string {
  return basename(src.replace(/\?.*$/, '')).replace(/\.[\w-]{8}(\.\w+)$/, '$1');
}
