import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../../../../src/revisions/record.ts';
import {
  checkSignature,
  readSignatures,
  recordingOf,
  sign,
  signatureOf,
} from '../../../../src/revisions/write/sign.ts';
import { readHistory } from '../../../../src/revisions/history.ts';
import { site } from '../../../../src/site.ts';
import type { Ask } from '../../../../src/verify/ask.ts';
import { checkHistory } from '../../../../src/verify/history/live-history.ts';
import { openDesk } from '../../../support/desk.ts';
import { publishedFiles } from '../../../support/published.ts';
import { chainOf } from '../../../support/recorded.ts';

const hasSsh = ['ssh-keygen', 'ssh-agent', 'ssh-add'].every(
  (program) => spawnSync(program, ['-?']).error === undefined,
);

test('without a key, a revision is a file without a signature', () => {
  const [revision] = chainOf({});
  if (!revision) throw new Error('The chain has a revision.');
  expect(recordingOf(revision, {})).toEqual([
    { name: revision.file, text: revision.bytes.toString() },
  ]);
});

describe.skipIf(!hasSsh)('a signature, where OpenSSH is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'late-edition-ssh-'));
  const before = process.env['SSH_AUTH_SOCK'];
  let agent: ReturnType<typeof spawn>;
  let key: string;

  beforeAll(async () => {
    const file = join(folder, 'key');
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'editor', '-f', file]);
    key = readFileSync(`${file}.pub`, 'utf8').trim();
    const socket = join(folder, 'agent');
    agent = spawn('ssh-agent', ['-D', '-a', socket]);
    await new Promise((resolve) => agent.stdout?.once('data', resolve));
    process.env['SSH_AUTH_SOCK'] = socket;
    expect(spawnSync('ssh-add', ['-q', file]).status).toBe(0);
  });

  afterAll(() => {
    agent.kill();
    if (before === undefined) delete process.env['SSH_AUTH_SOCK'];
    else process.env['SSH_AUTH_SOCK'] = before;
    rmSync(folder, { recursive: true, force: true });
  });

  test('stands beside each revision, and is of its fingerprint', async () => {
    const desk = openDesk();
    await record(desk.root, { ...site, signingKey: key }, {}, { now: new Date('2024-10-26') });
    const history = await readHistory(desk.root);
    const [[file, signature] = ['', '']] = readSignatures(desk.root, history);
    expect(file).toBe(history[0]?.file);
    expect(checkSignature(history[0]?.fingerprint ?? '', signature, key)).toBe('right');
    expect(checkSignature('f'.repeat(64), signature, key)).toBe('wrong');
  });

  test('is checked where it is published, by the key', async () => {
    const desk = openDesk();
    await record(desk.root, { ...site, signingKey: key }, {}, { now: new Date('2024-10-26') });
    const history = await readHistory(desk.root);
    const files = new Map(publishedFiles(history));
    for (const [file, text] of readSignatures(desk.root, history)) {
      files.set(signatureOf(file), Buffer.from(text));
    }
    const ask: Ask = ({ href, pathname }) => {
      const body = files.get(pathname.replace('/revisions/', ''));
      const status = body ? 200 : 404;
      return Promise.resolve({
        url: href,
        status,
        headers: new Map(),
        body: body ?? Buffer.alloc(0),
      });
    };
    const told = async (by: string) => {
      const found = await checkHistory(new URL('https://news.example.org/'), ask, () => [], by);
      return found.map(({ verdict, what }) => `${verdict} ${what}`).at(-1);
    };
    expect(await told(key)).toBe('right 1 of 1 revisions are signed by the key in site.ts');
    const other = key.replace(/(?<=^\S+ \S{30})./, (sign) => (sign === 'A' ? 'B' : 'A'));
    expect(await told(other)).toMatch(/^wrong the signature of revision 1/);
  });

  test('is not checked where there is no program to check it', () => {
    const path = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      expect(checkSignature('f'.repeat(64), 'signature', key)).toBe('unchecked');
      expect(() => sign('f'.repeat(64), key)).toThrow(/ENOENT\nAdd the key to ssh-agent/);
    } finally {
      process.env['PATH'] = path;
    }
  });

  test('is refused, and nothing written, where the agent lacks the key', async () => {
    const other = join(folder, 'other');
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'other', '-f', other]);
    const signingKey = readFileSync(`${other}.pub`, 'utf8').trim();
    expect(() => sign('f'.repeat(64), signingKey)).toThrow(
      /^The revision couldn't be signed with the key in site\.ts, so nothing was written\.\n\S.+\nAdd the key to ssh-agent \(ssh-add\)/s,
    );
    const desk = openDesk();
    const recording = record(
      desk.root,
      { ...site, signingKey },
      {},
      { now: new Date('2024-10-26') },
    );
    await expect(recording).rejects.toThrow('nothing was written');
    expect(desk.files()).toEqual([]);
  });
});
