import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hashOf } from '../../../../src/revisions/revision.ts';
import type { RecordBlock } from '../../../../src/revisions/revision.ts';
import { askForStamp } from '../../../../src/revisions/stamp/ask-for-stamp.ts';
import { checkStamp } from '../../../../src/revisions/stamp/check-stamp.ts';
import { chainOf, salted } from '../../../support/recorded.ts';
import type { TimestampService, Usage } from '../../../support/timestamps.ts';
import { hasOpenssl, openTimestampService } from '../../../support/timestamps.ts';

const secret: RecordBlock = { of: 'text', ...salted('Jane Doe.') };
const [revision, other] = chainOf({ blocks: [secret] }, { kind: 'minor', blocks: [] });
if (!revision || !other) throw new Error('The chain has two revisions.');
const { fingerprint } = revision;

describe.skipIf(!hasOpenssl)('a timestamp, where openssl is installed', () => {
  let service: TimestampService;
  let bytes: Buffer;

  beforeAll(async () => {
    service = await openTimestampService();
    bytes = service.stamp(fingerprint);
  });

  afterAll(() => {
    service.close();
  });

  test('says when a revision existed, and who says so', async () => {
    const now = Date.now();
    const found = await checkStamp(revision, bytes);
    expect(found).toEqual({ time: expect.any(String), authority: 'Test Stamps' });
    const time = 'time' in found ? Date.parse(found.time) : 0;
    expect(Math.abs(time - now)).toBeLessThan(60_000);
  });

  test('is what a service gives that is asked for one, and it is kept as it came', async () => {
    const stamp = await askForStamp(revision, service.url);
    const bytes = 'bytes' in stamp ? stamp.bytes : Buffer.alloc(0);
    expect(stamp).toEqual({ time: expect.any(String), authority: 'Test Stamps', bytes });
    expect(await checkStamp(revision, bytes)).toHaveProperty('time');
  });

  test('counts for the revision with its words redacted, too', async () => {
    const redacted = { ...revision, blocks: [{ of: 'text' as const, hash: hashOf(secret) }] };
    expect(await checkStamp(redacted, bytes)).toHaveProperty('time');
  });

  test('counts for no other revision', async () => {
    expect(await checkStamp(other, bytes)).toEqual({ fault: 'it is of another fingerprint' });
  });

  test('is checked by openssl by the fingerprint alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'late-edition-stamp-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, 'stamp.tsr'), bytes);
    const check = (digest: string) =>
      spawnSync(
        'openssl',
        ['ts', '-verify', '-digest', digest, '-in', 'stamp.tsr', '-CAfile', service.authority],
        { cwd: folder, encoding: 'utf8' },
      );
    expect(check(fingerprint).stdout + check(fingerprint).stderr).toContain('Verification: OK');
    expect(check(other.fingerprint).status).not.toBe(0);
  });

  test('does not count where its time or its signature was changed, or where it was cut short', async () => {
    const [day] = /\d{14}Z/.exec(bytes.toString('latin1')) ?? [''];
    const later = Buffer.from(bytes);
    later.write('2', later.indexOf(day) + 3);
    const forged = Buffer.from(bytes);
    forged.writeUInt8((forged.at(-1) ?? 0) ^ 1, forged.length - 1);
    const cut = bytes.subarray(0, -40);
    expect(later.equals(bytes)).toBe(false);
    expect(await checkStamp(revision, forged)).toEqual({ fault: 'its signature is not right' });
    for (const changed of [later, forged, cut, Buffer.from('none'), Buffer.alloc(0)]) {
      expect(await checkStamp(revision, changed)).toHaveProperty('fault');
    }
  });

  test('counts by any certificate that is for timestamps, and by no other', async () => {
    const by = (usage: Usage) => checkStamp(revision, service.forged(bytes, usage));
    expect(await by('timeStamping')).toHaveProperty('time');
    expect(await by('codeSigning')).toEqual({ fault: 'its certificate is not for timestamps' });
  });

  test('is no text that the same authority signed', async () => {
    const text = service.forged(bytes, 'timeStamping', () => undefined, false);
    expect(await checkStamp(revision, text)).toEqual({
      fault: "it can't be checked (it isn't a timestamp)",
    });
  });

  test('does not count where its certificate was not valid at its time', async () => {
    const early = service.forged(bytes, 'timeStamping', (info) => {
      info.write('1999', info.toString('latin1').search(/\d{14}Z/));
    });
    expect(await checkStamp(revision, early)).toEqual({
      fault: 'its certificate was not valid at that time',
    });
  });
});
