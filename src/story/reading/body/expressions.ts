import type { Context } from 'node:vm';
import { createContext, Script } from 'node:vm';
import type { Parent, Root } from 'mdast';
import type { MdxTextExpression } from 'mdast-util-mdx';
import { reasonOf } from '../../errors.ts';
import { short } from '../../problems/excerpt.ts';
import type { Positioned, Report } from '../../problems/report.ts';
import type { Element } from './elements.ts';
import { isElement } from './elements.ts';

/** Milliseconds that one expression may take. */
const TIMEOUT = 1000;

/** The longest text, in code units, that an expression may give. */
const LENGTH = 10_000;

/** Globals whose results differ from build to build, or arrive after the page is printed. */
const REMOVED = [
  'Atomics',
  'Date',
  'FinalizationRegistry',
  'Intl',
  'Promise',
  'SharedArrayBuffer',
  'WeakRef',
  'WebAssembly',
];

const LATER = new Set<unknown>(['AwaitExpression', 'ImportExpression']);

/**
 * Replaces each expression in braces with its result, as text. Null, undefined and booleans give no
 * text, as in JSX. Each expression runs once, without access to the time, random numbers, files or
 * the network. Any other result, and anything thrown, is reported. `json` is what the story imported,
 * by its name.
 */
export function evaluateExpressions(
  tree: Root,
  json: ReadonlyMap<string, string>,
  report: Report,
): void {
  const evaluate = evaluator(json, report);
  evaluateChildren(tree, evaluate);
}

/** The text that an expression gives; undefined if it was reported. */
type Evaluate = (expression: Expression, at: Positioned) => string | undefined;

type Expression = Pick<MdxTextExpression, 'value' | 'data'>;

function evaluateChildren(parent: Parent, evaluate: Evaluate): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === 'mdxTextExpression' || child.type === 'mdxFlowExpression') {
      const value = evaluate(child, child);
      if (!value) return [];
      return [{ type: 'text' as const, value, position: child.position }];
    }
    if (isElement(child)) {
      for (const attribute of child.attributes) evaluateAttribute(attribute, evaluate);
    }
    if ('children' in child) evaluateChildren(child, evaluate);
    return [child];
  });
}

function evaluateAttribute(attribute: Element['attributes'][number], evaluate: Evaluate): void {
  if (typeof attribute.value !== 'object' || !attribute.value) return;
  attribute.value = evaluate(attribute.value, attribute) ?? '';
}

function evaluator(json: ReadonlyMap<string, string>, report: Report): Evaluate {
  // After one expression has timed out, the others are skipped: each could take as long.
  let hung = false;
  let context: Context | undefined;
  return ({ value, data }, at) => {
    // A comment has no statements.
    if (hung || data?.estree?.body.length === 0) return undefined;
    const result = forbidden(data?.estree) ?? run(value, (context ??= bareContext(json)));
    if ('text' in result) return result.text;
    hung = result.message === ENDLESS;
    report(at, { ...result, found: short(`{${value}}`) });
    return undefined;
  };
}

interface Fault {
  message: string;
  fix: string;
}

const GIVE_TEXT = 'Use an expression that gives text or a number.';
const ENDLESS = 'The JavaScript in these braces takes more than a second.';

function forbidden(program: unknown): Fault | undefined {
  if (contains(program, ({ type }) => /^JSX/.test(String(type)))) {
    return {
      message: "A tag in braces isn't shown.",
      fix: 'Write the tag without the braces.',
    };
  }
  if (contains(program, ({ type, async }) => LATER.has(type) || async === true)) {
    return {
      message: "The JavaScript in these braces is asynchronous. The page can't wait for it.",
      fix: GIVE_TEXT,
    };
  }
  return undefined;
}

function bareContext(json: ReadonlyMap<string, string>): Context {
  const context = createContext(Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
  });
  const gone = REMOVED.map((name) => `delete globalThis.${name};`).join('');
  new Script(`${gone} delete Math.random;`).runInContext(context);
  // Read in there: an object of this side would be a way out.
  for (const [name, text] of json) {
    new Script(`const ${name} = JSON.parse(${JSON.stringify(text)});`).runInContext(context);
  }
  return context;
}

function run(code: string, context: Context): { text: string } | Fault {
  const fix = `${GIVE_TEXT} Write \\{ to print a brace.`;
  try {
    // The error is turned into text inside the context, so that the timeout covers that, too.
    const caught = `(() => { try { return [(${code}\n)] }
      catch (error) { return String(error?.message ?? error) } })()`;
    const result: unknown = new Script(caught).runInContext(context, { timeout: TIMEOUT });
    if (!Array.isArray(result)) return failure(String(result), fix);
    const values: unknown[] = result;
    return textOf(values[0]);
  } catch (error) {
    const said = reasonOf(error);
    if (/timed out/.test(said)) return { message: ENDLESS, fix };
    return failure(said, fix);
  }
}

function failure(said: string, fix: string): Fault {
  const [, name = ''] = /^(.+) is not (?:defined|a function)$/.exec(said) ?? [];
  if (name === 'Math.random' || REMOVED.includes(name)) {
    return {
      message: `${name} can't be used in braces: its result may differ from build to build.`,
      fix,
    };
  }
  return { message: `The JavaScript in these braces fails: ${short(said)}.`, fix };
}

function textOf(value: unknown): { text: string } | Fault {
  if (value === null || value === undefined || typeof value === 'boolean') return { text: '' };
  if (typeof value === 'string' || Number.isFinite(value)) {
    const text = String(value);
    if (text.length <= LENGTH) return { text };
    return {
      message: `The JavaScript in these braces gives ${text.length.toLocaleString('en')} characters, which looks like a mistake.`,
      fix: `Shorten it to at most ${LENGTH.toLocaleString('en')} characters.`,
    };
  }
  return {
    message: `The JavaScript in these braces gives ${kindOf(value)}, which can't be printed.`,
    fix: GIVE_TEXT,
  };
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Whether any node of an ESTree fulfils the condition. */
function contains(
  node: unknown,
  is: (node: { type?: unknown; async?: unknown }) => boolean,
): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return is(node) || Object.values(node).some((value) => contains(value, is));
}
