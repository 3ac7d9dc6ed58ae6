import { OctetString } from 'asn1js';
import { AlgorithmIdentifier, id_sha256, MessageImprint, TimeStampReq } from 'pkijs';
import type { Revision } from '../revision.ts';
import { fingerprintOf } from '../revision.ts';
import type { Fault, Stamp } from './check-stamp.ts';
import { checkStamp } from './check-stamp.ts';

/** How long to wait for a service, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks a timestamp service (RFC 3161, over HTTP) for a timestamp of a revision's fingerprint, and
 * checks it. Nothing but the fingerprint is sent. There is no nonce in it: an older timestamp of the
 * same fingerprint would prove more, not less.
 */
export async function askForStamp(
  revision: Revision,
  service: string,
): Promise<(Stamp & { bytes: Buffer }) | Fault> {
  const answer = await post(service, requestFor(fingerprintOf(revision)));
  if ('fault' in answer) return answer;
  const stamp = await checkStamp(revision, answer.bytes);
  return 'fault' in stamp
    ? { fault: `${service} sent no timestamp that counts: ${stamp.fault}` }
    : { ...stamp, ...answer };
}

function requestFor(fingerprint: string): ArrayBuffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: id_sha256 }),
      hashedMessage: new OctetString({ valueHex: Buffer.from(fingerprint, 'hex') }),
    }),
    certReq: true,
  });
  return request.toSchema().toBER();
}

async function post(service: string, body: ArrayBuffer): Promise<{ bytes: Buffer } | Fault> {
  try {
    const answer = await fetch(service, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query' },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) return { fault: `${service} answered ${answer.status}` };
    return { bytes: Buffer.from(await answer.arrayBuffer()) };
  } catch (error) {
    return { fault: `${service} didn't answer (${reasonOf(error)})` };
  }
}

/** The reason of a failed `fetch` is in its cause, which can have an empty message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `within ${PATIENCE / 1000} seconds`;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
