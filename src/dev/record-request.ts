import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { site } from '../site.ts';
import { StoryError } from '../story/errors.ts';
import { clock } from '../revisions/write/clock.ts';
import { readStoryWithHistory, record } from '../revisions/record.ts';
import { stampNewest } from '../revisions/write/stamp.ts';
import { Refusal } from '../revisions/refusal.ts';
import { editingOf, seenOf } from './editing.ts';

/** The path that the strip posts to, from the site's base. */
export const RECORD = '_dev/record';

/** The longest request; a note is only a sentence. */
const MOST_BYTES = 20_000;

const form = z.object({
  note: z.string().transform((note) => note.replace(/\s+/gu, ' ').trim()),
  kind: z.enum(['update', 'correction', 'clarification', 'minor']),
  seen: z.string(),
});

/**
 * Records a revision for the form in the strip, and redirects to the page. Only the page itself is
 * allowed to post: browsers send the origin with every form.
 */
export async function answerRecord(
  request: IncomingMessage,
  response: ServerResponse,
  { root, back, tell }: { root: string; back: string; tell: (warning: string) => void },
): Promise<void> {
  const answer = (status: number, words: string) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><meta charset="utf-8"><title>Not recorded</title>
<pre style="white-space: pre-wrap">${escaped(words)}</pre><p><a href="${escaped(back)}">Back to the page</a></p>`);
  };
  if (request.method !== 'POST' || !isOwn(request)) {
    answer(403, 'Only the page that this server shows can record a revision.');
    return;
  }
  const asked = form.safeParse(Object.fromEntries(new URLSearchParams(await bodyOf(request))));
  if (!asked.success) {
    answer(400, 'This form lacks a note or a kind. Load the page again.');
    return;
  }
  try {
    const warning = await recordAsked(root, asked.data);
    if (warning !== undefined) tell(warning);
    response.writeHead(303, { Location: back }).end();
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof StoryError)) throw error;
    answer(409, error.message);
  }
}

/** Gives what is to be said in the terminal, if anything. */
async function recordAsked(root: string, asked: z.infer<typeof form>): Promise<string | undefined> {
  const current = await readStoryWithHistory(root, site);
  if (seenOf(current) !== asked.seen) {
    throw new Refusal(
      'The story was saved since the page showed it, so nothing was recorded.\nLook at it again, and then record it.',
    );
  }
  const { step } = editingOf(current);
  if (step === 'note' && asked.note === '' && asked.kind !== 'minor') {
    throw new Refusal('The note is empty. Say in one sentence what changed: readers will see it.');
  }
  const own = asked.note === '' && asked.kind === 'update';
  const statement = { ...(asked.note && { note: asked.note }), ...(!own && { kind: asked.kind }) };
  await record(root, site, statement, { now: clock(process.env), seen: current });
  const stamped = await stampNewest(root, site);
  return stamped?.isStamped === false ? stamped.line : undefined;
}

/** Whether the form is on a page of this server. Other sites can post here, too. */
function isOwn({ headers }: IncomingMessage): boolean {
  const origin = headers.origin === undefined ? undefined : URL.parse(headers.origin);
  return origin?.host !== undefined && origin.host === headers.host;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? Infinity) > MOST_BYTES) return '';
  return text(request);
}

const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
