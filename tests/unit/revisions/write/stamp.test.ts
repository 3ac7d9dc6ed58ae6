import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { readHistory } from '../../../../src/revisions/history.ts';
import { REVISIONS } from '../../../../src/revisions/revision.ts';
import { checkStamp } from '../../../../src/revisions/stamp/check-stamp.ts';
import { readStamps, stampOf } from '../../../../src/revisions/stamp/stamp-files.ts';
import { stampNewest } from '../../../../src/revisions/write/stamp.ts';
import { site } from '../../../../src/site.ts';
import type { DeskInTest } from '../../../support/desk.ts';
import { NOW, openDesk, shortStory } from '../../../support/desk.ts';
import type { TimestampService } from '../../../support/timestamps.ts';
import { hasOpenssl, openTimestampService } from '../../../support/timestamps.ts';

/** Lets the publication in this test name a service. */
function use(timestampService: string): void {
  site.timestampService = timestampService;
  onTestFinished(() => {
    delete site.timestampService;
  });
}

/** The numbers of the revisions with a timestamp that counts. */
async function stamped({ root }: DeskInTest): Promise<number[]> {
  const history = await readHistory(root);
  const stamps = readStamps(root, history);
  const found = await Promise.all(
    history.map(async (revision) => {
      const bytes = stamps.get(revision.file);
      return bytes && 'time' in (await checkStamp(revision, bytes)) ? [revision.number] : [];
    }),
  );
  return found.flat();
}

const later = (desk: DeskInTest, seconds: number) => {
  desk.terminal.environment = { SOURCE_DATE_EPOCH: String(Number(NOW) + seconds) };
};

