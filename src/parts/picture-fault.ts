import type { PropFault } from './define-part.ts';

/** Why a picture that a part can have, but needn't, can't be shown. */
export function pictureFault(
  image: string | undefined,
  alt: string | undefined,
): PropFault | undefined {
  if (image === undefined || alt !== undefined) return undefined;
  return {
    message: 'This picture has no alt text, so readers who can’t see it miss what it shows.',
    found: image,
    fix: 'Add alt="…" with what the picture shows.',
  };
}
