import type { Document, Node, Pair, YAMLError } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Place, Problem } from '../errors.ts';
import type { FieldPath } from '../problems/frontmatter/fields.ts';
import { commentProblems, yamlProblem } from '../problems/frontmatter/yaml-problems.ts';

/** The YAML at the top of a story, with the places of its parts in the file. */
export interface Frontmatter {
  /**
   * Maps, lists, strings, numbers and booleans, not yet checked; undefined if the YAML is invalid.
   */
  value: unknown;
  /** The line after the one that closes the frontmatter, 1-based. */
  bodyLine: number;
  problems: Problem[];
  /** The place of the value at a path; else of its key, else of the nearest group around it. */
  placeOf: (path: FieldPath, part?: 'key' | 'value') => Place;
}

/** Reads the YAML between the fences; `bodyLine` is the line of `file` after the second. */
export function readYaml(text: string, bodyLine: number, file: string): Frontmatter {
  try {
    return parseYaml(text, bodyLine, file);
  } catch (error) {
    // The parser is recursive, and a few thousand levels overflow the stack: some of them it reports.
    if (!(error instanceof RangeError)) throw error;
    const place = { file, line: deepestLine(text) + 1, column: 1 };
    return { value: undefined, bodyLine, problems: [tooDeep(place)], placeOf: () => place };
  }
}

/** The line (1-based) with the most signs that can open a level. */
function deepestLine(text: string): number {
  const depths = text.split('\n').map((line) => line.match(/[:?-](?= )|[[{]/g)?.length ?? 0);
  return depths.indexOf(Math.max(...depths)) + 1;
}

function tooDeep(place: Place): Problem {
  return {
    message: 'This line has too many fields inside one another.',
    place,
    fix: 'Put the text in quotation marks if its colons and brackets are only punctuation. Otherwise, write one field on each line.',
  };
}

function parseYaml(text: string, bodyLine: number, file: string): Frontmatter {
  const counter = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, lineCounter: counter });
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw new RangeError();
  // The first line of the file is the opening line of the frontmatter.
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1) + 1, column: Math.max(col, 1) };
  };
  const faults = withoutEchoes([...document.errors, ...document.warnings]);
  const problems = faults
    .map((fault) => yamlProblem(fault, text, placeAt))
    .concat(document.errors.length > 0 ? [] : oddities(document, text, placeAt))
    .concat(document.errors.length > 0 ? [] : commentProblems(text, placeAt));
  return {
    value: problems.length > 0 ? undefined : (document.toJS() ?? {}),
    bodyLine,
    problems: oncePerLine(problems),
    placeOf: (path, part = 'value') => placeAt(offsetOf(document, path, part) ?? -1),
  };
}

/** YAML that a story can't use: anchors, aliases, tags, and keys that aren't text. */
function oddities(document: Document, text: string, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Node, message: string, fix: string): void => {
    const start = node.range?.[0] ?? 0;
    // The range of a node with an anchor begins after the anchor.
    const sign = isAlias(node) || !node.anchor ? start : text.lastIndexOf('&', start);
    problems.push({ message, place: placeAt(Math.max(sign, 0)), fix });
  };
  visit(document, {
    Pair: (_, pair) => {
      if (isNode(pair.key) && !(isScalar(pair.key) && typeof pair.key.value === 'string')) {
        report(pair.key, "The name of this field isn't text.", 'Use a name such as headline.');
      }
    },
    Node: (_, node) => {
      if (isAlias(node) || node.anchor) {
        report(
          node,
          "In YAML, & and * at the start of a value are for reusing it. A story can't do that.",
          'Put the value in quotation marks, or write it out in full.',
        );
      } else if (node.tag?.startsWith('!') || node.tag?.startsWith('tag:yaml.org,2002:binary')) {
        report(
          node,
          "In YAML, ! at the start of a value names its type. A story can't do that.",
          'Put the value in quotation marks.',
        );
      }
    },
  });
  return problems;
}

/** After wrong indentation or a stray bracket, the parser also reports the lines below. */
function withoutEchoes(faults: YAMLError[]): YAMLError[] {
  const first = faults.findIndex(
    ({ code, message }) =>
      code === 'BAD_INDENT' || code === 'TAB_AS_INDENT' || message.includes('in YAML stream'),
  );
  return faults.filter(
    ({ code, pos }, index) =>
      faults.findIndex((other) => other.pos[0] === pos[0]) === index &&
      (first < 0 || index <= first || /^(?:TAB_AS_INDENT|DUPLICATE_KEY|BAD_DQ_ESCAPE)$/.test(code)),
  );
}

/** One fault can cause others on the same line, so only the first is reported. */
function oncePerLine(problems: Problem[]): Problem[] {
  const seen = new Set<number>();
  return problems.filter(({ place }) => {
    const line = place?.line ?? 0;
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
}

function offsetOf(document: Document, path: FieldPath, part: 'key' | 'value'): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        ({ key }) => isScalar(key) && key.value === step,
      );
      if (!pair) return offset;
      const key = startOf(pair.key);
      const value =
        isScalar(pair.value) && pair.value.value === null ? undefined : startOf(pair.value);
      offset = last && part === 'value' ? (value ?? key) : key;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
