import type { Ask } from './ask.ts';
import type { Look } from './finding.ts';
import { canonicalFault, namedIn, pictureFault } from './previews.ts';

/** Requests the preview pictures that the page names, as social networks do. */
export async function checkPreviews(html: string, site: URL, ask: Ask): Promise<Look[]> {
  const named = namedIn(html);
  const canonical = canonicalFault(named, site);
  const none = { what: 'the page has no og:image.', mend: 'build it again and deploy dist/.' };
  return [
    { about: 'canonical', faults: canonical ? [canonical] : [], right: site.href },
    ...(named.pictures.length === 0 ? [{ about: 'preview', faults: [none], right: '' }] : []),
    ...(await Promise.all(named.pictures.map((address) => checkPicture(address, site, ask)))),
  ];
}

async function checkPicture(address: string, site: URL, ask: Ask): Promise<Look> {
  const about = `preview ${address}`;
  const url = URL.parse(address);
  if (!url || !url.href.startsWith(site.href)) {
    const mend = `run SITE_URL=${site.href} npm run build, and deploy dist/ again.`;
    return { about, faults: [{ what: "it isn't on this site.", mend }], right: '' };
  }
  const fault = pictureFault(address, await ask(url));
  return { about, faults: fault ? [fault] : [], right: 'the picture is there' };
}
