import { clock } from './clock.ts';
import { named, readDesk, record } from './record.ts';
import type { Request } from './request.ts';
import { readRequest } from './request.ts';
import type { Terminal } from './terminal.ts';
import { complain, personAt } from './terminal.ts';
import type { Desk } from '../story/revisions/next.ts';
import { notesOf } from '../story/revisions/notes.ts';
import { Refusal } from '../story/revisions/refusal.ts';
import type { Revision } from '../story/revisions/revisions.ts';
import { fileName, isSame, REVISIONS, serialise, shownOf } from '../story/revisions/revisions.ts';
import { listed, refusal, unrecordedChanges } from '../story/revisions/unrecorded.ts';
import { site } from '../site.ts';

/** `npm run revise`. The exit code: 0 where the story is now as it was last recorded. */
export async function revise(words: readonly string[], terminal: Terminal): Promise<number> {
  return complain(terminal, async () => {
    const request = readRequest(words, terminal.environment);
    terminal.print(request.check ? await check(terminal) : await recordNext(request, terminal));
  });
}

async function check({ root }: Terminal): Promise<string> {
  const desk = await readDesk(root, site);
  const { history } = desk;
  const last = history.at(-1);
  if (!last) return 'Nothing is recorded yet: the story is a draft.\nRecord it:  npm run revise';
  const why = refusal(desk, history);
  if (why !== undefined) throw new Refusal(why);
  const count = history.length === 1 ? '1 revision is' : `${history.length} revisions are`;
  return `${count} as recorded, and the story is the last of them.\n${last.file}  ${last.fingerprint}`;
}

async function recordNext(request: Request, { root, environment, ask, print }: Terminal) {
  const desk = await readDesk(root, site);
  const complete =
    ask && asksFor(request, desk) ? await completed(request, desk, ask, print) : request;
  const occasion = { now: clock(environment), seen: desk };
  const revision = await record(root, site, complete, occasion);
  return revision ? told(revision, desk) : nothing(desk);
}

/** Whether a person has to say what changed before it can be recorded. */
function asksFor({ note, kind }: Request, { story, pictures, history }: Desk): boolean {
  const last = history.at(-1);
  if (!last || note !== undefined || kind === 'minor') return false;
  const { fresh, lost } = notesOf(story, history);
  return fresh.length + lost.length === 0 && !isSame(last.shown, shownOf(story, pictures));
}

async function completed(
  request: Request,
  desk: Desk,
  ask: (question: string) => Promise<string>,
  print: (text: string) => void,
): Promise<Request> {
  const changes = listed(unrecordedChanges(desk, desk.history));
  print(['Since the story was last recorded, this has changed:', ...changes].join('\n'));
  const kind = request.kind ?? (await askKind(ask));
  const isMinor = kind === 'minor';
  const question = isMinor ? 'A note for the history, or Enter: ' : 'What changed, in a sentence: ';
  let note = '';
  do note = (await ask(question)).replace(/\s+/gu, ' ').trim();
  while (note === '' && !isMinor);
  return { ...request, ...(kind && { kind }), ...(note && { note }) };
}

async function askKind(ask: (question: string) => Promise<string>): Promise<Request['kind']> {
  for (;;) {
    const answer = await ask('Enter for an update, or correction, clarification, minor: ');
    const word = answer.trim().toLowerCase();
    if (word === '') return 'update';
    const kind = (['update', 'correction', 'clarification', 'minor'] as const).filter((name) =>
      name.startsWith(word),
    );
    if (kind.length === 1) return kind[0];
  }
}

function told(revision: Revision, desk: Desk): string {
  const { number, kind, at, note } = revision;
  const name = fileName(Buffer.from(serialise(revision)), number);
  return [
    `Recorded revision ${number}, ${kind}, ${at}${note === undefined ? '.' : `: ${note}`}`,
    ...listed(unrecordedChanges(desk, desk.history)),
    `It is in ${REVISIONS}/${name}: keep that file with the story.`,
  ].join('\n');
}

function nothing({ history }: Desk): string {
  const since = history.slice(-1).map(named).join('');
  return `Nothing has changed since ${since}, so nothing was written.`;
}

if (import.meta.main) {
  const ask = personAt(process.stdin, process.stdout);
  process.exitCode = await revise(process.argv.slice(2), {
    root: process.cwd(),
    environment: process.env,
    print: console.log,
    ...(ask && { ask }),
  });
}
