import { Argument, InvalidArgumentError, Option } from 'commander';
import type { BenchOptions } from './bench.ts';
import { PARTS } from './bench.ts';
import type { Task } from './command-line.ts';
import type { Server } from './headers.ts';
import type { NewOptions } from './new/start-story.ts';
import type { ReviseOptions } from './revise.ts';
import type { ServeOptions } from './serve.ts';
import type { VerifyOptions } from './verify.ts';

/** All commands of `npm run` that are the project's own, in the order of its help. */
export const TASKS: Task[] = [
  {
    name: 'start',
    does: 'Build the page, and serve it as readers will get it.',
    examples: ['npm start', 'npm start -- --host'],
    takes: (command) => command.addOption(port()).addOption(host()),
    async run(terminal, options: ServeOptions) {
      return (await import('./serve.ts')).start(terminal, options);
    },
  },
  {
    name: 'dev',
    does: 'Show the page while you write, and every component at /states/.',
    examples: ['npm run dev', 'npm run dev -- --port 8080'],
    takes: (command) => command.addOption(port()).addOption(host()),
    async run(terminal, options: ServeOptions) {
      return (await import('./serve.ts')).dev(terminal, options);
    },
  },
  {
    name: 'new',
    does: 'Move the old story to stories/, and start a new one.',
    examples: ['npm run new', 'npm run new -- ~/Pictures/harbor.jpg'],
    takes: (command) =>
      command
        .argument('[picture]', "the picture above the story; it is copied into the story's folder")
        .option('--headline <text>', 'the headline')
        .option('--language <tag>', 'the language of the story, such as en-US or fr')
        .option('--yes', 'move the old story without asking any questions'),
    async run(terminal, picture: string | undefined, options: NewOptions) {
      return (await import('./new/start-story.ts')).startStory(terminal, picture, options);
    },
  },
  {
    name: 'revise',
    does: 'Record what readers are shown, with a note that tells them what changed.',
    examples: [
      'npm run revise',
      'npm run revise -- "The number of troops was wrong." --correction',
    ],
    takes: (command) =>
      command
        .argument('[note...]', 'what changed, in one sentence between quotation marks')
        .usage('["what changed, in one sentence"] [options]')
        .addOption(kind('correction', 'the story was wrong'))
        .addOption(kind('clarification', 'the story could be misunderstood'))
        .addOption(kind('minor', 'nothing that readers need to know, such as a typo'))
        .option('--check', 'only check that the story and its history match')
        .option(
          '--rebase',
          'after two people recorded at once: record the later one after the other',
        )
        .option('--convert', 'turn a history that an earlier version recorded into the new form')
        .option('--stamp', 'get a timestamp for the newest revision, if it has none'),
    async run(terminal, notes: string[], options: ReviseOptions) {
      return (await import('./revise.ts')).revise(terminal, notes, options);
    },
  },
  {
    name: 'redact',
    does: "Remove words from the story's whole history, and tell readers why.",
    examples: [
      'npm run redact -- 3',
      'npm run redact -- 3 "Jane Doe" --reason "By order of a court."',
    ],
    takes: (command) =>
      command
        .argument('<revision>', 'the number of the revision that has the words')
        .argument(
          '[what]',
          'the words, or the number of a block; without it, the blocks are listed',
        )
        .option('--reason <text>', 'why, in a sentence for readers'),
    async run(terminal, revision: string, what: string | undefined, options: { reason?: string }) {
      return (await import('./redact.ts')).redactWords(terminal, revision, what, options);
    },
  },
  {
    name: 'build',
    does: 'Build the page into dist/.',
    examples: ['npm run build', 'SITE_URL=https://news.example.org/troops/ npm run build'],
    async run(terminal, options: { verbose?: boolean }) {
      return (await import('./build.ts')).build(terminal, options);
    },
  },
  {
    name: 'pictures',
    does: 'Write a page that shows each picture beside all that is made from it, with sizes and scores.',
    examples: ['npm run pictures'],
    async run(terminal) {
      return (await import('./pictures.ts')).pictures(terminal);
    },
  },
  {
    name: 'verify',
    does: 'Compare the live page with dist/, or its published history with what you kept of it.',
    examples: [
      'npm run verify -- https://news.example.org/troops/',
      'npm run verify -- https://news.example.org/troops/ --copy saved.html',
    ],
    takes: (command) =>
      command
        .argument('<address>', 'where the page is, such as https://news.example.org/troops/')
        .option(
          '--since <fingerprint>',
          'check that the version with this fingerprint is still in the published history',
        )
        .addOption(
          new Option(
            '--copy <file>',
            'the same for a saved copy of the page, and compare its words with the record',
          ).conflicts('since'),
        ),
    async run(terminal, address: string, options: VerifyOptions) {
      return (await import('./verify.ts')).verifySite(terminal, address, options);
    },
  },
  {
    name: 'headers',
    does: 'Print server settings for what is in dist/.',
    examples: ['SITE_URL=https://news.example.org/ npm run -s headers -- nginx > story.conf'],
    takes: (command) =>
      command.addArgument(
        new Argument('<server>', 'where the page will be served').choices(SERVERS),
      ),
    async run(terminal, server: Server) {
      return (await import('./headers.ts')).headers(terminal, server);
    },
  },
  {
    name: 'bench',
    does: 'Measure the page and the build. This takes a quarter of an hour or more.',
    examples: ['npm run bench', 'npm run bench -- growth --long'],
    takes: (command) =>
      command
        .addArgument(
          new Argument('[parts...]', 'what to measure; without it, everything').choices(PARTS),
        )
        .option('--long', 'also measure a story of 500,000 words')
        .option(
          '--json <file>',
          'where to write the figures',
          'node_modules/.late-edition/bench.json',
        ),
    async run(terminal, parts: BenchOptions['parts'], options: Omit<BenchOptions, 'parts'>) {
      return (await import('./bench.ts')).measure(terminal, { ...options, parts });
    },
  },
];

const SERVERS: readonly Server[] = ['nginx', 'caddy', 'apache', 's3'];

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
