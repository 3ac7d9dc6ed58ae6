import { z } from 'zod';
import type { Place, Problem } from '../errors.ts';
import { short } from './excerpt.ts';
import type { FieldPath } from './fields.ts';
import { isRealTimeZone } from '../language/language.ts';
import { dateFault, momentFault } from './written-dates.ts';

type PlaceOf = (path: FieldPath, part?: 'key' | 'value') => Place;

const lenient = z.looseObject({
  published: z.unknown(),
  timeZone: z.unknown(),
  updates: z.array(z.looseObject({ at: z.unknown() }).catch({ at: undefined })).catch([]),
});

/**
 * Where fields contradict one another: updates before publication, or out of order. Takes the
 * frontmatter as it was written and looks only at what is right by itself, so that these problems
 * are told along with all others.
 */
export function disagreements(value: unknown, zone: string, placeOf: PlaceOf): Problem[] {
  const fields = lenient.safeParse(value).data;
  if (!fields) return [];
  const timeZone = isRealZone(fields.timeZone) ? fields.timeZone : zone;
  const published = textOf(fields.published, dateFault);
  const problems: Problem[] = [];
  let latest: string | undefined;
  fields.updates.forEach((update, index) => {
    const at = textOf(update.at, momentFault);
    if (at === undefined) return;
    const place = placeOf(['updates', index, 'at']);
    if (published !== undefined && isBefore(at, published, timeZone)) {
      problems.push(tooEarly(at, published, place));
    } else if (latest !== undefined && Date.parse(at) < Date.parse(latest)) {
      problems.push(outOfOrder(at, latest, place));
    }
    if (latest === undefined || Date.parse(at) > Date.parse(latest)) latest = at;
  });
  return problems;
}

function isRealZone(value: unknown): value is string {
  return typeof value === 'string' && isRealTimeZone(value.trim());
}

function textOf(value: unknown, faultOf: (text: string) => unknown): string | undefined {
  return typeof value === 'string' && !faultOf(value.trim()) ? value.trim() : undefined;
}

/** A story with a day only was published at no hour that is known: its day in the zone counts. */
function isBefore(at: string, published: string, timeZone: string): boolean {
  if (published.length > 10) return Date.parse(at) < Date.parse(published);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return day.format(new Date(at)) < published;
}

function tooEarly(at: string, published: string, place: Place): Problem {
  return {
    message: 'This update is dated before the story was published.',
    place,
    found: `${short(at)}, and published is ${short(published)}`,
    fix: 'Correct the date of this update, or the date in published.',
  };
}

function outOfOrder(at: string, latest: string, place: Place): Problem {
  return {
    message: 'This update is older than the one above it.',
    place,
    found: `${short(at)}, below ${short(latest)}`,
    fix: 'Put the updates in order, from the oldest to the newest.',
  };
}
