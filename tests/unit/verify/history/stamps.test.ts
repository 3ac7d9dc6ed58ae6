import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stampOf } from '../../../../src/revisions/stamp/stamp-files.ts';
import { sinceFinding } from '../../../../src/verify/history/since.ts';
import { existedBy, fetchStamps } from '../../../../src/verify/history/stamps.ts';
import { twelveRevisions } from '../../../support/published.ts';
import type { TimestampService } from '../../../support/timestamps.ts';
import { hasOpenssl, openTimestampService } from '../../../support/timestamps.ts';

const history = twelveRevisions();
const fingerprintOf = (number: number) => history[number - 1]?.fingerprint ?? '';
const nameOf = (number: number) => stampOf(history[number - 1]?.file ?? '');

describe.skipIf(!hasOpenssl)('published timestamps, where openssl is installed', () => {
  let service: TimestampService;
  const stamped = (...numbers: number[]) =>
    new Map(numbers.map((number) => [nameOf(number), service.stamp(fingerprintOf(number))]));
  const told = async (files: ReadonlyMap<string, Uint8Array>) => {
    const { findings } = await fetchStamps(history, (name) => Promise.resolve(files.get(name)));
    return findings.map(({ verdict, what }) => `${verdict} ${what}`);
  };

  beforeAll(async () => {
    service = await openTimestampService();
  });

  afterAll(() => {
    service.close();
  });

  test('are counted, and whose they are is said', async () => {
    expect(await told(stamped(3, 9))).toEqual([
      'right 2 of 12 revisions have a timestamp, from “Test Stamps”. Whether to trust that authority is for you to decide',
    ]);
  });

  test('are not missed where there are none', async () => {
    expect(await told(new Map())).toEqual([]);
  });

  test('are wrong where one is of another revision', async () => {
    const files = new Map([...stamped(3), [nameOf(4), service.stamp(fingerprintOf(5))]]);
    expect(await told(files)).toEqual([
      'wrong the timestamp of revision 4 counts for nothing: it is of another fingerprint.',
    ]);
  });

  test('of later revisions say that the earlier ones existed, too', async () => {
    const files = stamped(3);
    const { stamps } = await fetchStamps(history, (name) => Promise.resolve(files.get(name)));
    expect(sinceFinding(history, fingerprintOf(2), stamps).what).toMatch(
      /It existed at 20\S+Z, by the timestamp of revision 3 from “Test Stamps”\.$/,
    );
    expect(sinceFinding(history, fingerprintOf(4), stamps).what).not.toContain('existed');
  });
});

test('the earliest timestamp of a revision or of one after it counts', () => {
  const stamp = (time: string) => ({ time, authority: 'A' });
  const stamps = new Map([
    [1, stamp('2024-01-01T00:00:00.000Z')],
    [3, stamp('2024-03-03T00:00:00.000Z')],
    [5, stamp('2024-02-02T00:00:00.000Z')],
  ]);
  expect(existedBy(1, stamps)).toContain('2024-01-01T00:00:00.000Z, by its timestamp');
  expect(existedBy(2, stamps)).toContain(
    '2024-02-02T00:00:00.000Z, by the timestamp of revision 5',
  );
  expect(existedBy(6, stamps)).toBeUndefined();
});
