import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as C2pa from '@contentauth/c2pa-wasm';
import { z } from 'zod';
import { reasonOf } from '../../story/errors.ts';
import { hasManifest } from './manifest.ts';
import { madeBy } from './made-by.ts';

/** What the Content Credentials (C2PA) of a picture say, and whether they hold. */
export interface ContentCredentials {
  /** Whether the picture is as it was when it was signed. It isn't known whether the signer can be trusted. */
  isIntact: boolean;
  /** What is wrong with them, as C2PA calls it: `assertion.dataHash.mismatch`. */
  faults: string[];
  signer?: string | undefined;
  /** The day of the signature, such as 2024-08-06. */
  day?: string | undefined;
  /** The source type, if AI or another program made the picture or a part of it. */
  sourceType?: string | undefined;
  /** The label of their manifest. */
  manifest?: string | undefined;
  /** The label of the manifest of the picture that this one was made from. */
  parent?: string | undefined;
}

/** The formats that can have them, by how files begin, but for SVG, which begins in many ways. */
const FORMATS: readonly [start: RegExp, type: string][] = [
  [/^\xff\xd8/, 'image/jpeg'],
  [/^\x89PNG/, 'image/png'],
  [/^RIFF....WEBP/s, 'image/webp'],
  [/^....ftypavi[fs]/s, 'image/avif'],
  [/^....ftyphei/s, 'image/heic'],
  [/^....ftyp/s, 'image/heif'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
];

/** Nothing is loaded from elsewhere for it. */
const SETTINGS = JSON.stringify({ verify: { ocsp_fetch: false, remote_manifest_fetch: false } });

const storeShape = z.object({
  active_manifest: z.string().optional(),
  validation_state: z.string().optional(),
  validation_results: z
    .object({ activeManifest: z.object({ failure: z.array(z.object({ code: z.string() })) }) })
    .optional(),
  manifests: z
    .record(
      z.string(),
      z.object({
        signature_info: z
          .object({
            issuer: z.string().nullish(),
            common_name: z.string().nullish(),
            time: z.string().nullish(),
          })
          .optional(),
        assertions: z.array(z.object({ label: z.string(), data: z.unknown() })).default([]),
        ingredients: z
          .array(z.object({ relationship: z.string(), active_manifest: z.string().optional() }))
          .default([]),
      }),
    )
    .default({}),
});

const actionsShape = z.object({
  actions: z.array(z.object({ digitalSourceType: z.string().optional() })).default([]),
});

/** A signer that is in no list of trusted ones doesn't make the credentials wrong. */
const UNKNOWN_SIGNER = /untrusted$/;

/** The Content Credentials in a file; undefined if it has none. */
export async function readContentCredentials(
  file: Uint8Array,
): Promise<ContentCredentials | undefined> {
  if (!hasManifest(file)) return undefined;
  try {
    return await withReader(file, (reader) => told(storeShape.parse(JSON.parse(reader.json()))));
  } catch (cause) {
    return { isIntact: false, faults: [reasonOf(cause)] };
  }
}

/** The assertions of a manifest, by their labels. */
export interface Manifest {
  label: string;
  assertions: Record<string, unknown>;
}

const manifestsShape = z.object({
  manifests: z.array(
    z.object({ label: z.string(), assertions: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/** All manifests in a file, from its own back to those of what it was made from. Throws without one. */
export const readManifests = (file: Uint8Array): Promise<Manifest[]> =>
  withReader(file, (reader) => manifestsShape.parse(JSON.parse(reader.crJson())).manifests);

/** The media type of a picture that may have them, by how its file begins. */
export function mediaTypeOf(file: Uint8Array): string {
  const start = Buffer.from(file.subarray(0, 16)).toString('latin1');
  return FORMATS.find(([pattern]) => pattern.test(start))?.[1] ?? 'image/svg+xml';
}

async function withReader<T>(file: Uint8Array, read: (reader: C2pa.WasmReader) => T): Promise<T> {
  const reader = await library().WasmReader.fromBytes(mediaTypeOf(file), file, SETTINGS);
  try {
    return read(reader);
  } finally {
    reader.free();
  }
}

function told(store: z.infer<typeof storeShape>): ContentCredentials {
  const active = store.manifests[store.active_manifest ?? ''];
  const { issuer, common_name: name, time } = active?.signature_info ?? {};
  const failures = store.validation_results?.activeManifest.failure ?? [];
  const faults = failures.map(({ code }) => code).filter((code) => !UNKNOWN_SIGNER.test(code));
  return {
    isIntact: faults.length === 0 && store.validation_state !== 'Invalid',
    faults,
    signer: issuer ?? name ?? undefined,
    day: time?.slice(0, 10),
    sourceType: sourceTypeIn(store),
    manifest: store.active_manifest,
    parent: active?.ingredients.find(({ relationship }) => relationship === 'parentOf')
      ?.active_manifest,
  };
}

/**
 * If a picture was made by AI and then changed, or has parts that were, it is made in part so. IPTC has
 * no term for what a program made in part without AI, so that counts as made by one.
 */
function sourceTypeIn({
  manifests,
  active_manifest: active,
}: z.infer<typeof storeShape>): string | undefined {
  const found = Object.entries(manifests).flatMap(([name, { assertions }]) =>
    assertions
      .filter(({ label }) => label.startsWith('c2pa.actions'))
      .flatMap(({ data }) => actionsShape.safeParse(data).data?.actions ?? [])
      .flatMap(({ digitalSourceType = '' }) => {
        const [, type = ''] = /(\w+)$/.exec(digitalSourceType) ?? [];
        return madeBy(type) ? [{ type, isOwn: name === active }] : [];
      }),
  );
  const { type } = found.find(({ isOwn }) => isOwn) ?? {};
  if (type !== undefined) return type;
  const byAi = found.some((before) => madeBy(before.type) !== 'programMade');
  return byAi ? 'compositeWithTrainedAlgorithmicMedia' : found[0]?.type;
}

let loaded: typeof C2pa | undefined;

/** Loaded where a picture has them only, because it is large; and required, so that it isn't bundled. */
function library(): typeof C2pa {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const c2pa: typeof C2pa = require('@contentauth/c2pa-wasm');
  c2pa.initSync({ module: readFileSync(require.resolve('@contentauth/c2pa-wasm/c2pa.wasm')) });
  return (loaded = c2pa);
}
