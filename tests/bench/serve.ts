import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface Served {
  /** Address of the folder, with a trailing slash. */
  url: string;
  close(): Promise<void>;
}

/** Serves a folder as a plain static host does, under a path, with the compressed copies beside it. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, dev: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404).end('Not found');
    };
    const inside = request.url?.startsWith(base) === true;
    request.url = `/${request.url?.slice(base.length) ?? ''}`;
    if (inside) files(request, response, notFound);
    else notFound();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // listen() on a port always gives an AddressInfo; a string is for pipes.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
