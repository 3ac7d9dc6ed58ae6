import { connect } from 'node:tls';
import type { Fault } from '../finding.ts';

/** The certificate of a site, and the connection it came by. */
export interface Certificate {
  expires: Date;
  protocol: string;
  /** Why a browser would reject it. */
  refusal: string | undefined;
}

/** Certificates are usually renewed weeks before they expire. */
const DAYS_AHEAD = 14;

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from `now` until the certificate expires. */
export const daysLeft = ({ expires }: Certificate, now: Date): number =>
  Math.floor((expires.getTime() - now.getTime()) / DAY);

export function certificateFault(certificate: Certificate, now: Date): Fault | undefined {
  const days = daysLeft(certificate, now);
  const until = certificate.expires.toISOString().slice(0, 10);
  if (days < DAYS_AHEAD) {
    return {
      what: `the certificate ${days < 0 ? 'expired' : 'expires'} on ${until}.`,
      fix: "renew it, and find out why it wasn't renewed automatically.",
    };
  }
  if (certificate.refusal !== undefined) {
    return {
      what: `browsers reject the certificate: ${certificate.refusal}.`,
      fix: 'serve a certificate for this name, together with its intermediate certificates.',
    };
  }
  return /^TLSv1\.[23]$/.test(certificate.protocol)
    ? undefined
    : { what: `the connection uses ${certificate.protocol}.`, fix: 'allow only TLS 1.2 and 1.3.' };
}

/** Fetches the certificate of an https site. */
export function certificateOf({ hostname, port }: URL): Promise<Certificate> {
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect(
      // A bad certificate is reported, not thrown.
      {
        host,
        port: Number(port || 443),
        servername: host,
        rejectUnauthorized: false,
        timeout: 20_000,
      },
      () => {
        const { valid_to } = socket.getPeerCertificate();
        const { authorizationError: refusal } = socket;
        resolve({
          expires: new Date(valid_to),
          protocol: socket.getProtocol() ?? 'no known protocol',
          refusal: socket.authorized ? undefined : String(refusal),
        });
        socket.end();
      },
    );
    socket.on('timeout', () => socket.destroy(new Error('no answer within 20 seconds')));
    socket.on('error', reject);
  });
}
