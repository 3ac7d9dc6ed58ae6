import type { Frame } from '../quality/pixels.ts';
import { cutOut } from '../quality/pixels.ts';

/** What was done to a picture, as C2PA calls it. 2.2, 18.14. */
export type Action = 'c2pa.cropped' | 'c2pa.resized' | 'c2pa.transcoded' | 'c2pa.edited.metadata';

/** What a rendition differs in from its original of `size`. The credits are new in each. */
export function actionsOf(size: Frame, rendition: Frame): Action[] {
  const cut = cutOut(size, rendition);
  return [
    ...(cut ? (['c2pa.cropped'] as const) : []),
    ...(rendition.width === (cut?.width ?? size.width) ? [] : (['c2pa.resized'] as const)),
    'c2pa.transcoded',
    'c2pa.edited.metadata',
  ];
}
