import type { Manifest } from '../metadata/content-credentials.ts';

/** An assertion of the original's manifests that isn't published, and why. C2PA 2.2, 6.8 and 18.14.4.2. */
export interface Redaction {
  /** Where it is in the manifest store. */
  uri: string;
  reason: string;
}

/** What C2PA lets nobody redact (2.2, 6.8), and what leads from one manifest to the one before. */
const KEPT = /^c2pa\.(?:actions|hash|ingredient)(?:\b|__)/;

/** A location, as EXIF, XMP and schema.org have it. */
const LOCATION = /GPS(?:Dest)?L(?:at|ong)itude|"(?:lat|long)itude"/i;

const THUMBNAIL = /^c2pa\.thumbnail\./;

/** C2PA has no reason of its own for this, and asks for one under a domain: a reserved one (RFC 2606). */
const FOR_SIZE = 'example.late-edition.size';

/**
 * What to leave out of the manifests of an original: where it was taken, which may put people in
 * danger; and small copies of it, which show what was cropped, and are most of the bytes. The rest
 * stays as it was signed, and it stays known that something was left out.
 */
export function redactionsIn(manifests: readonly Manifest[]): Redaction[] {
  return manifests.flatMap(({ label, assertions }) =>
    Object.entries(assertions).flatMap(([name, content]) => {
      const reason = reasonFor(name, content);
      return reason === undefined
        ? []
        : [{ uri: `self#jumbf=/c2pa/${label}/c2pa.assertions/${name}`, reason }];
    }),
  );
}

/** Whether a location is in what is left. */
export const hasLocation = (manifests: readonly Manifest[]): boolean =>
  LOCATION.test(JSON.stringify(manifests));

function reasonFor(name: string, content: unknown): string | undefined {
  if (KEPT.test(name)) return undefined;
  if (THUMBNAIL.test(name)) return FOR_SIZE;
  return LOCATION.test(JSON.stringify(content)) ? 'c2pa.PII.present' : undefined;
}
