import type { Node, Pair, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Update } from '../../story/schema.ts';

/**
 * A story's source with one more note at the end of `updates`, and everything else byte for byte
 * the same. Throws an Error if `updates` is in a form that can't be extended, such as an alias.
 */
export function addNote(source: string, update: Update): string {
  const front = split(source);
  if (!front) throw new Error('The story has no frontmatter.');
  const eol = source[front.start - 2] === '\r' ? '\r\n' : '\n';
  const { at, text } = addition(front.yaml, update);
  const added = text.replace(/\n/g, eol);
  const yaml = front.yaml.slice(0, at.from) + added + front.yaml.slice(at.to);
  if (!holdsOneMore(front.yaml, yaml, update)) {
    throw new Error('`updates` is in a form that notes can only be added to by hand.');
  }
  return source.slice(0, front.start) + yaml + source.slice(front.end);
}

/** A note as YAML for a story's frontmatter: one line for each field, each ending in a newline. */
export function noteLines(update: Update, indent: number): string {
  const margin = ' '.repeat(indent);
  return `${margin}- ${fields(update).join(`\n${margin}  `)}\n`;
}

interface Front {
  /** The text between the opening and the closing line. */
  yaml: string;
  start: number;
  end: number;
}

function split(source: string): Front | undefined {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*$/m.exec(source);
  const [, opening, yaml] = match ?? [];
  if (opening === undefined || yaml === undefined || match?.index !== 0) return undefined;
  return { yaml, start: opening.length, end: opening.length + yaml.length };
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
    const at = after ? endOfLine(yaml, endOf(after.value ?? after.key)) : yaml.length;
    return insert(yaml, at, `updates:\n${noteLines(update, 2)}`);
  }
  const { key, value } = updates;
  if (isSeq<Node>(value) && value.items.length > 0) return another(yaml, value, update);
  if (isSeq(value) || (isScalar(value) && value.value === null)) {
    return first(yaml, endOf(key), value, update);
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
  const indent = start - (yaml.lastIndexOf('\n', start - 1) + 1);
  return insert(yaml, endOfLine(yaml, end), noteLines(update, indent));
}

/** The first item of an empty list: `updates:`, `updates: []` or `updates: null`. */
function first(yaml: string, key: number, value: Node, update: Update): Addition {
  const [from, to] = value.range ?? [key, key];
  const rest = yaml.slice(to, endOfLine(yaml, to));
  const text = `${rest.endsWith('\n') ? rest : `${rest}\n`}${noteLines(update, 2)}`;
  const start = yaml.slice(0, from).trimEnd().length;
  return { at: { from: start, to: to + rest.length }, text: text.replace(/\r/g, '') };
}

function insert(yaml: string, at: number, text: string): Addition {
  const newline = at > 0 && yaml[at - 1] !== '\n' ? '\n' : '';
  return { at: { from: at, to: at }, text: newline + text };
}

/** The offset where the next line begins; the offset itself if a line begins there. */
function endOfLine(yaml: string, offset: number): number {
  if (yaml[offset - 1] === '\n') return offset;
  const newline = yaml.indexOf('\n', offset);
  return newline === -1 ? yaml.length : newline + 1;
}

function endOf(node: unknown): number {
  return hasRange(node) ? node.range[1] : 0;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

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

function holdsOneMore(before: string, after: string, { at, kind, note }: Update): boolean {
  const item = kind === 'update' ? { at, note } : { at, kind, note };
  const [was, is] = [parseDocument(before), parseDocument(after)];
  if (is.errors.length > 0) return false;
  const [old, now]: unknown[] = [was.toJS(), is.toJS()];
  if (typeof old !== 'object' || old === null || typeof now !== 'object') return false;
  const updates = 'updates' in old && Array.isArray(old.updates) ? old.updates : [];
  const expected = { ...old, updates: [...updates, item] };
  return sorted(expected) === sorted(now);
}

function sorted(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = isObject ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : [];
  return JSON.stringify(isObject ? entries : value);
}
