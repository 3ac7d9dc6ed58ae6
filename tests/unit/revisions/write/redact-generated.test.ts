import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChain } from '../../../../src/revisions/chain.ts';
import { contentsOf, fileOf, sealed } from '../../../../src/revisions/contents.ts';
import { isRedacted } from '../../../../src/revisions/revision.ts';
import { bytesOf } from '../../../../src/revisions/write/journal.ts';
import type { StoryWithHistory } from '../../../../src/revisions/write/next-revision.ts';
import { redact } from '../../../../src/revisions/write/redact.ts';
import type { GeneratedStory } from '../../../support/generated-stories.ts';
import { anyStory } from '../../../support/generated-stories.ts';
import { chainOf, readFrom } from '../../../support/recorded.ts';
import { written } from '../../../support/write-story.ts';

const circumstances = { now: '2024-10-26T00:00:00Z', salt: () => 'f'.repeat(32) };

/** The story as it is read, without its history. */
function deskOf(story: GeneratedStory): Omit<StoryWithHistory, 'history'> {
  const place = { file: 'story.mdx', line: 1, column: 1 };
  const pictures = Object.entries(story.pictures).map(([image, fingerprint]) => ({
    ...{ image, fingerprint, place },
  }));
  const source = written(story);
  return { ...readFrom(source, pictures), pictures, source, file: 'story.mdx' };
}

test('whatever is redacted of any story is in no file, and the history is the same chain', () => {
  let redacted = 0;
  fc.assert(
    fc.property(anyStory, fc.infiniteStream(fc.boolean()), (story, isSecret) => {
      const short = { ...story, blocks: story.blocks.slice(0, 1) };
      const [long, desk] = [deskOf(story), deskOf(short)];
      const chain = chainOf(
        ...[long, desk].map((one) => ({
          kind: 'minor' as const,
          blocks: sealed(contentsOf(one), undefined, () => '0'.repeat(32)),
        })),
      );
      const pictures = long.pictures.map((picture) => `files/${fileOf(picture)}`);
      const folder = new Map<string, Buffer>([
        ...chain.map(({ file, bytes }) => [file, bytes] as const),
        ...pictures.map((name) => [name, Buffer.from(name)] as const),
      ]);
      const read = () =>
        readChain(
          [...folder]
            .filter(([name]) => name.endsWith('.json'))
            .map(([name, bytes]) => ({ name, bytes })),
        );
      const kept = new Set(chain[1]?.blocks.map((one) => ('text' in one ? one.text : '')));
      const secrets: string[] = [];
      for (const [index, block] of (chain[0]?.blocks ?? []).entries()) {
        if (!('text' in block) || kept.has(block.text) || !isSecret.next().value) continue;
        const history = read();
        const [first] = history;
        const now = first?.blocks[index];
        if (!now || isRedacted(now)) continue;
        const order = { number: 1, what: String(index + 1), reason: 'By order of a court.' };
        const { entry } = redact({ ...desk, history }, order, circumstances);
        for (const file of entry.files) folder.set(file.name, bytesOf(file));
        for (const name of entry.removed ?? []) folder.delete(name);
        secrets.push(block.text);
      }
      redacted += secrets.length;
      const files = [...folder.keys(), ...folder.values()].join('\n');
      const words = secrets.flatMap((text) => text.match(/Word\d+|\b\d{64}\b/g) ?? []);
      for (const word of words) expect(files).not.toMatch(new RegExp(`${word}\\b`));
      const fingerprints = read().map(({ fingerprint }) => fingerprint);
      expect(fingerprints.slice(0, 2)).toEqual(chain.map(({ fingerprint }) => fingerprint));
    }),
    { numRuns: 40 },
  );
  expect(redacted).toBeGreaterThan(20);
});
