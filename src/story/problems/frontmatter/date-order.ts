import { z } from 'zod';
import type { Place, Problem } from '../../errors.ts';
import { short } from '../excerpt.ts';
import type { FieldPath } from './fields.ts';
import { zoned } from '../../../language/dates/dates.ts';
import { isRealTimeZone } from '../../../language/language.ts';
import { dateFault, momentFault } from './written-dates.ts';

type PlaceOf = (path: FieldPath, part?: 'key' | 'value') => Place;

const lenient = z.looseObject({ updates: z.array(z.looseObject({}).catch({})).catch([]) });

/**
 * Updates that are dated before publication or out of order. Takes the unchecked frontmatter and
 * ignores dates that are invalid, so that these problems can be reported together with all others.
 */
export function disagreements(value: unknown, zone: string, placeOf: PlaceOf): Problem[] {
  const fields = lenient.safeParse(value).data;
  if (!fields) return [];
  const timeZone = textOf(fields['timeZone'], (name) => !isRealTimeZone(name)) ?? zone;
  const published = textOf(fields['published'], dateFault);
  const problems = slips(fields, timeZone, placeOf);
  let latest: string | undefined;
  fields.updates.forEach((update, index) => {
    const at = textOf(update['at'], momentFault);
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

/** Times whose offset is the zone's at another time of the year; any other offset is meant. */
function slips(fields: z.infer<typeof lenient>, timeZone: string, placeOf: PlaceOf): Problem[] {
  const times: [unknown, FieldPath][] = [
    [fields['published'], ['published']],
    ...fields.updates.map(({ at }, index): [unknown, FieldPath] => [at, ['updates', index, 'at']]),
  ];
  return times.flatMap(([value, path]) => {
    const at = textOf(value, momentFault);
    if (at === undefined) return [];
    const [offset, there] = [at.slice(-6), offsetIn(at, timeZone)];
    if (offset === there || !offsetsIn(at.slice(0, 4), timeZone).includes(offset)) return [];
    return [
      {
        message: `In ${timeZone} the offset on this day is ${there}, not ${offset}. Clocks change during the year.`,
        place: placeOf(path),
        found: short(at),
        fix: `Write ${at.slice(0, -6)}${there}`,
      },
    ];
  });
}

const offsetIn = (at: string, timeZone: string): string => zoned(at, timeZone).slice(-6);

/** The offsets of a zone in the months of a year. */
const offsetsIn = (year: string, timeZone: string): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    offsetIn(`${year}-${String(month + 1).padStart(2, '0')}-15T12:00:00Z`, timeZone),
  );

function textOf(value: unknown, faultOf: (text: string) => unknown): string | undefined {
  return typeof value === 'string' && !faultOf(value.trim()) ? value.trim() : undefined;
}

/** If `published` has no time, the days are compared, in the story's time zone. */
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