describe.skipIf(!hasOpenssl)('with a timestamp service, where openssl is installed', () => {
  let service: TimestampService;

  beforeAll(async () => {
    service = await openTimestampService();
  });

  beforeEach(() => {
    service.mood = 'right';
    service.asked = 0;
    use(service.url);
  });

  afterAll(() => {
    service.close();
  });

  test('each recorded revision gets a timestamp, and --check counts them', async () => {
    const desk = openDesk();
    expect(await desk.run('revise')).toBe(0);
    expect(desk.terminal.printed()).toMatch(
      /^Revision 1 has a timestamp: 20\S+Z, says “Test Stamps”\. It is in src\S+\.json\.tsr\.$/m,
    );
    desk.edit('12,000', '10,000');
    later(desk, 60);
    expect(await desk.run('revise', 'A number.', '--correction')).toBe(0);
    expect(await stamped(desk)).toEqual([1, 2]);
    desk.terminal.printed();
    expect(await desk.run('revise', '--check')).toBe(0);
    expect(desk.terminal.printed()).toContain('(2 revisions, 2 timestamped)');
  });

  test('a redaction gets one, too, and leaves the others as they are', async () => {
    const desk = openDesk(shortStory.replace('it said', 'Jane Doe said'));
    await desk.run('revise');
    desk.edit('Jane Doe said', 'it said');
    later(desk, 60);
    await desk.run('revise', 'A name was removed.');
    later(desk, 120);
    expect(await desk.run('redact', '1', 'Jane Doe', '--reason', 'By order of a court.')).toBe(0);
    expect(await stamped(desk)).toEqual([1, 2, 3]);
    expect(await desk.run('revise', '--check')).toBe(0);
  });

  test.each([
    ['down', 'answered 503'],
    ['babbling', "sent no timestamp that counts: it can't be checked"],
    ['refusing', "sent no timestamp that counts: it can't be checked (No more today.)"],
  ] as const)(
    'a revision is recorded without one while the service is %s, and stamped later',
    async (mood, why) => {
      const desk = openDesk();
      service.mood = mood;
      expect(await desk.run('revise')).toBe(0);
      const printed = desk.terminal.printed().trim().split('\n');
      expect(printed.at(-1)).toContain(`Revision 1 has no timestamp yet, because ${service.url} `);
      expect(printed.at(-1)).toContain(why);
      expect(printed.at(-1)).toMatch(/Get one later: {2}npm run revise -- --stamp$/);
      expect(await stamped(desk)).toEqual([]);
      expect(await desk.run('revise', '--check')).toBe(0);
      expect(await desk.run('revise', '--stamp')).toBe(1);
      service.mood = 'right';
      expect(await desk.run('revise', '--stamp')).toBe(0);
      expect(await stamped(desk)).toEqual([1]);
    },
  );

  test('a service that is not there is told in one line', async () => {
    const desk = openDesk();
    use('http://127.0.0.1:1/tsr');
    expect(await desk.run('revise')).toBe(0);
    expect(desk.terminal.printed()).toMatch(
      /^Revision 1 has no timestamp yet, because http:\S+ didn't answer \(.+\)\. Get one later/m,
    );
  });

  test('a revision that has one is not asked for again, and a run without changes gets what is missing', async () => {
    const desk = openDesk();
    await desk.run('revise');
    await desk.run('revise', '--stamp');
    expect(service.asked).toBe(1);
    expect(desk.terminal.printed()).toContain('Nothing is recorded that has no timestamp yet.');
    const [revision] = await readHistory(desk.root);
    rmSync(join(desk.root, REVISIONS, stampOf(revision?.file ?? '')));
    await desk.run('revise');
    expect(await stamped(desk)).toEqual([1]);
  });

  test('one that was changed is refused by --check, and replaced by --stamp', async () => {
    const desk = openDesk();
    await desk.run('revise');
    const [revision] = await readHistory(desk.root);
    const file = join(desk.root, REVISIONS, stampOf(revision?.file ?? ''));
    writeFileSync(file, service.stamp('f'.repeat(64)));
    desk.terminal.printed();
    expect(await desk.run('revise', '--check')).toBe(1);
    expect(desk.terminal.printed()).toContain(
      "json.tsr isn't a timestamp of this revision: it is of another fingerprint.",
    );
    expect(await desk.run('revise', '--stamp')).toBe(0);
    expect(await desk.run('revise', '--check')).toBe(0);
  });

  test('a rebase removes the timestamps of what it moves, and stamps what it records', async () => {
    const desk = openDesk();
    await desk.run('revise');
    const folder = join(desk.root, REVISIONS);
    const source = desk.source();
    desk.edit('Last.', 'The last.');
    later(desk, 60);
    await desk.run('revise', '--minor');
    const ours = readdirSync(folder).filter((name) => name.startsWith('0002'));
    const kept = ours.map((name) => [name, readFileSync(join(folder, name))] as const);
    for (const name of ours) rmSync(join(folder, name));
    desk.save(source.replace('12,000', '10,000'));
    later(desk, 120);
    await desk.run('revise', '--minor');
    const theirs = readdirSync(folder).filter((name) => name.startsWith('0002'));
    for (const [name, bytes] of kept) writeFileSync(join(folder, name), bytes);
    desk.edit('Last.', 'The last.');
    later(desk, 180);
    expect(await desk.run('revise', '--rebase')).toBe(0);
    expect(await stamped(desk)).toEqual([1, 2, 3]);
    expect(theirs.filter((name) => existsSync(join(folder, name)))).toEqual([]);
  });

  test('nothing is stamped of a draft, or where somebody took the revision away meanwhile', async () => {
    const desk = openDesk();
    expect(await stampNewest(desk.root, { timestampService: service.url })).toBeUndefined();
    await desk.run('revise');
    const folder = join(desk.root, REVISIONS);
    for (const name of readdirSync(folder)) if (/\.tsr$/.test(name)) rmSync(join(folder, name));
    const asking = stampNewest(desk.root, { timestampService: service.url });
    await new Promise(setImmediate);
    for (const name of readdirSync(folder)) if (/\.json$/.test(name)) rmSync(join(folder, name));
    await asking;
    expect(service.asked).toBe(2);
    expect(readdirSync(folder).filter((name) => /\.tsr$/.test(name))).toEqual([]);
  });
});

test('--stamp says that no service is named, and takes no note', async () => {
  const desk = openDesk();
  await desk.run('revise');
  expect(await desk.run('revise', '--stamp')).toBe(1);
  expect(desk.terminal.printed()).toContain('Name one in site.ts:  timestampService:');
  expect(await desk.run('revise', 'A note.', '--stamp')).toBe(2);
});
