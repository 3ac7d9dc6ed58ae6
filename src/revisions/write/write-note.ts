import { isDeepStrictEqual } from 'node:util';
import type { Node, Pair, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Update } from '../../story/schema.ts';

/** The line that opens the frontmatter, and the lines up to the one that closes it. */
const FRONT = /^(\uFEFF?---[ \t]*\r?\n)((?:[^\n]*\n)*?)---[ \t]*\r?(?:\n|$)/;

/**
 * A story's source with one more note at the end of `updates`, and everything else byte for byte
 * the same. Throws an Error if `updates` is in a form that can't be extended, such as an alias.
 */
export function addNote(source: string, update: Update): string {
  const front = FRONT.exec(source);
  if (!front) throw new Error('The story has no frontmatter.');
  const [, opening = '', yaml = ''] = front;
  const eol = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const { at, text } = addition(yaml, update);
  const added = yaml.slice(0, at.from) + text.replace(/\n/g, eol) + yaml.slice(at.to);
  if (!holdsOneMore(yaml, added, update)) {
    throw new Error('`updates` is in a form that notes can only be added to by hand.');
  }
  return opening + added + source.slice(opening.length + yaml.length);
}

/** A note as YAML for a story's frontmatter: one line for each field, each ending in a newline. */
export function noteLines(update: Update, indent: number): string {
  const margin = ' '.repeat(indent);
  return `${margin}- ${fields(update).join(`\n${margin}  `)}\n`;
}

/** Text to insert into the YAML, and the range that it replaces. */
interface Addition {
  at: { from: number; to: number };
  text: string;
}

function addition(yaml: string, update: Update): Addition {
  const { contents } = parseDocument(yaml);
  const pairs = isMap<Node, Node | null>(contents) ? contents.items : [];
  const updates = pairs.find(named('updates'));
  if (!updates) {
    const after = pairs.find(named('published'));
    const at = after ? endOfLine(yaml, endOf(after.value)) : yaml.length;
    return insert(at, `updates:\n${noteLines(update, 2)}`);
  }
  const { value } = updates;
  if (isSeq<Node>(value) && value.items.length > 0) return another(yaml, value, update);
  if (isSeq(value) || (isScalar(value) && value.value === null)) {
    return first(yaml, value, update);
  }
  throw new Error("`updates` isn't a list.");
}

/** One more item, in the form of the last one: `- at: …`, or between brackets. */
function another(yaml: string, list: YAMLSeq<Node>, update: Update): Addition {
  const end = endOf(list.items.at(-1));
  if (list.flow) {
    return { at: { from: end, to: end }, text: `, { ${fields(update).join(', ')} }` };
  }
  const start = list.range?.[0] ?? 0;
  const indent = start - (yaml.lastIndexOf('\n', start) + 1);
  return insert(endOfLine(yaml, end), noteLines(update, indent));
}

/** The first item of an empty list: `updates:`, `updates: []` or `updates: null`. */
function first(yaml: string, value: Node, update: Update): Addition {
  const [from = 0, to = 0] = value.range ?? [];
  const start = yaml.slice(0, from).trimEnd().length;
  // A story has no comments after values.
  return { at: { from: start, to: endOfLine(yaml, to) }, text: `\n${noteLines(update, 2)}` };
}

const insert = (at: number, text: string): Addition => ({ at: { from: at, to: at }, text });

/** The offset where the next line begins; the offset itself if a line begins there. */
function endOfLine(yaml: string, offset: number): number {
  return yaml[offset - 1] === '\n' ? offset : yaml.indexOf('\n', offset) + 1;
}

const endOf = (node: Node | null | undefined): number => node?.range?.[1] ?? 0;

function named(name: string) {
  return ({ key }: Pair<Node, Node | null>) => isScalar(key) && key.value === name;
}

function fields({ at, kind, note }: Update): string[] {
  const named = kind === 'update' ? [] : [`kind: ${kind}`];
  return [`at: ${at}`, ...named, `note: ${quoted(note)}`];
}

/** In the quotation marks that Prettier would choose. */
function quoted(text: string): string {
  const count = (mark: string) => text.split(mark).length;
  if (/\p{C}/u.test(text) || count("'") > count('"')) return JSON.stringify(text);
  return `'${text.replaceAll("'", "''")}'`;
}

const noted = z.looseObject({ updates: z.array(z.unknown()).catch([]) });

function holdsOneMore(before: string, after: string, { at, kind, note }: Update): boolean {
  const item = kind === 'update' ? { at, note } : { at, kind, note };
  const old = noted.parse(parseDocument(before).toJS());
  const expected = { ...old, updates: [...old.updates, item] };
  return isDeepStrictEqual(parseDocument(after).toJS(), expected);
}
