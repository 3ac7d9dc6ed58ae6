/** A length of time as it is said beside a player: “2 min, 5 sec”. */
export function lengthInWords(seconds: number, language: string): string {
  const whole = Math.max(1, Math.round(seconds));
  const amounts = [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor((whole % 3600) / 60), 'minute'],
    [whole % 60, 'second'],
  ] as const;
  // Nobody needs the seconds of an hour.
  const told = amounts.filter(
    ([amount, unit]) => amount > 0 && (whole < 3600 || unit !== 'second'),
  );
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(
    told.map(([amount, unit]) => withUnit(amount, unit, language)),
  );
}

/** The size of a file in the unit that keeps it short: “340 kB”, “3.1 MB”. */
export function sizeInWords(bytes: number, language: string): string {
  if (bytes < 1e6) return withUnit(Math.max(1, Math.round(bytes / 1000)), 'kilobyte', language);
  return withUnit(Math.round(bytes / 1e5) / 10, 'megabyte', language);
}

function withUnit(amount: number, unit: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })
    .format(amount)
    .replace(/[\u00a0\u202f]/g, ' ');
}

/** The same for machines (ISO 8601): `PT2M5S`. */
export function lengthForMachines(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return `PT${Math.floor(whole / 60)}M${whole % 60}S`;
}
