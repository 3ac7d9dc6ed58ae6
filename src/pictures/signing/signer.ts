import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sha256 } from '../../cache.ts';
import type { Problem } from '../../story/errors.ts';
import { reasonOf, StoryError } from '../../story/errors.ts';
import type { Algorithm } from './algorithms.ts';
import { algorithmOf } from './algorithms.ts';

/** Who signs the Content Credentials of what is published. */
export interface Signer {
  /** The name in the certificate: the organization, or else the common name. */
  name: string;
  algorithm: Algorithm;
  /** The certificate first, then those that lead to its authority, without the authority's own. DER. */
  chain: Uint8Array[];
  key: KeyObject;
  /** Changes with the certificates, so it belongs into each key and name of what is signed. */
  id: string;
}

type Environment = Record<string, string | undefined>;

const CERTIFICATE = 'C2PA_CERTIFICATE';
const KEY = 'C2PA_KEY';

/**
 * The signer in the environment of the build: `C2PA_CERTIFICATE`, a certificate with those that lead
 * to its authority, and `C2PA_KEY`, its private key. Each is the path of a PEM file, or PEM itself, as
 * a CI service keeps it. Undefined without both. Throws a `StoryError` if they can't sign at `now`;
 * whether the certificate is one for Content Credentials is found when a picture is signed.
 */
export function signerIn(environment: Environment, now = new Date()): Signer | undefined {
  const [certificate = '', key = ''] = [environment[CERTIFICATE]?.trim(), environment[KEY]?.trim()];
  if (certificate === '' && key === '') return undefined;
  if (certificate === '') throw new StoryError([alone(KEY, CERTIFICATE)]);
  if (key === '') throw new StoryError([alone(CERTIFICATE, KEY)]);
  const certificates = certificatesIn(pem(CERTIFICATE, certificate));
  const [own] = certificates;
  const privateKey = keyIn(pem(KEY, key));
  const algorithm = algorithmOf(privateKey);
  if (!algorithm) throw new StoryError([unsupported(privateKey)]);
  if (!own.checkPrivateKey(privateKey)) throw new StoryError([otherKey(own)]);
  const problem = periodProblem(own, now) ?? rankProblem(own);
  if (problem) throw new StoryError([problem]);
  const chain = certificates.filter((one) => !isRoot(one)).map(({ raw }) => new Uint8Array(raw));
  const id = sha256(Buffer.concat(chain)).slice(0, 16);
  return { name: nameIn(own), algorithm, chain, key: privateKey, id };
}

function pem(variable: string, value: string): string {
  if (value.startsWith('-----BEGIN ')) return value;
  try {
    return readFileSync(value, 'utf8');
  } catch (cause) {
    throw new StoryError([unreadable(variable, cause)]);
  }
}

function certificatesIn(text: string): [X509Certificate, ...X509Certificate[]] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    const [own, ...others] = blocks.map((block) => new X509Certificate(block));
    if (own) return [own, ...others];
  } catch {
    // As if there were none.
  }
  throw new StoryError([noCertificate]);
}

function keyIn(text: string): KeyObject {
  if (/-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED/m.test(text)) throw new StoryError([locked]);
  try {
    return createPrivateKey(text);
  } catch {
    throw new StoryError([noKey]);
  }
}

/** The authority's own certificate, which readers have to have from elsewhere. C2PA 2.2, 14.5. */
const isRoot = (certificate: X509Certificate): boolean => certificate.ca && isOwn(certificate);

const isOwn = ({ subject, issuer }: X509Certificate): boolean => subject === issuer;

function periodProblem(
  { validFromDate: from, validToDate: to }: X509Certificate,
  now: Date,
): Problem | undefined {
  if (now > to) {
    return {
      message: `The certificate in ${CERTIFICATE} has expired, so pictures signed with it would count as invalid.`,
      found: `valid until ${day(to)}`,
      fix: `Renew it, and set ${CERTIFICATE} and ${KEY} to the new ones.`,
    };
  }
  if (now >= from) return undefined;
  return {
    message: `The certificate in ${CERTIFICATE} isn't valid yet.`,
    found: `valid from ${day(from)}`,
    fix: `Build again from that day on, or check the clock of this computer.`,
  };
}

/** An authority may not sign content (C2PA 2.2, 14.5.1.1), and the library takes nothing self-signed. */
function rankProblem(certificate: X509Certificate): Problem | undefined {
  if (!certificate.ca && !isOwn(certificate)) return undefined;
  return {
    message: `The first certificate in ${CERTIFICATE} is ${certificate.ca ? 'that of an authority' : 'self-signed'}, and can't be used for Content Credentials.`,
    found: nameIn(certificate),
    fix: 'Put the certificate that an authority issued to you first, then any intermediate certificates.',
  };
}

function nameIn(certificate: X509Certificate): string {
  const { O: organization, CN: common } = certificate.toLegacyObject().subject;
  const [name = 'a signer without a name'] = [organization, common].flat().filter(Boolean);
  return name.replace(/\p{C}/gu, '');
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

const alone = (set: string, missing: string): Problem => ({
  message: `${set} is set, but ${missing} isn't, so pictures can't be signed.`,
  fix: `Set ${missing} as well, to the path of a PEM file, or unset ${set} to publish without Content Credentials.`,
});

const unreadable = (variable: string, cause: unknown): Problem => ({
  message: `The file that ${variable} names can't be read.`,
  found: reasonOf(cause),
  fix: `Set ${variable} to the path of a PEM file.`,
});

const noCertificate: Problem = {
  message: `There is no certificate in ${CERTIFICATE}.`,
  fix: 'It has to be in PEM, between -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----.',
};

const noKey: Problem = {
  message: `There is no private key in ${KEY}.`,
  fix: 'It has to be in PEM, between -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----.',
};

const locked: Problem = {
  message: `The private key in ${KEY} has a passphrase, which a build can't type.`,
  fix: 'Save a copy without a passphrase: openssl pkey -in key.pem -out unlocked.pem',
};

const unsupported = (key: KeyObject): Problem => ({
  message: `The kind of key in ${KEY} can't be used for Content Credentials.`,
  found: [key.asymmetricKeyType, key.asymmetricKeyDetails?.namedCurve].filter(Boolean).join(' '),
  fix: 'Use a key of Ed25519, ECDSA (P-256, P-384, P-521) or RSA (2048 bits or more).',
});

const otherKey = (certificate: X509Certificate): Problem => ({
  message: `The private key in ${KEY} doesn't belong to the first certificate in ${CERTIFICATE}.`,
  found: `a certificate of ${nameIn(certificate)}`,
  fix: 'Set both to the same pair. The certificate of the signer has to come first.',
});
