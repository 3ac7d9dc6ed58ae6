import type { Certificate } from 'pkijs';
import {
  ExtKeyUsage,
  id_eContentType_TSTInfo,
  id_ExtKeyUsage,
  SignedData,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import type { Revision } from '../revision.ts';
import { fingerprintOf, withoutWords } from '../revision.ts';
import { reasonOf } from '../../story/errors.ts';

/** What a timestamp says of a revision: it existed at this time, says this authority. */
export interface Stamp {
  /** In UTC: 2024-10-25T14:30:00.000Z. */
  time: string;
  /** The name in the certificate that comes with it. Nothing here says whether to trust that. */
  authority: string;
}

/** Why a timestamp counts for nothing, in words that follow “because”. */
export interface Fault {
  fault: string;
}

/**
 * Checks a timestamp response (RFC 3161): it has to be of the revision's fingerprint, and signed with
 * the key of the certificate in it, which has to be for timestamps and valid at that time. Whether
 * the certificate's authority is to be trusted isn't checked: `openssl ts -verify` does that.
 */
export async function checkStamp(revision: Revision, bytes: Uint8Array): Promise<Stamp | Fault> {
  try {
    const { token, info } = read(bytes);
    const imprint = Buffer.from(info.messageImprint.hashedMessage.getValue()).toString('hex');
    if (imprint !== fingerprintOf(revision)) return { fault: 'it is of another fingerprint' };
    const { signatureVerified, signerCertificate } = await token.verify({
      signer: 0,
      data: toBuffer(withoutWords(revision)),
      extendedMode: true,
    });
    if (signatureVerified !== true || !signerCertificate) {
      return { fault: 'its signature is not right' };
    }
    return (
      certificateFault(signerCertificate, info.genTime) ?? {
        time: info.genTime.toISOString(),
        authority: nameIn(signerCertificate),
      }
    );
  } catch (error) {
    const why = reasonOf(error);
    return { fault: `it can't be checked (${why})` };
  }
}

/** The token in a response, and what it says. Throws an Error if the response isn't one. */
function read(bytes: Uint8Array): { token: SignedData; info: TSTInfo } {
  const { status, timeStampToken } = TimeStampResp.fromBER(new Uint8Array(bytes));
  if (!timeStampToken) {
    const words = status.statusStrings?.map((text) => text.valueBlock.value).join(' ');
    throw new Error(words ? printable(words) : `the service refused, with status ${status.status}`);
  }
  // why: pkijs types the content of a ContentInfo as any.
  const schema: unknown = timeStampToken.content;
  const token = new SignedData({ schema });
  const { eContentType, eContent } = token.encapContentInfo;
  if (eContentType !== id_eContentType_TSTInfo || !eContent || token.signerInfos.length !== 1) {
    throw new Error("it isn't a timestamp");
  }
  return { token, info: TSTInfo.fromBER(eContent.getValue()) };
}

/** Nobody who got a certificate for something else can make timestamps with it. */
function certificateFault(certificate: Certificate, time: Date): Fault | undefined {
  const usage = certificate.extensions?.find(
    ({ extnID }) => extnID === id_ExtKeyUsage,
  )?.parsedValue;
  const isForTime = usage instanceof ExtKeyUsage && usage.keyPurposes.includes(TIME_STAMPING);
  if (!isForTime) return { fault: 'its certificate is not for timestamps' };
  const { notBefore, notAfter } = certificate;
  const isValid = notBefore.value <= time && time <= notAfter.value;
  return isValid ? undefined : { fault: 'its certificate was not valid at that time' };
}

/** https://www.rfc-editor.org/rfc/rfc3161#section-2.3 */
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** Common name, or else the organisation. */
function nameIn({ subject }: Certificate): string {
  const names = ['2.5.4.3', '2.5.4.10'].flatMap((wanted) =>
    subject.typesAndValues.filter(({ type }) => type === wanted),
  );
  return printable(String(names[0]?.value.valueBlock.value ?? 'an authority without a name'));
}

/** Without what would move the cursor of a terminal. */
const printable = (text: string): string => text.replace(/\p{C}/gu, '');

const toBuffer = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
