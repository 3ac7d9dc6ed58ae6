import type { Document, Node, Pair, YAMLError } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Place, Problem } from '../errors.ts';
import type { FieldPath } from './fields.ts';
import type { Frontmatter } from './frontmatter.ts';
import { commentProblems, yamlProblem } from './yaml-problems.ts';

/** Reads the YAML between the fences; `bodyLine` is the line of `file` after the second. */
export function readYaml(text: string, bodyLine: number, file: string): Frontmatter {
  try {
    return parseYaml(text, bodyLine, file);
  } catch (error) {
    // The parser calls itself for each level, and some thousands of them are more than the stack holds.
    if (!(error instanceof RangeError)) throw error;
    const place = { file, line: deepestLine(text) + 1, column: 1 };
    return { value: undefined, bodyLine, problems: [tooDeep(place)], placeOf: () => place };
  }
}

/** 1-based: the line with the most colons and dashes that could open a level each. */
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
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: counter,
  });
  // The line of hyphens above the YAML is the file's first.
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
    value: problems.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) ?? {}),
    bodyLine,
    problems: oncePerLine(problems),
    placeOf: (path, part = 'value') => placeAt(offsetOf(document, path, part) ?? -1),
  };
}

/** What YAML allows and a story has no use for: reuse by name, tags, keys that are no names. */
function oddities(document: Document, text: string, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Node, message: string, fix: string): void => {
    const start = node.range?.[0] ?? 0;
    // An anchor stands before its value, and YAML tells where the value is.
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

/** A line that is indented wrongly makes every line below it look wrong to the parser. */
function withoutEchoes(faults: YAMLError[]): YAMLError[] {
  const first = faults.findIndex(({ code }) => code === 'BAD_INDENT' || code === 'TAB_AS_INDENT');
  return faults.filter(
    ({ code, pos }, index) =>
      faults.findIndex((other) => other.pos[0] === pos[0]) === index &&
      (first < 0 || index <= first || /^(?:TAB_AS_INDENT|DUPLICATE_KEY|BAD_DQ_ESCAPE)$/.test(code)),
  );
}

/** One fault in YAML throws others off behind it; the first of a line is the one to mend. */
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
