import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordedChanges } from '../../../src/revisions/compare/changes.ts';
import { contentsOf, isSame } from '../../../src/revisions/contents.ts';
import type { Content } from '../../../src/revisions/revision.ts';
import type { GeneratedStory } from '../../support/generated-stories.ts';
import { anyStory } from '../../support/generated-stories.ts';
import { readFrom } from '../../support/recorded.ts';
import { EDITS } from '../../support/story-edits.ts';
import { WAYS, written } from '../../support/write-story.ts';
import type { Way } from '../../support/write-story.ts';

/** `STORIES=500` looks further. */
const RUNS = Number(process.env['STORIES'] ?? 15);

function recordedOf(story: GeneratedStory, ways: readonly Way[] = []): Content[] {
  const pictures = Object.entries(story.pictures);
  const files = pictures.map(([image, fingerprint]) => ({ image, fingerprint }));
  return contentsOf(readFrom(written(story, ways), files));
}

/** The same; undefined where the story is refused, such as for a heading that skips a level. */
function readable(story: GeneratedStory): Content[] | undefined {
  try {
    return recordedOf(story);
  } catch {
    return undefined;
  }
}

describe('in any story, a reader is told of', () => {
  test.each(Object.entries(EDITS))(
    '%s',
    (_, edit) => {
      const editable = anyStory.filter((story) => edit(story).length > 0);
      let made = 0;
      fc.assert(
        fc.property(editable, fc.nat(), (story, choice) => {
          const edits = edit(story);
          const chosen = edits[choice % edits.length] ?? (() => story);
          const [before, after] = [recordedOf(story), readable(chosen())];
          if (!after) return;
          made += 1;
          const what = `${written(story)}\n=====\n${written(chosen())}`;
          expect(isSame(before, after), what).toBe(false);
          expect(recordedChanges(before, after, 'en-US'), what).not.toEqual([]);
        }),
        { numRuns: RUNS },
      );
      expect(made).toBeGreaterThan(RUNS / 10);
    },
    600_000,
  );
});

describe('in any story, a reader is told nothing of', () => {
  test.each(WAYS)(
    '%s',
    (way) => {
      fc.assert(
        fc.property(anyStory, (story) => {
          const [before, after] = [recordedOf(story), recordedOf(story, [way])];
          const what = `${written(story)}\n=====\n${written(story, [way])}`;
          expect(recordedChanges(before, after, 'en-US'), what).toEqual([]);
          expect(isSame(before, after), what).toBe(true);
        }),
        { numRuns: RUNS },
      );
    },
    600_000,
  );
});
