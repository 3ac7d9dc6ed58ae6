import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  PublicKeyInfo,
  RelativeDistinguishedNames,
} from 'pkijs';

/** A certificate that C2PA allows to sign with, where nothing else is asked. */
export interface Wanted {
  key?: KeyPair;
  /** Extended key usage: emailProtection. */
  purpose?: string;
  from?: Date;
  to?: Date;
  /** Its own authority, which C2PA doesn't allow. */
  isSelfSigned?: boolean;
  /** One that may sign others, which C2PA doesn't allow either. */
  isAuthority?: boolean;
  commonName?: string;
  organization?: string;
}

export interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

/** A certificate and its authority's, and the private key. PEM. */
export interface Pair {
  certificate: string;
  key: string;
}

const EMAIL = '1.3.6.1.5.5.7.3.4';
const DAY = 24 * 60 * 60 * 1000;

/** Certificates of an authority that nobody trusts. */
export async function certificateFor({
  key = generateKeyPairSync('ed25519'),
  purpose = EMAIL,
  from = new Date(Date.now() - DAY),
  to = new Date(Date.now() + DAY),
  isSelfSigned = false,
  isAuthority = false,
  commonName = 'Example News',
  organization = commonName,
}: Wanted = {}): Promise<Pair> {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const root = certificate(nameOf('Test Authority'), nameOf('Test Authority'), authority, from, to);
  root.extensions = [basic(true), SIGNS_OTHERS];
  const name = nameOf(commonName, organization);
  const own = certificate(name, isSelfSigned ? name : nameOf('Test Authority'), key, from, to);
  const use = isAuthority ? SIGNS_OTHERS : usage(0b10000000, 7);
  own.extensions = [basic(isAuthority), use, purposes(purpose), BY_AUTHORITY];
  const signing = await webcrypto.subtle.importKey(
    'pkcs8',
    (isSelfSigned ? key : authority).privateKey.export({ format: 'der', type: 'pkcs8' }),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  );
  await Promise.all([own, root].map((one) => one.sign(signing, 'SHA-256')));
  return {
    certificate: [own, root].map(pem).join(''),
    key: String(key.privateKey.export({ format: 'pem', type: 'pkcs8' })),
  };
}

let serial = 0;

function certificate(
  subject: RelativeDistinguishedNames,
  issuer: RelativeDistinguishedNames,
  { publicKey }: KeyPair,
  from: Date,
  to: Date,
): Certificate {
  const made = new Certificate({ version: 2, serialNumber: new Integer({ value: ++serial }) });
  made.subject = subject;
  made.issuer = issuer;
  made.notBefore.value = from;
  made.notAfter.value = to;
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  made.subjectPublicKeyInfo = PublicKeyInfo.fromBER(new Uint8Array(spki));
  return made;
}

function nameOf(commonName: string, organization = commonName): RelativeDistinguishedNames {
  const typesAndValues = [
    { type: '2.5.4.3', value: commonName },
    { type: '2.5.4.10', value: organization },
  ]
    .filter(({ value }) => value !== '')
    .map(
      ({ type, value }) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }),
    );
  return new RelativeDistinguishedNames({ typesAndValues });
}

const basic = (cA: boolean) =>
  extension('2.5.29.19', new BasicConstraints({ cA }).toSchema().toBER());

const usage = (bits: number, unusedBits: number) =>
  extension(
    '2.5.29.15',
    new BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits }).toBER(),
  );

const purposes = (purpose: string) =>
  extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: [purpose] }).toSchema().toBER());

const extension = (extnID: string, extnValue: ArrayBuffer, critical = true) =>
  new Extension({ extnID, critical, extnValue });

/** C2PA wants it to be there. */
const BY_AUTHORITY = extension(
  '2.5.29.35',
  new AuthorityKeyIdentifier({
    keyIdentifier: new OctetString({ valueHex: new ArrayBuffer(20) }),
  })
    .toSchema()
    .toBER(),
  false,
);

/** What an authority uses its certificate for. */
const SIGNS_OTHERS = usage(0b00000110, 1);

const pem = (made: Certificate): string => {
  const lines =
    Buffer.from(made.toSchema().toBER())
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};
