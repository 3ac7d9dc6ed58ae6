import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printProblems, StoryError } from '../../../../src/story/errors.ts';
import { parseStory } from '../../../../src/story/reading/read.ts';
import type { Story } from '../../../../src/story/schema.ts';
import { mutations } from '../../../support/mutate.ts';
import { root } from '../../../support/project.ts';

const FILE = 'src/content/story/story.mdx';
const shipped = readFileSync(path.join(root, FILE), 'utf8');
const defaults = { language: 'en-US', timeZone: 'America/New_York' };

/** `MUTATIONS=50000` looks further. */
const runs = Number(process.env['MUTATIONS'] ?? 500);

/** Seconds of the processor that no input may take; the clock would count other tests as well. */
const LIMIT = 5;

/** Words that only prose has in the shipped story: no field and no tag is named by them, and no date made of. */
const body = shipped.split('\n---\n')[1] ?? '';
const prose = new Set(
  wordsOf(body.replace(/<[^>]*>/g, '')).filter(
    (word) => word.length > 4 && !/Event|Timeline|August/.test(word),
  ),
);

test(`${runs} mutations of the shipped story give the story they say, or problems with lines`, () => {
  fc.assert(
    fc.property(mutations, (steps) => {
      const source = steps.reduce((text, mutate) => mutate(text), shipped);
      const began = process.cpuUsage();
      const result = outcome(source);
      expect(process.cpuUsage(began).user / 1e6, changed(source)).toBeLessThan(LIMIT);
      if (result instanceof StoryError) expectPlaces(result, source);
      else expectAllWords(result, source);
    }),
    { numRuns: runs },
  );
}, 7_200_000);

function outcome(source: string): Story | StoryError {
  try {
    return parseStory(source, FILE, defaults);
  } catch (error) {
    if (error instanceof StoryError) return error;
    throw error;
  }
}

function expectPlaces({ problems }: StoryError, source: string): void {
  expect(problems.length).toBeGreaterThan(0);
  const lines = source.split('\n');
  for (const { place, message, fix } of problems) {
    expect(place?.file).toBe(FILE);
    expect(place?.line).toBeGreaterThan(0);
    expect(place?.line).toBeLessThanOrEqual(lines.length + 1);
    expect(place?.column).toBeGreaterThan(0);
    expect(message).toMatch(/^.+[.?]$/s);
    expect(fix).not.toBe('');
  }
  const printed = printProblems(problems, () => source);
  // What goes to a terminal holds nothing that could steer it.
  expect(printed).not.toMatch(/[\p{Cc}--\n]|[\u202A-\u202E\u2066-\u2069]|node_modules|undefined/v);
}

/** Every word of prose in the source is in the story, and no other word of it is. */
function expectAllWords(story: Story, source: string): void {
  const text = textOf(story);
  const [fields = '', ...body] = source.split('\n---');
  // A field is plain text: what would be a comment in the body is printed there.
  const prosePart = body.join('\n').replace(/\{\/\*.*?\*\/\}/gs, '');
  const whole = wordsOf(`${fields.replace(/^#.*$/gm, '')}\n${prosePart}`);
  // Braces and emphasis may join a word with another, so that it is only a part of one in the story.
  const lost = [...prose].filter(
    (word) => whole.filter((other) => other === word).length > text.split(word).length - 1,
  );
  expect(lost, changed(source)).toEqual([]);
  const letters = whole.join('');
  const made = wordsOf(text).filter((word) => prose.has(word) && !letters.includes(word));
  expect(made, changed(source)).toEqual([]);
}

/** What was spoiled, for the message of a failure. */
function changed(source: string): string {
  const lines = new Set(shipped.split('\n'));
  return source
    .split('\n')
    .filter((line) => !lines.has(line))
    .map((line) => JSON.stringify(line.slice(0, 300)))
    .slice(0, 20)
    .join('\n');
}

function textOf({
  headline,
  standfirst,
  section,
  updates,
  authors,
  source,
  lead,
  body,
}: Story): string {
  return [
    headline,
    standfirst,
    section,
    ...updates.map(({ note }) => note),
    ...authors.map(({ name }) => name),
    source?.name,
    ...Object.values(lead ?? {}).filter((value) => typeof value === 'string'),
    ...body.map(({ text }) => text),
  ].join('\n');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
