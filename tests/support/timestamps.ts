import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Utf8String } from 'asn1js';
import { ContentInfo, PKIStatus, PKIStatusInfo, SignedData, TimeStampResp } from 'pkijs';

/** Whether there is an `openssl` that can make timestamps. */
export const hasOpenssl = spawnSync('openssl', ['ts', '-help']).status === 0;

/** What a service answers: as it should, with a refusal, with an error, or with something else. */
export type Mood = 'right' | 'refusing' | 'down' | 'babbling';

/** What a certificate is for, as openssl calls it. */
export type Usage = 'timeStamping' | 'codeSigning';

/** A timestamp service (RFC 3161) on this computer, with an authority of its own. */
export interface TimestampService {
  url: string;
  mood: Mood;
  /** How many requests it got. */
  asked: number;
  /** The certificate of the authority, as a file. */
  authority: string;
  /** A response to a request for a SHA-256, in hex. */
  stamp(digest: string): Buffer;
  /**
   * What a token says, changed by `forge`, and signed by the same authority's certificate for `usage`,
   * as a text where `isTimestamp` is false.
   */
  forged(
    response: Buffer,
    usage: Usage,
    forge?: (info: Buffer) => void,
    isTimestamp?: boolean,
  ): Buffer;
  close(): void;
}

export async function openTimestampService(): Promise<TimestampService> {
  const folder = mkdtempSync(join(tmpdir(), 'late-edition-tsa-'));
  const openssl = (...words: string[]) => {
    const { status, stderr } = spawnSync('openssl', words, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${words.join(' ')}: ${stderr}`);
  };
  writeFileSync(join(folder, 'tsa.cnf'), settings);
  writeFileSync(join(folder, 'serial'), '01\n');
  const made = ['-newkey', 'rsa:2048', '-nodes', '-config', 'tsa.cnf'];
  const authority = ['-subj', '/CN=Test Authority', '-keyout', 'ca.key', '-out', 'ca.pem'];
  openssl('req', '-x509', ...made, ...authority, '-extensions', 'ca');
  openssl('req', ...made, '-subj', '/CN=Test Stamps', '-keyout', 'key', '-out', 'request');
  const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
  for (const usage of ['timeStamping', 'codeSigning']) {
    const extensions = ['-extfile', 'tsa.cnf', '-extensions', usage];
    openssl('x509', '-req', '-in', 'request', ...by, ...extensions, '-out', `${usage}.pem`);
  }
  const reply = (query: Buffer) => {
    writeFileSync(join(folder, 'query'), query);
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply');
    return readFileSync(join(folder, 'reply'));
  };
  const service: TimestampService = {
    ...{ url: '', mood: 'right', asked: 0, authority: join(folder, 'ca.pem') },
    stamp(digest) {
      openssl('ts', '-query', '-digest', digest, '-sha256', '-cert', '-no_nonce', '-out', 'own');
      return reply(readFileSync(join(folder, 'own')));
    },
    forged(response, usage, forge, isTimestamp = true) {
      const info = infoIn(response);
      forge?.(info);
      writeFileSync(join(folder, 'info'), info);
      const type = isTimestamp ? '1.2.840.113549.1.9.16.1.4' : '1.2.840.113549.1.7.1';
      const content = ['-binary', '-nodetach', '-econtent_type', type];
      const signer = ['-signer', `${usage}.pem`, '-inkey', 'key', '-outform', 'DER'];
      openssl('cms', '-sign', ...content, '-in', 'info', ...signer, '-out', 'token');
      const token = ContentInfo.fromBER(new Uint8Array(readFileSync(join(folder, 'token'))));
      const status = new PKIStatusInfo({ status: PKIStatus.granted });
      const forged = new TimeStampResp({ status, timeStampToken: token });
      return Buffer.from(forged.toSchema().toBER());
    },
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const server = createServer((request, response) => {
    service.asked += 1;
    void buffer(request).then((query) => {
      const isQuery = request.headers['content-type'] === 'application/timestamp-query';
      if (request.method !== 'POST' || !isQuery) response.statusCode = 415;
      if (service.mood === 'down') response.statusCode = 503;
      response.setHeader('Content-Type', 'application/timestamp-reply');
      response.end(answer(service.mood, () => reply(query)));
    });
  });
  service.url = `http://127.0.0.1:${await listening(server)}/tsr`;
  return service;
}

/** The TSTInfo in a response. */
function infoIn(response: Buffer): Buffer {
  const { timeStampToken } = TimeStampResp.fromBER(new Uint8Array(response));
  // why: pkijs types the content of a ContentInfo as any.
  const schema: unknown = timeStampToken?.content;
  const { eContent } = new SignedData({ schema }).encapContentInfo;
  return Buffer.from(new Uint8Array(eContent?.getValue() ?? []));
}

function answer(mood: Mood, reply: () => Buffer): Buffer | string {
  if (mood === 'babbling') return '<p>Out of order.</p>';
  if (mood === 'refusing') {
    const statusStrings = [new Utf8String({ value: 'No more today.' })];
    const status = new PKIStatusInfo({ status: PKIStatus.rejection, statusStrings });
    return Buffer.from(new TimeStampResp({ status }).toSchema().toBER());
  }
  return mood === 'right' ? reply() : '';
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error('The service has no port.'));
    });
  });
}

const settings = `
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical, CA:true
[timeStamping]
basicConstraints = critical, CA:false
extendedKeyUsage = critical, timeStamping
[codeSigning]
extendedKeyUsage = critical, codeSigning
[tsa]
default_tsa = own
[own]
serial = serial
signer_cert = timeStamping.pem
certs = ca.pem
signer_key = key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;
