import { clock, inZone } from '../revisions/write/clock.ts';
import { converted } from '../revisions/write/convert.ts';
import { recordedFiles } from '../revisions/history.ts';
import { alone, finish, write } from '../revisions/write/journal.ts';
import { keepFiles } from '../revisions/write/kept-files.ts';
import { forkIn, rebased } from '../revisions/write/rebase.ts';
import { loadStory } from '../story/reading/folder.ts';
import { named, newSalt, readStoryWithHistory, record } from '../revisions/record.ts';
import { checkRecord } from './check-record.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './terminal.ts';
import type { StoryWithHistory, NoteGiven } from '../revisions/write/next-revision.ts';
import { notesOf } from '../revisions/notes.ts';
import { Refusal } from '../revisions/refusal.ts';
import type { Revision } from '../revisions/revision.ts';
import { stampNewest } from '../revisions/write/stamp.ts';
import { contentsOf, isSame, textOf } from '../revisions/contents.ts';
import { fileName, REVISIONS } from '../revisions/revision.ts';
import { listed, unrecordedChanges } from '../revisions/unrecorded.ts';
import { site } from '../site.ts';

/** The options of the command line. At most one of the three kinds is set. */
export interface ReviseOptions {
  correction?: true;
  clarification?: true;
  minor?: true;
  check?: true;
  rebase?: true;
  convert?: true;
  stamp?: true;
}

/** `npm run revise`. Throws if the story couldn't be recorded, or with `check` if it isn't. */
export async function revise(
  terminal: Terminal,
  notes: readonly string[],
  options: ReviseOptions,
): Promise<number> {
  const statement = statementOf(notes, options);
  if (options.check) {
    terminal.print(await checkRecord(terminal));
    return 0;
  }
  if (options.stamp) return stamp(terminal);
  const work = options.rebase ? rebase : options.convert ? convert : undefined;
  terminal.print(await (work ? work(terminal) : recordNext(statement, terminal)));
  const stamped = await stampNewest(terminal.root, site);
  if (stamped !== undefined) terminal.print(stamped.line);
  return 0;
}

/** `npm run revise -- --stamp`: 1 if there is no timestamp afterwards. */
async function stamp({ root, print }: Terminal): Promise<number> {
  if (site.timestampService === undefined) {
    throw new Refusal(
      "No service is named that gives timestamps.\nName one in site.ts:  timestampService: 'https://freetsa.org/tsr'",
    );
  }
  const stamped = await stampNewest(root, site);
  print(stamped?.line ?? 'Nothing is recorded that has no timestamp yet.');
  return stamped?.isStamped === false ? 1 : 0;
}

function statementOf(notes: readonly string[], options: ReviseOptions): NoteGiven {
  const [kind] = (['correction', 'clarification', 'minor'] as const).filter(
    (name) => options[name],
  );
  if (notes.length > 1) {
    throw new UsageError('put quotation marks around the whole note.');
  }
  const note = notes[0]?.replace(/\s+/gu, ' ').trim();
  if (note === '') throw new UsageError('the note is empty. Say what changed, in one sentence.');
  if (options.check && note !== undefined) {
    throw new UsageError('--check takes no note, because it records nothing.');
  }
  if ((options.rebase ?? options.convert ?? options.stamp) && note !== undefined) {
    throw new UsageError('--rebase, --convert and --stamp take no note.');
  }
  return { ...(note !== undefined && { note }), ...(kind && { kind }) };
}

async function rebase({ root, environment }: Terminal): Promise<string> {
  return alone(root, async () => {
    finish(root);
    const fork = forkIn(recordedFiles(root));
    if (!fork) return 'No two people recorded the same revision, so there is nothing to do.';
    const story = await loadStory(root, site);
    const now = inZone(clock(environment), story.story.timeZone);
    const { next, entry } = rebased(story, fork, { now, salt: newSalt }, site);
    keepFiles(root, story);
    write(root, entry);
    const removed = fork.moved.map(({ file }) => file).join(', ');
    return next
      ? `Recorded revision ${next.revision.number} (${next.revision.kind}, ${next.revision.at}) after the others, in place of ${removed}.`
      : `The story is as in revision ${fork.kept.length}, so ${removed} was removed.`;
  });
}

async function convert({ root, environment }: Terminal): Promise<string> {
  return alone(root, async () => {
    finish(root);
    const story = await loadStory(root, site);
    const now = inZone(clock(environment), story.story.timeZone);
    const entry = converted(recordedFiles(root), story, { now, salt: newSalt });
    keepFiles(root, story);
    write(root, entry);
    const count = entry.files.length - 1;
    return `Converted ${count} ${count === 1 ? 'revision' : 'revisions'}, and recorded the story once more with its links and formatting.`;
  });
}

async function recordNext(statement: NoteGiven, terminal: Terminal): Promise<string> {
  const { root, environment, ask, tell } = terminal;
  const current = await readStoryWithHistory(root, site);
  const complete =
    ask && asksFor(statement, current) ? await completed(statement, current, ask, tell) : statement;
  const occasion = { now: clock(environment), seen: current };
  const revision = await record(root, site, complete, occasion);
  return revision ? told(revision, current) : nothing(current);
}

/** Whether to ask the person at the terminal what changed. */
function asksFor({ note, kind }: NoteGiven, current: StoryWithHistory): boolean {
  const { story, history } = current;
  const last = history.at(-1);
  if (!last || note !== undefined || kind === 'minor') return false;
  const { fresh, lost } = notesOf(story, history);
  return fresh.length + lost.length === 0 && !isSame(last.blocks, contentsOf(current));
}

async function completed(
  statement: NoteGiven,
  current: StoryWithHistory,
  ask: (question: string) => Promise<string>,
  tell: (text: string) => void,
): Promise<NoteGiven> {
  const changes = listed(unrecordedChanges(current, current.history));
  tell(['This has changed since the story was last recorded:', ...changes].join('\n'));
  const kind = statement.kind ?? (await askKind(ask));
  const isMinor = kind === 'minor';
  const question = isMinor
    ? 'A note for the history (Enter for none): '
    : 'What changed, in one sentence? ';
  let note = '';
  do note = (await ask(question)).replace(/\s+/gu, ' ').trim();
  while (note === '' && !isMinor);
  return { ...(kind && { kind }), ...(note && { note }) };
}

async function askKind(ask: (question: string) => Promise<string>): Promise<NoteGiven['kind']> {
  for (;;) {
    const answer = await ask(
      'Is it a correction, a clarification or minor? (Enter for an update): ',
    );
    const word = answer.trim().toLowerCase();
    if (word === '') return 'update';
    const kind = (['update', 'correction', 'clarification', 'minor'] as const).filter((name) =>
      name.startsWith(word),
    );
    if (kind.length === 1) return kind[0];
  }
}

function told(revision: Revision, current: StoryWithHistory): string {
  const { number, kind, at, note } = revision;
  const name = fileName(revision);
  return [
    `Recorded revision ${number} (${kind}, ${at})${note === undefined ? '.' : `: ${textOf(note)}`}`,
    ...listed(unrecordedChanges(current, current.history)),
    `It is in ${REVISIONS}/${name}. Keep that file with the story.`,
  ].join('\n');
}

function nothing({ history }: StoryWithHistory): string {
  const since = history.slice(-1).map(named).join('');
  return `Nothing has changed since ${since}, so nothing was written.`;
}
