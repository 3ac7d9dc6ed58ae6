/** The middle one of numbers in order; of an even count the upper of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** A table in Markdown; numbers have three digits that count, and whole ones all of theirs. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

function cell(content: string | number): string {
  if (typeof content === 'string') return content;
  if (Number.isNaN(content)) return '–';
  const decimals = content < 10 ? 2 : content < 100 ? 1 : 0;
  const maximumFractionDigits = Number.isInteger(content) ? 0 : decimals;
  return content.toLocaleString('en-US', { maximumFractionDigits });
}
