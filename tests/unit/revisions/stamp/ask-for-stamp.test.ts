import { afterEach, expect, test, vi } from 'vitest';
import { askForStamp } from '../../../../src/revisions/stamp/ask-for-stamp.ts';
import { chainOf } from '../../../support/recorded.ts';

const [revision] = chainOf({});
if (!revision) throw new Error('The chain has a revision.');
const SERVICE = 'https://tsa.example.org/';

afterEach(() => {
  vi.unstubAllGlobals();
});

const failed = (cause?: unknown) => new TypeError('fetch failed', { cause });

test.each<[string, unknown, string]>([
  ['is slow', new DOMException('The operation timed out.', 'TimeoutError'), 'within 10 seconds'],
  ['has no valid certificate', failed(new Error('self-signed')), 'self-signed'],
  [
    'refuses the connection',
    failed(Object.assign(new Error(''), { code: 'ECONNREFUSED' })),
    'ECONNREFUSED',
  ],
  ['fails for a reason of which only the name is known', failed(new RangeError()), 'RangeError'],
  ['fails for a reason that nobody knows', failed(), 'fetch failed'],
  ['fails in its own way', 'a word', 'a word'],
])('an editor is told why there is no timestamp where the service %s', async (_, error, why) => {
  vi.stubGlobal('fetch', () => Promise.reject(error));
  expect(await askForStamp(revision, SERVICE)).toEqual({
    fault: `${SERVICE} didn't answer (${why})`,
  });
});

test.each([
  ['something else', '<p>Out of order.</p>', "it can't be checked ("],
  // A response of nothing but its status: 2, a rejection.
  ['a refusal', Buffer.from('30053003020102', 'hex'), 'the service refused, with status 2'],
])('%s is no timestamp', async (_, body, why) => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
  const answer = await askForStamp(revision, SERVICE);
  const fault = 'fault' in answer ? answer.fault : '';
  expect(fault).toContain(`${SERVICE} sent no timestamp that counts: `);
  expect(fault).toContain(why);
});

test('a service gets the fingerprint and no more, in the form that it takes', async () => {
  const fetch = vi.fn<(service: string, request: { body: ArrayBuffer }) => Promise<Response>>();
  vi.stubGlobal('fetch', fetch.mockResolvedValue(new Response('', { status: 503 })));
  expect(await askForStamp(revision, SERVICE)).toEqual({ fault: `${SERVICE} answered 503` });
  const [service, request] = fetch.mock.calls[0] ?? [];
  expect(service).toBe(SERVICE);
  expect(request).toMatchObject({
    method: 'POST',
    headers: { 'Content-Type': 'application/timestamp-query' },
  });
  // Version 1, a SHA-256 and its value, and that the answer is to bring the certificate.
  const form = '3037020101' + '302f300b06096086480165030402010420';
  const sent = Buffer.from(request?.body ?? new ArrayBuffer()).toString('hex');
  expect(sent).toBe(`${form}${revision.fingerprint}0101ff`);
});
