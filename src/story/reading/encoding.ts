import { isUtf8 } from 'node:buffer';
import type { Problem } from '../errors.ts';

/** The problem with a file that isn't UTF-8; undefined if it is. */
export function encodingProblem(bytes: Uint8Array, file: string): Problem | undefined {
  if (isUtf8(bytes)) return undefined;
  const [good = ''] = Buffer.from(bytes).toString('utf8').split('\uFFFD', 1);
  const lines = good.split('\n');
  return {
    message: "The file isn't saved as UTF-8, so some of its letters can't be read.",
    place: { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    found: encodingOf(bytes, bytes[Buffer.byteLength(good)] ?? 0),
    fix: 'Save it as UTF-8. Editors offer this in the status bar or under “Save as”.',
  };
}

function encodingOf([first, second]: Uint8Array, wrong: number): string {
  const mark = [first, second].join();
  if (mark === '255,254' || mark === '254,255') return 'UTF-16';
  const letter = new TextDecoder('windows-1252').decode(Uint8Array.of(wrong));
  return `the byte ${wrong.toString(16).toUpperCase()}, which is “${letter}” in Windows-1252`;
}
