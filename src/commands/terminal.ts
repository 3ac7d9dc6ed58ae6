import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { printProblems, StoryError } from '../story/errors.ts';
import { Refusal } from '../story/revisions/refusal.ts';

/** Where a command runs: who it talks to, and about which project. */
export interface Terminal {
  root: string;
  environment: NodeJS.ProcessEnv;
  print(text: string): void;
  /** Asks a person; missing where there is none. */
  ask?(question: string): Promise<string>;
}

/** Does the work of a command, prints why where it is not done, and gives the exit code. */
export async function complain(
  { root, print }: Terminal,
  work: () => void | Promise<void>,
): Promise<number> {
  const source = (file: string) => {
    const path = join(root, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof Refusal) print(error.message);
    else if (error instanceof StoryError) print(printProblems(error.problems, source));
    else throw error;
    return 1;
  }
}

/** Asks whoever sits at the terminal; undefined where nobody does. Ctrl-C and Ctrl-D are a no. */
export function personAt(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal['ask'] {
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
