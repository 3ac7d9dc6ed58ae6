import { expect, test } from 'vitest';
import { redactionFaults, tellRedactions } from '../../../src/revisions/redactions.ts';
import { hashOf, REVISIONS } from '../../../src/revisions/revision.ts';
import type { Given } from '../../support/recorded.ts';
import { chainOf, salted } from '../../support/recorded.ts';

const hash = 'a'.repeat(64);
const redacts = [hash];
const kind = 'redaction';

const [first, silent, redaction, another] = chainOf(
  {},
  { kind, redacts },
  { kind, note: 'By order of a court.', redacts },
  { kind, note: 'Once more.', redacts },
);
if (!first || !silent || !redaction || !another) throw new Error('The chain has four revisions.');
const untold = { ...redaction, note: { hash: hashOf(salted('A name.')) } };

test.each([
  ['when it happened and why', [first, redaction], `${redaction.at}: By order of a court.`],
  [
    'of the first time, if it happened twice',
    [redaction, another],
    `${redaction.at}: By order of a court.`,
  ],
  ['no reason that was redacted itself', [first, untold], `${redaction.at}: `],
  ['no reason where there is none', [first, silent], `${silent.at}: `],
  ['nothing where nobody redacted it', [first], ': '],
])('of redacted words readers are told %s', (_title, history, told) => {
  expect(tellRedactions(history, (at, reason) => `${at}: ${reason}`)(hash)).toBe(told);
});

const secret = { of: 'text', ...salted('Jane Doe.') } as const;
const hidden = { of: 'text', hash: hashOf(secret) } as const;
const order: Given = { kind, redacts: [hidden.hash], blocks: [] };

test('words may be missing where a later revision redacted them', () => {
  expect(redactionFaults(chainOf({ blocks: [hidden] }, order))).toEqual([]);
  expect(redactionFaults(chainOf({ blocks: [secret] }))).toEqual([]);
});

test.each<[string, Given[]]>([
  ['no revision', [{ blocks: [hidden] }]],
  ['only an earlier one', [order, { blocks: [hidden] }]],
  ['only the same one', [{ ...order, blocks: [hidden] }]],
])('words are missed where %s redacted them', (_title, revisions) => {
  const history = chainOf(...revisions);
  expect(redactionFaults(history)).toEqual([
    {
      message: `Words are missing from ${REVISIONS}/${history.at(-1)?.file ?? ''}, and no later revision says that it redacted them.`,
      found: `hash ${hidden.hash}`,
      fix: 'Restore the files of this folder from a backup or from git.',
    },
  ]);
});

test('words that are still there after a redaction are told, with the file that has them', () => {
  const history = chainOf({ blocks: [secret] }, order);
  expect(redactionFaults(history)).toEqual([
    {
      message: `${REVISIONS}/${history[0]?.file ?? ''} holds words that revision 2 redacted.`,
      found: `hash ${hidden.hash}`,
      fix: 'If the file came back from a backup or from git, take the redacted one instead.',
    },
  ]);
});
