import type { Csv } from './read-csv.ts';
import { CsvFault } from './csv-fault.ts';

/** What stands before the decimals in a file. */
export type DecimalMark = '.' | ',';

/** A number as it was written: its value, and how many decimals it has. */
export interface Written {
  value: number;
  decimals: number;
}

/** A cell with the line that it is on. */
export interface Cell {
  line: number;
  text: string;
}

/**
 * Whether `1,234` is a thousand or a little more than one, from all numbers of a file. Throws a
 * `CsvFault` if two of them contradict each other, or if either reading is possible.
 */
export function decimalMarkOf(cells: readonly Cell[], { name, separator }: Csv): DecimalMark {
  const numbers = cells.map((cell) => ({ ...cell, text: plain(cell.text) }));
  const proofs = numbers.flatMap((cell) => {
    const mark = provenMark(cell.text);
    return mark ? [{ ...cell, mark }] : [];
  });
  const [first] = proofs;
  const other = proofs.find(({ mark }) => mark !== first?.mark);
  if (first && other) {
    throw new CsvFault(
      `${name} has decimals after a comma and after a point: “${first.text}” in line ${first.line}, “${other.text}” in line ${other.line}.`,
      other.text,
      'Write all numbers in one way.',
    );
  }
  if (first) return first.mark;
  // Files with commas between cells have decimal points; others come from programs set to either.
  const unclear = numbers.find(({ text }) => THOUSAND.test(text));
  if (!unclear || separator === ',') return '.';
  throw new CsvFault(
    `“${unclear.text}” in line ${unclear.line} of ${name} can be read in two ways, and no other number in the file shows which is meant.`,
    unclear.text,
    `Write it without a thousands separator (${unclear.text.replace(/[.,]/, '')}), or with another number of decimals (${unclear.text}0).`,
  );
}

/** A cell as a number; undefined if it isn't one. */
export function numberOf(cell: string, mark: DecimalMark): Written | undefined {
  const groups = mark === '.' ? ',' : '.';
  const [whole = '', decimals = '', ...more] = plain(cell).split(mark);
  const grouped = whole.includes(groups);
  if (more.length > 0 || (grouped && !GROUPED[groups].test(whole))) return undefined;
  const text = `${whole.replaceAll(groups, '')}${decimals && '.'}${decimals}`;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  return { value: Number(text), decimals: /^\d*/.exec(decimals)?.[0].length ?? 0 };
}

/** One separator before three digits: thousands, or decimals. */
const THOUSAND = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** In India, only the last group has three digits. */
const GROUPED = { ',': /^[+-]?\d{1,3}(?:,\d{2,3})*,\d{3}$/, '.': /^[+-]?\d{1,3}(?:\.\d{3})+$/ };

/** The decimal mark that the number can't be read without. */
function provenMark(text: string): DecimalMark | undefined {
  if (!/^[+-]?[\d.,]+$/.test(text) || THOUSAND.test(text)) return undefined;
  const marks = text.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last !== '.' && last !== ',') return undefined;
  const isGroups = marks.length > 1 && new Set(marks).size === 1;
  return isGroups ? (last === '.' ? ',' : '.') : last;
}

const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९';

/** With ASCII digits and signs, and without the spaces and apostrophes that group digits. */
function plain(cell: string): string {
  return cell
    .replace(/[٠-٩۰-۹०-९]/g, (digit) => String(DIGITS.indexOf(digit) % 10))
    .replace(/(?<=\d)[\s'’٬](?=\d)/g, '')
    .replace(/٫/g, '.')
    .replace(/^[−–]/, '-')
    .trim();
}
