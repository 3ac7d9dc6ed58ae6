import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Refusal } from '../revisions/refusal.ts';

/** What a command runs with: the project, the environment, and the person at the terminal. */
export interface Terminal {
  root: string;
  environment: NodeJS.ProcessEnv;
  /** Prints a result, to stdout. */
  print(text: string): void;
  /** Prints progress and errors, to stderr. */
  tell(text: string): void;
  /** Asks the person at the terminal; missing if there is none. */
  ask?(question: string): Promise<string>;
}

/** The command was used wrongly. The exit code is 2, and the usage is printed after the message. */
export class UsageError extends Error {}

/** The terminal of this process, which runs in the project's folder. */
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

/** How to ask the person at the terminal; undefined if there is none. Ctrl+C and Ctrl+D mean no. */
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
