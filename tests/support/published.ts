import { recordFiles } from '../../src/editions/record-files.ts';
import type { RecordBlock, Recorded } from '../../src/revisions/revision.ts';
import { hashOf } from '../../src/revisions/revision.ts';
import { contentsFrom, chainOf, salted, wording } from './recorded.ts';

/** Words of the third revision that the ninth removed. */
export const SECRET = 'The courier was Jane Roe of Elm Street.';

const hash = hashOf(salted(SECRET));

const blocksOf = (pictures: string[], ...last: RecordBlock[]): RecordBlock[] => [
  ...contentsFrom({ ...wording, pictures }).map(({ of, text }) => ({ of, ...salted(text) })),
  ...last,
];

/** A history of 12 revisions: the fifth replaced the picture, the ninth redacted words of the third. */
export function twelveRevisions(): Recorded[] {
  const [old, fresh] = ['a'.repeat(64), 'b'.repeat(64)];
  const blocks = Array.from({ length: 12 }, (_, index) =>
    blocksOf([index < 4 ? old : fresh], { of: 'text', ...salted(`It was ${index}.`) }),
  );
  blocks[2]?.push({ of: 'text', hash });
  return chainOf(
    ...blocks.map((own, index) => {
      if (index === 0) return { blocks: own, page: 'd'.repeat(64), convertedFrom: 'e'.repeat(64) };
      const at = `2024-10-26T10:${10 + index}:30.5Z`;
      if (index === 8) {
        const note = 'By order of a court.';
        return { at, blocks: own, kind: 'redaction' as const, note, redacts: [hash] };
      }
      if (index === 3) return { at, blocks: own, kind: 'minor' as const };
      if (index !== 6)
        return { at, blocks: own, kind: 'update' as const, note: `Note “${index}”\t` };
      const earlier = [{ at, kind: 'correction' as const, ...salted('An "earlier" note: 북한.') }];
      return { at, blocks: own, kind: 'clarification' as const, note: 'More \\ less', earlier };
    }),
  );
}

/** The files of `revisions/` by their names, as they are published. */
export function publishedFiles(history: readonly Recorded[]): Map<string, Buffer> {
  return new Map(recordFiles(history).map(({ name, content }) => [name, Buffer.from(content)]));
}
