/**
 * The moment that a date, or a date and time with offset, names. A day has no hour: its first moment
 * in the zone stands for it, where a format asks for one.
 */
export function instantOf(at: string, timeZone: string): Date {
  if (at.length > 10) return new Date(at);
  const midnight = Date.parse(`${at}T00:00:00Z`);
  const near = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(near, timeZone));
}

/** Milliseconds that a zone's clocks are ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = clock.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
