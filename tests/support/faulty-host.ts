import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { encodings } from '../../src/publish/files.ts';
import type { Built, BuiltFile } from '../../src/verify/built.ts';
import { readBuilt } from '../../src/verify/built.ts';

/** What a host is about to answer. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Changes what is answered to a path, to plant a fault. */
export type Plant = (path: string, reply: Reply) => void;

/** A host that does all that it should, but for what is planted. */
export interface FaultyHost {
  url: URL;
  /** Serves what was built in this folder from now on. */
  fill(folder: string): void;
  plant(fault: Plant): void;
  close(): Promise<void>;
}

export async function openHost(base = '/'): Promise<FaultyHost> {
  let site: Site = { folder: '', built: { files: [], notFound: undefined } };
  let fault: Plant = () => undefined;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const { 'accept-encoding': accepts = '', 'if-none-match': tag } = request.headers;
    const reply = answer(site, base, pathname, String(accepts));
    fault(pathname, reply);
    const isKnown = tag !== undefined && tag === reply.headers['etag'];
    response.writeHead(isKnown ? 304 : reply.status, reply.headers);
    response.end(isKnown ? undefined : reply.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // Listening on a port gives an AddressInfo; a string is for pipes.
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}${base}`);
  return {
    url,
    fill(folder) {
      site = { folder, built: readBuilt(folder, url) };
    },
    plant(planted) {
      fault = planted;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

interface Site {
  folder: string;
  built: Built;
}

function answer({ folder, built }: Site, base: string, asked: string, accepts: string): Reply {
  const find = (address: string) => built.files.find((file) => address === base + file.address);
  const file = find(asked);
  if (file) return sent(folder, file, 200, accepts);
  if (find(`${asked}/`)) {
    return { status: 301, headers: { location: `${asked}/` }, body: Buffer.alloc(0) };
  }
  return built.notFound
    ? sent(folder, built.notFound, 404, accepts)
    : { status: 404, headers: {}, body: Buffer.alloc(0) };
}

function sent(folder: string, file: BuiltFile, status: number, accepts: string): Reply {
  const headers = { ...Object.fromEntries(file.headers), etag: `"${file.path}-${accepts}"` };
  const ending = Object.entries(encodings).find(([, name]) => name === accepts)?.[0];
  if (!file.isPacked || !ending) return { status, headers, body: file.bytes };
  return {
    status,
    headers: { ...headers, 'content-encoding': accepts, vary: 'Accept-Encoding' },
    body: readFileSync(path.join(folder, file.path + ending)),
  };
}
