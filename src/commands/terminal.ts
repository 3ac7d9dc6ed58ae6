import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Refusal } from '../revisions/refusal.ts';

/** Where a command runs: who it talks to, and about which project. */
export interface Terminal {
  root: string;
  environment: NodeJS.ProcessEnv;
  /** Prints a result, to stdout. */
  print(text: string): void;
  /** Says how the work goes, or why it is not done, to stderr. */
  tell(text: string): void;
  /** Asks a person; missing where there is none. */
  ask?(question: string): Promise<string>;
}

/** The command was used wrongly: it ends with 2, and its usage is printed below the message. */
export class UsageError extends Error {}

/** The terminal that this process was started from, in the project's folder. */
export function thisTerminal(): Terminal {
  const ask = personAt(process.stdin, process.stderr);
  return {
    root: process.cwd(),
    environment: process.env,
    print: console.log,
    tell: console.error,
    ...(ask && { ask }),
  };
}

/** Asks whoever sits at the terminal; undefined where nobody does. Ctrl-C and Ctrl-D are a no. */
function personAt(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal['ask'] {
  if (!input.isTTY || !output.isTTY) return undefined;
  return async (question) => {
    const lines = createInterface({ input, output });
    const left = new AbortController();
    lines.once('close', () => {
      left.abort();
    });
    try {
      return await lines.question(question, { signal: left.signal });
    } catch {
      throw new Refusal('\nNothing was changed.');
    } finally {
      lines.close();
    }
  };
}
