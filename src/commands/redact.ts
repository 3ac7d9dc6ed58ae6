import { clock, inZone } from '../revisions/write/clock.ts';
import { alone, finish, write } from '../revisions/write/journal.ts';
import { keepFiles } from '../revisions/write/kept-files.ts';
import { newSalt, readStoryWithHistory } from '../revisions/record.ts';
import { numbered, redact } from '../revisions/write/redact.ts';
import { stampNewest } from '../revisions/write/stamp.ts';
import { REVISIONS } from '../revisions/revision.ts';
import { site } from '../site.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './terminal.ts';

/** `npm run redact`. Lists the blocks of a revision if it isn't told what to redact. */
export async function redactWords(
  terminal: Terminal,
  number: string,
  what: string | undefined,
  { reason }: { reason?: string },
): Promise<number> {
  if (!/^[1-9]\d*$/.test(number)) throw new UsageError(`${number} isn't the number of a revision.`);
  if (what === undefined) return list(terminal, Number(number));
  const why = reason?.replace(/\s+/gu, ' ').trim();
  if (!why) {
    throw new UsageError('readers are told the reason: add --reason "By order of a court."');
  }
  const { root, environment } = terminal;
  const redaction = await alone(root, async () => {
    finish(root);
    const current = await readStoryWithHistory(root, site);
    const now = inZone(clock(environment), current.story.timeZone);
    const order = { number: Number(number), what, reason: why };
    const made = redact(current, order, { now, salt: newSalt }, site);
    keepFiles(root, current);
    write(root, made.entry);
    return made;
  });
  const { revision, entry, rewritten } = redaction;
  const removed = entry.removed?.length ?? 0;
  terminal.print(
    [
      `Redacted ${count(revision.redacts?.length ?? 0, 'block')} in ${count(rewritten, 'revision')}${removed > 0 ? ` and removed ${count(removed, 'kept picture')}` : ''}, as revision ${revision.number}: ${why}`,
      'Publish it:  npm run build',
      `What git, backups and other copies of ${REVISIONS} hold isn't changed by this.`,
    ].join('\n'),
  );
  const stamped = await stampNewest(root, site);
  if (stamped) terminal.print(stamped.line);
  return 0;
}

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? '' : 's'}`;

async function list({ root, print }: Terminal, number: number): Promise<number> {
  const { history } = await readStoryWithHistory(root, site);
  const revision = history[number - 1];
  if (!revision) throw new UsageError(`there is no revision ${number}.`);
  const lines = numbered(revision).map(({ number: at, of, text }) => `${at}  ${of}  ${text}`);
  print([...lines, '', `Redact one:  npm run redact -- ${number} 3 --reason "…"`].join('\n'));
  return 0;
}
