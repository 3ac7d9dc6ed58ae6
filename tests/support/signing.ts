import type { Work } from '../../src/pictures/signing/sign.ts';
import type { Signer } from '../../src/pictures/signing/signer.ts';
import { signerIn } from '../../src/pictures/signing/signer.ts';
import type { Wanted } from './certificates.ts';
import { certificateFor } from './certificates.ts';

export async function signerOf(wanted?: Wanted): Promise<Signer> {
  const { certificate, key } = await certificateFor(wanted);
  const signer = signerIn({ C2PA_CERTIFICATE: certificate, C2PA_KEY: key });
  if (!signer) throw new Error('There is no signer.');
  return signer;
}

/** How another program signs a JPEG that it made from one, with what it says of it. */
export function asAnother(
  { algorithm, chain, key }: Signer,
  file: Uint8Array,
  original: Uint8Array,
  { actions = [], assertions = [] }: { actions?: object[]; assertions?: object[] } = {},
): Work {
  const type = 'image/jpeg';
  const opened = { action: 'c2pa.opened', parameters: { ingredientIds: ['original'] } };
  return {
    file: new Uint8Array(file),
    type,
    original: { name: 'signed.jpg', id: 'original', bytes: new Uint8Array(original), type },
    definition: {
      claim_generator_info: [{ name: 'Camera' }],
      format: type,
      assertions: [
        { label: 'c2pa.actions.v2', data: { actions: [opened, ...actions] } },
        ...assertions,
      ],
    },
    redactions: [],
    signer: { algorithm, chain, key: new Uint8Array(key.export({ format: 'der', type: 'pkcs8' })) },
    seed: 'another',
  };
}
