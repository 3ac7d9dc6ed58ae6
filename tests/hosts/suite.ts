import { rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../src/publish/files.ts';
import type { Raw } from '../support/raw-request.ts';
import { rawRequest } from '../support/raw-request.ts';

/** A built site behind a server that runs. */
export interface Hosted {
  url: URL;
  /** What was built, as it is served. */
  dist: string;
}

/** What the servers do differently, each within its rights. */
export interface Habits {
  encodings: string[];
  /**
   * Made to try a site out: it packs files itself, sends them whole, hides none that were deployed,
   * and gives up on some requests that the real one turns down.
   */
  isForTrial?: boolean;
}

const unpack: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
};
const endings: Record<string, string> = { br: '.br', gzip: '.gz', zstd: '.zst' };

/** What every host owes a reader. `hosted` is asked once the server runs. */
export function suite(hosted: () => Hosted, { encodings, isForTrial = false }: Habits): void {
  let dist: string;
  let page: Buffer;
  let picture: string;
  const ask = (address: string, words?: Parameters<typeof rawRequest>[2]) =>
    rawRequest(hosted().url, hosted().url.pathname + address, words);
  const file = (name: string) => readFile(path.join(dist, name));

  beforeAll(async () => {
    ({ dist } = hosted());
    page = await file('index.html');
    picture = filesIn(dist).find((name) => name.endsWith('.jpeg')) ?? '';
  });

  test('sends the page to those who take no encoding', async () => {
    for (const headers of [
      {},
      { 'accept-encoding': 'identity' },
      { 'accept-encoding': 'br;q=0, gzip;q=0' },
    ]) {
      const { status, headers: said, body } = await ask('', { headers });
      expect({ status, encoding: said['content-encoding'] }).toEqual({
        status: 200,
        encoding: undefined,
      });
      expect(body.equals(page)).toBe(true);
    }
  });

  test.each(encodings)('sends the page in %s to those who take it', async (encoding) => {
    const { status, headers, body } = await ask('', { headers: { 'accept-encoding': encoding } });
    expect({ status, encoding: headers['content-encoding'] }).toEqual({ status: 200, encoding });
    expect(unpack[encoding]?.(body).equals(page)).toBe(true);
    if (!isForTrial) expect(body.equals(await file(`index.html${endings[encoding]}`))).toBe(true);
  });

  test('sends browsers the page packed', async () => {
    const { headers } = await ask('', {
      headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
    });
    expect(encodings).toContain(headers['content-encoding']);
  });

  test('sends a picture as it is, to be kept for a year', async () => {
    const accepts = { 'accept-encoding': 'gzip, deflate, br, zstd' };
    const { status, headers, body } = await ask(picture, { headers: accepts });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'image/jpeg' });
    expect(headers['cache-control']).toMatch(/max-age=31536000, ?immutable/);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.equals(await file(picture))).toBe(true);
  });

  test.each(['none', '_astro/none.avif', 'none/', ...(isForTrial ? [] : ['index.html/none'])])(
    'answers 404 with the page for it to %s',
    async (address) => {
      const { status, headers, body } = await ask(address);
      expect(status).toBe(404);
      expect(headers).toMatchObject({
        'content-type': expect.stringMatching(/^text\/html; ?charset=utf-8$/i),
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
      });
      expect(String(headers['cache-control'])).not.toMatch(/immutable|max-age=[1-9]/);
      expect(body.equals(await file('404.html'))).toBe(true);
    },
  );

  test.each([
    ['film.00000000.mp4', 'video/mp4'],
    ['sound.00000000.mp3', 'audio/mpeg'],
    ['film.00000000.vtt', 'text/vtt'],
    ['document.00000000.pdf', 'application/pdf'],
    ['harbors.00000000.csv', 'text/csv'],
  ])('sends %s by its type, to be kept, and in parts', async (name, type) => {
    const address = `_astro/files/${name}`;
    const whole = await file(address);
    const { headers } = await ask(address);
    expect(String(headers['content-type']).split(';')[0]).toBe(type);
    expect(headers['cache-control']).toMatch(/immutable/);
    const {
      status,
      headers: said,
      body,
    } = await ask(address, { headers: { range: 'bytes=10-19' } });
    if (isForTrial) return;
    expect({ status, range: said['content-range'] }).toEqual({
      status: 206,
      range: `bytes 10-19/${whole.length}`,
    });
    expect(body.equals(whole.subarray(10, 20))).toBe(true);
  });

  test('sends a part of a picture, or all of it', async () => {
    const whole = await file(picture);
    const { status, headers, body } = await ask(picture, { headers: { range: 'bytes=10-109' } });
    if (isForTrial)
      return expect({ status, bytes: body.length }).toEqual({ status: 200, bytes: whole.length });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 10-109/${whole.length}`);
    expect(body.equals(whole.subarray(10, 110))).toBe(true);
    const beyond = await ask(picture, { headers: { range: `bytes=${whole.length}-` } });
    expect(beyond.status).toBe(416);
  });

  test.each(['', 'icon.svg', 'picture'])(
    'sends nothing again that is still the same: “%s”',
    async (name) => {
      const address = name === 'picture' ? picture : name;
      for (const encoding of ['identity', ...(name === 'picture' ? [] : encodings)]) {
        const accepts = { 'accept-encoding': encoding };
        const { etag = '' } = (await ask(address, { headers: accepts })).headers;
        expect(etag).not.toBe('');
        const again = await ask(address, {
          headers: { ...accepts, 'if-none-match': String(etag) },
        });
        expect({ status: again.status, bytes: again.body.length }).toEqual({
          status: 304,
          bytes: 0,
        });
        const other = await ask(address, { headers: { ...accepts, 'if-none-match': '"other"' } });
        expect(other.status).toBe(200);
      }
    },
  );

  describe('keeps to what was built:', () => {
    const ways = [
      '../secret.txt',
      '../../secret.txt',
      '%2e%2e/secret.txt',
      '..%2fsecret.txt',
      '%2e%2e%2fsecret.txt',
      '..%5csecret.txt',
      '..\\secret.txt',
      '_astro/../../secret.txt',
      './/..//secret.txt',
      '..;/secret.txt',
      '%252e%252e/secret.txt',
      '%c0%ae%c0%ae/secret.txt',
      '..%00/secret.txt',
      'index.html%00.txt',
    ];

    beforeAll(() => {
      writeFileSync(path.join(dist, '../secret.txt'), 'The secret.');
    });

    test.each(ways)('%s', async (way) => {
      const { status, body } = await ask(way);
      expect(status).not.toBe(200);
      expect(body.toString()).not.toContain('The secret.');
    });
  });

  test('lists no folder', async () => {
    const { status, body } = await ask('_astro/');
    expect([403, 404]).toContain(status);
    expect(body.toString()).not.toContain(path.basename(picture));
  });

  test('finds a file by its name written in percent', async () => {
    const { status, body } = await ask('icon%2Esvg');
    expect(status).toBe(200);
    expect(body.equals(await file('icon.svg'))).toBe(true);
  });

  test('answers HEAD as it does GET, without the page', async () => {
    const [get, head]: Raw[] = await Promise.all([ask(''), ask('', { method: 'HEAD' })]);
    expect({ status: head?.status, bytes: head?.body.length }).toEqual({ status: 200, bytes: 0 });
    for (const name of ['content-type', 'content-security-policy', 'cache-control', 'etag']) {
      expect(head?.headers[name]).toBe(get?.headers[name]);
    }
  });

  test.each([
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    ...(isForTrial ? [] : ['PROPFIND', 'TRACE', 'BREW']),
  ])('%s changes nothing and tells nothing', async (method) => {
    const headers = { 'x-told': 'back', 'content-length': '0' };
    const { status, body } = await ask('icon.svg', { method, headers });
    expect([200, 400, 403, 404, 405, 501]).toContain(status);
    expect(body.toString()).not.toContain('x-told');
    if (status === 200) expect(body.equals(await file('icon.svg'))).toBe(true);
    expect((await ask('icon.svg')).body.equals(await file('icon.svg'))).toBe(true);
  });

  test.skipIf(isForTrial)('shows no file whose name starts with a dot', async () => {
    writeFileSync(path.join(dist, '.env'), 'The secret.');
    const { status, body } = await ask('.env');
    rmSync(path.join(dist, '.env'));
    expect([403, 404]).toContain(status);
    expect(body.toString()).not.toContain('The secret.');
  });
}
