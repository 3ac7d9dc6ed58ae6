import type { IncomingMessage } from 'node:http';
import { Agent, request as requestHttp } from 'node:http';
import { Agent as SecureAgent, request as requestHttps } from 'node:https';
import type { Answer } from './answer.ts';

/** Requests an address and returns the answer, including redirects and errors. */
export type Ask = (url: URL, headers?: Record<string, string>) => Promise<Answer>;

/** No file of a site is larger. */
const MOST_BYTES = 64 * 1024 * 1024;

const PATIENCE = 20_000;

/** An `Ask` that keeps a few connections open, as a browser does, and a function to close them. */
export function openAsk(): { ask: Ask; close: () => void } {
  const settings = { keepAlive: true, maxSockets: 6 };
  const plain = new Agent(settings);
  const secure = new SecureAgent(settings);
  return {
    ask: (url, headers = {}) => {
      const options = { headers, timeout: PATIENCE };
      return new Promise((resolve, reject) => {
        const sent =
          url.protocol === 'https:'
            ? requestHttps(url, { ...options, agent: secure })
            : requestHttp(url, { ...options, agent: plain });
        sent.on('timeout', () => {
          sent.destroy(new Error(`no answer within ${PATIENCE / 1000} seconds`));
        });
        sent.on('error', reject);
        sent.on('response', (response) => {
          read(response).then((body) => {
            resolve({
              url: url.href,
              status: response.statusCode ?? 0,
              headers: named(response),
              body,
            });
          }, reject);
        });
        sent.end();
      });
    },
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

async function read(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    if (!(chunk instanceof Buffer)) continue;
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('the answer is larger than 64 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function named({ headersDistinct }: IncomingMessage): Map<string, string> {
  return new Map(
    Object.entries(headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
  );
}
