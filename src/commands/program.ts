import process from 'node:process';
import { CommanderError } from 'commander';
import { addCommand, newProgram } from './command-line.ts';
import { TASKS } from './command-list.ts';
import type { Terminal } from './terminal.ts';
import { thisTerminal, UsageError } from './terminal.ts';
import { printProblems, sourceIn, STACK_HINT, StoryError } from '../story/errors.ts';
import { Refusal } from '../revisions/refusal.ts';

/** Runs the program with the arguments of this process. */
export async function main(): Promise<void> {
  // Set before Astro is loaded, so that nothing is sent to its makers.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  process.exitCode = await run(process.argv.slice(2), thisTerminal());
}

/**
 * Runs the command in `words`. Returns the exit code: 0 for success, 1 if the story or the site is
 * wrong or something failed, 2 if the command was used wrongly.
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = newProgram(terminal);
  for (const task of TASKS) {
    const command = addCommand(program, task, terminal);
    command.action(async (...given: unknown[]) => {
      try {
        code = await task.run(terminal, ...given);
      } catch (error) {
        if (error instanceof UsageError) command.error(`error: ${error.message}`);
        terminal.tell(reasonOf(error, terminal.root, command.opts()['verbose'] === true));
        code = 1;
      }
    });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** The message for the person at the terminal. */
function reasonOf(error: unknown, root: string, verbose: boolean): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof StoryError) return printProblems(error.problems, sourceIn(root));
  const [message, stack] =
    error instanceof Error ? [error.message, error.stack] : [String(error), undefined];
  return `Something unexpected went wrong: ${message}\n${(verbose && stack) || STACK_HINT}`;
}
