import { connect } from 'node:tls';
import type { Fault } from './finding.ts';

/** What a site shows to prove that it is who it says. */
export interface Certificate {
  expires: Date;
  protocol: string;
  /** Why a browser would turn it down. */
  refusal: string | undefined;
}

/** Certificates are renewed weeks ahead; one this near its end is being forgotten. */
const DAYS_AHEAD = 14;

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from `now` until the certificate ends. */
export const daysLeft = ({ expires }: Certificate, now: Date): number =>
  Math.floor((expires.getTime() - now.getTime()) / DAY);

export function certificateFault(certificate: Certificate, now: Date): Fault | undefined {
  const days = daysLeft(certificate, now);
  const until = certificate.expires.toISOString().slice(0, 10);
  if (days < DAYS_AHEAD) {
    return {
      what: days < 0 ? `the certificate ended on ${until}.` : `the certificate ends on ${until}.`,
      mend: 'renew it, and find out why nothing renewed it by itself.',
    };
  }
  if (certificate.refusal !== undefined) {
    return {
      what: `browsers turn the certificate down: ${certificate.refusal}.`,
      mend: 'serve a certificate for this name, with those that vouch for it.',
    };
  }
  return /^TLSv1\.[23]$/.test(certificate.protocol)
    ? undefined
    : { what: `it speaks ${certificate.protocol}.`, mend: 'allow TLS 1.2 and 1.3 only.' };
}

/** Fetches the certificate of a site that is reached by https. */
export function certificateOf({ hostname, port }: URL): Promise<Certificate> {
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect(
      // What a browser would turn down is to be told, not thrown.
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
