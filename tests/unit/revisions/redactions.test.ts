import { expect, test } from 'vitest';
import { tellRedactions } from '../../../src/revisions/redactions.ts';
import { hashOf } from '../../../src/revisions/revision.ts';
import { chainOf, salted } from '../../support/shown.ts';

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
