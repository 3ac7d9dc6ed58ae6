import { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** A command as it is typed: what its help says, and what it does. */
export interface Task {
  name: string;
  does: string;
  examples: string[];
  /** Adds its arguments and options. */
  takes?(command: Command): Command;
  /** The modules of commands are large, so each one is imported only when its command runs. */
  run(terminal: Terminal, ...given: unknown[]): Promise<number>;
}

const exampleText = (lines: readonly string[]) =>
  `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}`;

/** The program without its commands. */
export function newProgram({ print, tell }: Terminal): Command {
  return new Command('late-edition')
    .description('Late Edition turns one news story into one web page.')
    .usage('<command> -- [options]')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => print(text.trimEnd()),
      writeErr: (text) => tell(text.trimEnd()),
    })
    .helpCommand(false)
    .helpOption('-h, --help', 'show this help')
    .configureHelp({ commandUsage: usageOf, subcommandTerm: (command) => command.name() });
}

/** Adds a subcommand, with what all of them have in common. */
export function addCommand(
  program: Command,
  { name, does, examples, takes }: Task,
  { environment, tell }: Terminal,
): Command {
  const command = program.command(name).description(does);
  return (takes?.(command) ?? command)
    .option('--verbose', 'show the stack of an unexpected error')
    .addHelpText('after', exampleText(examples))
    .helpOption('-h, --help', 'show this help')
    .exitOverride((error) => {
      if (error.exitCode !== 0) tell(`Usage: ${usageOf(command)}`);
      throw error;
    })
    .hook('preAction', () => {
      const taken = takenByNpm(command, environment);
      if (taken === undefined) return;
      command.error(
        `error: npm took ${taken} for one of its own options. Put -- before it: ${npm(command)} -- ${taken}`,
      );
    });
}

/** The usage of a command, as people type it. */
function usageOf(command: Command): string {
  return command.parent ? `${npm(command)} -- ${command.usage()}` : `npm run ${command.usage()}`;
}

const npm = (command: Command) =>
  command.name() === 'start' ? 'npm start' : `npm run ${command.name()}`;

/** Options that npm has, too: if they are set in the environment, they may be meant for npm. */
const NPMS = ['yes', 'long', 'json'];

/** Finds an option that npm took: without -- before it, npm passes it only in the environment. */
function takenByNpm(command: Command, environment: NodeJS.ProcessEnv): string | undefined {
  const names = command.options.map((option) => option.name());
  const taken = names.find(
    (name) => !NPMS.includes(name) && environment[`npm_config_${name}`] !== undefined,
  );
  return taken && `--${taken}`;
}
