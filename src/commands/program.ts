import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { BenchOptions } from './bench.ts';
import type { Server } from './headers.ts';
import type { NewOptions } from './new.ts';
import type { ReviseOptions } from './revise.ts';
import type { ServeOptions } from './serve.ts';
import type { Terminal } from './terminal.ts';
import { thisTerminal, UsageError } from './terminal.ts';
import { PARTS } from './bench-parts.ts';
import { printProblems, STACK_HINT, StoryError } from '../story/errors.ts';
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
  const does: Does = (work) =>
    async function (...given) {
      try {
        code = await work(terminal, ...given);
      } catch (error) {
        if (error instanceof UsageError) this.error(`error: ${error.message}`);
        terminal.tell(reasonOf(error, terminal.root, this.opts()['verbose'] === true));
        code = 1;
      }
    };
  const program = newProgram(terminal);
  const adder = (name: string) => addCommand(program, name, terminal);
  for (const add of [addServing, addWriting, addPublishing, addBench]) add(adder, does);
  for (const command of program.commands) {
    command.option('--verbose', 'show the stack of an unexpected error');
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** Turns a function that returns the exit code into the action of a command. */
type Does = <Given extends unknown[]>(
  work: (terminal: Terminal, ...given: Given) => number | Promise<number>,
) => (this: Command, ...given: Given) => Promise<void>;

type Adder = (name: string) => Command;

// The modules of commands are large, so each one is imported only when its command runs.

function addServing(add: Adder, does: Does): void {
  add('start')
    .description('Build the page, and serve it as readers will get it.')
    .addOption(port())
    .addOption(host())
    .addHelpText('after', examples('npm start', 'npm start -- --host'))
    .action(
      does(async (terminal, options: ServeOptions) => {
        const { start } = await import('./start.ts');
        return start(terminal, options);
      }),
    );
  add('dev')
    .description('Show the page while you write, and every component at /states/.')
    .addOption(port())
    .addOption(host())
    .addHelpText('after', examples('npm run dev', 'npm run dev -- --port 8080'))
    .action(
      does(async (terminal, options: ServeOptions) => {
        const { dev } = await import('./dev.ts');
        return dev(terminal, options);
      }),
    );
}

function addWriting(add: Adder, does: Does): void {
  add('new')
    .description('Move the old story to stories/, and start a new one.')
    .argument('[picture]', "the picture above the story; it is copied into the story's folder")
    .option('--headline <text>', 'the headline')
    .option('--language <tag>', 'the language of the story, such as en-US or fr')
    .option('--yes', 'move the old story without asking any questions')
    .addHelpText('after', examples('npm run new', 'npm run new -- ~/Pictures/harbor.jpg'))
    .action(
      does(async (terminal, picture: string | undefined, options: NewOptions) => {
        const { startStory } = await import('./new.ts');
        return startStory(terminal, picture, options);
      }),
    );
  add('revise')
    .description('Record what readers are shown, with a note that tells them what changed.')
    .argument('[note...]', 'what changed, in one sentence between quotation marks')
    .usage('["what changed, in one sentence"] [options]')
    .addOption(kind('correction', 'the story was wrong'))
    .addOption(kind('clarification', 'the story could be misunderstood'))
    .addOption(kind('minor', 'nothing that readers need to know, such as a typo'))
    .addOption(new Option('--check', 'only check that the story and its history match'))
    .addHelpText(
      'after',
      examples(
        'npm run revise',
        'npm run revise -- "The number of troops was wrong." --correction',
      ),
    )
    .action(
      does(async (terminal, notes: string[], options: ReviseOptions) => {
        const { revise } = await import('./revise.ts');
        return revise(terminal, notes, options);
      }),
    );
}

function addPublishing(add: Adder, does: Does): void {
  add('build')
    .description('Build the page into dist/.')
    .addHelpText(
      'after',
      examples('npm run build', 'SITE_URL=https://news.example.org/troops/ npm run build'),
    )
    .action(
      does(async (terminal, options: { verbose?: boolean }) => {
        const { build } = await import('./build.ts');
        return build(terminal, options);
      }),
    );
  add('verify')
    .description('Compare the live page with dist/ and with the last recorded revision.')
    .argument('<address>', 'where the page is, such as https://news.example.org/troops/')
    .addHelpText('after', examples('npm run verify -- https://news.example.org/troops/'))
    .action(
      does(async (terminal, address: string) => {
        const { verifySite } = await import('./verify.ts');
        return verifySite(terminal, address);
      }),
    );
  add('headers')
    .description('Print server settings for what is in dist/.')
    .addArgument(new Argument('<server>', 'where the page will be served').choices(SERVERS))
    .addHelpText(
      'after',
      examples('SITE_URL=https://news.example.org/ npm run -s headers -- nginx > story.conf'),
    )
    .action(
      does(async (terminal, server: Server) => {
        const { headers } = await import('./headers.ts');
        return headers(terminal, server);
      }),
    );
}

function addBench(add: Adder, does: Does): void {
  add('bench')
    .description('Measure the page and the build. This takes a quarter of an hour or more.')
    .addArgument(
      new Argument('[parts...]', 'what to measure; without it, everything').choices(PARTS),
    )
    .option('--long', 'also measure a story of 500,000 words')
    .option('--json <file>', 'where to write the figures', 'node_modules/.late-edition/bench.json')
    .addHelpText('after', examples('npm run bench', 'npm run bench -- growth --long'))
    .action(
      does(async (terminal, parts: BenchOptions['parts'], options: Omit<BenchOptions, 'parts'>) => {
        const { measure } = await import('./bench.ts');
        return measure(terminal, { ...options, parts });
      }),
    );
}

const SERVERS: readonly Server[] = ['nginx', 'caddy', 'apache', 's3'];

// Only the type is imported: without tests/, all other commands still have to work.
const KINDS = ['correction', 'clarification', 'minor'];

const kind = (name: string, means: string) =>
  new Option(`--${name}`, means).conflicts([...KINDS.filter((other) => other !== name), 'check']);

const port = () =>
  new Option('--port <number>', 'the port; if it is taken, the next free one is used')
    .default(4321)
    .argParser((text) => {
      if (/^\d+$/.test(text) && Number(text) <= 65_535) return Number(text);
      throw new InvalidArgumentError('A port is a number from 0 to 65535.');
    });

const host = () =>
  new Option('--host [address]', 'also serve other devices on your network, or only one address');

const examples = (...lines: string[]) =>
  `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}`;

function newProgram({ print, tell }: Terminal): Command {
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
function addCommand(program: Command, name: string, { environment, tell }: Terminal): Command {
  const command = program.command(name);
  return command
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

/** The message for the person at the terminal. */
function reasonOf(error: unknown, root: string, verbose: boolean): string {
  if (error instanceof Refusal) return error.message;
  const source = (file: string) => {
    const path = join(root, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  if (error instanceof StoryError) return printProblems(error.problems, source);
  const [message, stack] =
    error instanceof Error ? [error.message, error.stack] : [String(error), undefined];
  return `Something unexpected went wrong: ${message}\n${(verbose && stack) || STACK_HINT}`;
}
