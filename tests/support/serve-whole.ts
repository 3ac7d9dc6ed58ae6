import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server that opens a file once an answer, as nginx and Caddy do; what is not there is a 404. */
export async function serveWhole(root: string) {
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(root, request.url ?? '')));
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // why: listen() on a port always gives an AddressInfo; a string is for pipes.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
