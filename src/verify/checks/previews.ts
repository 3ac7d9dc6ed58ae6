import type { Ask } from '../ask.ts';
import type { Fault, Check } from '../finding.ts';
import { elementsOf } from '../../publish/html.ts';
import type { Answer } from '../answer.ts';

/** Requests the preview pictures that the page names, as social networks do. */
export async function checkPreviews(html: string, site: URL, ask: Ask): Promise<Check[]> {
  const named = namedIn(html);
  const canonical = canonicalFault(named, site);
  const none = { what: 'the page has no og:image.', fix: 'build it again and deploy dist/.' };
  return [
    { about: 'canonical', faults: canonical ? [canonical] : [], right: site.href },
    ...(named.pictures.length === 0 ? [{ about: 'preview', faults: [none], right: '' }] : []),
    ...(await Promise.all(named.pictures.map((address) => checkPicture(address, site, ask)))),
  ];
}

async function checkPicture(address: string, site: URL, ask: Ask): Promise<Check> {
  const about = `preview ${address}`;
  const url = URL.parse(address);
  if (!url || !url.href.startsWith(site.href)) {
    const fix = `run SITE_URL=${site.href} npm run build, and deploy dist/ again.`;
    return { about, faults: [{ what: "it isn't on this site.", fix }], right: '' };
  }
  const fault = pictureFault(address, await ask(url));
  return { about, faults: fault ? [fault] : [], right: 'the picture is there' };
}

/** The addresses that a page gives for itself and its preview pictures. */
export interface Named {
  canonical: string | undefined;
  pictures: string[];
}

/** The addresses in a page's metadata. */
export function namedIn(html: string): Named {
  const elements = elementsOf(html);
  const canonical = elements.find(({ attributes }) => attributes.get('rel') === 'canonical');
  const pictures = elements
    .filter(({ attributes }) => isPicture(attributes.get('property') ?? attributes.get('name')))
    .map(({ attributes }) => attributes.get('content') ?? '');
  return { canonical: canonical?.attributes.get('href'), pictures: [...new Set(pictures)] };
}

const isPicture = (name = ''): boolean =>
  ['og:image', 'og:image:secure_url', 'twitter:image'].includes(name);

/** The fault if the page's canonical address isn't the site's. */
export function canonicalFault({ canonical }: Named, site: URL): Fault | undefined {
  if (canonical === site.href) return undefined;
  return {
    what: `the page gives ${canonical ?? 'no address'} as its address.`,
    fix: `run SITE_URL=${site.href} npm run build, and deploy dist/ again.`,
  };
}

/** The fault if a preview picture isn't served as a picture. */
export function pictureFault(address: string, answer: Answer): Fault | undefined {
  const type = answer.headers.get('content-type') ?? 'nothing';
  if (answer.status !== 200) {
    return {
      what: `the host answers ${answer.status}, so the page is shared without a picture.`,
      fix: `deploy all of dist/, including ${address}.`,
    };
  }
  if (!/^image\/(png|jpeg|webp)\b/.test(type)) {
    return {
      what: `it is sent as ${type}, which previews don't show.`,
      fix: 'send it with the type of the picture, such as image/jpeg.',
    };
  }
  return isPictureFile(answer.body)
    ? undefined
    : { what: "it isn't a picture.", fix: 'deploy all of dist/ again.' };
}

const isPictureFile = (bytes: Buffer): boolean =>
  ['89504e47', 'ffd8ff', '52494646'].some((start) => bytes.toString('hex', 0, 4).startsWith(start));
