import { connect } from 'node:net';

/** What came of many requests for one address. */
export interface Load {
  /** How many answers were 200 and whole. */
  right: number;
  seconds: number;
  /** Milliseconds from each request to the end of its answer, in ascending order. */
  waits: number[];
  /** Of one answer's body, as it was sent. */
  bytes: number;
}

/** Asks for `url` so many times over so many lasting connections, each asking anew when answered. */
export async function load(
  url: URL,
  encoding: string,
  { requests, connections }: { requests: number; connections: number },
): Promise<Load> {
  const found: Load = { right: 0, seconds: 0, waits: [], bytes: 0 };
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: ${encoding}\r\n\r\n`;
  let left = requests;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () =>
      askInTurn(
        url,
        request,
        () => left-- > 0,
        (answer, wait) => {
          found.waits.push(wait);
          found.bytes = answer.bytes;
          if (answer.status === 200) found.right++;
        },
      ),
    ),
  );
  found.seconds = (performance.now() - started) / 1000;
  found.waits.sort((a, b) => a - b);
  return found;
}

interface Whole {
  status: number;
  bytes: number;
}

function askInTurn(
  { hostname, port }: URL,
  request: string,
  isMore: () => boolean,
  tell: (answer: Whole, wait: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    let chunks: Buffer[] = [];
    let asked = 0;
    const ask = () => {
      if (!isMore()) return void socket.end(resolve);
      chunks = [];
      asked = performance.now();
      socket.write(request);
    };
    socket.once('connect', ask).once('error', reject);
    socket.setTimeout(30_000, () => socket.destroy(new Error('no answer within 30 seconds')));
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      const answer = whole(chunks.length === 1 ? chunk : Buffer.concat(chunks));
      if (!answer) return;
      tell(answer, performance.now() - asked);
      ask();
    });
  });
}

/** The answer, once all of it is there. */
function whole(bytes: Buffer): Whole | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const length = /content-length: *(\d+)/i.exec(head)?.[1];
  const body = bytes.length - end - 4;
  if (length !== undefined) return body >= Number(length) ? { status, bytes: body } : undefined;
  return bytes.toString('latin1', bytes.length - 5) === '0\r\n\r\n'
    ? { status, bytes: body }
    : undefined;
}
