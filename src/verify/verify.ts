import type { Recorded } from '../revisions/revision.ts';
import { wordingOf } from '../revisions/wording.ts';
import type { Ask } from './ask.ts';
import type { Built, BuiltFile } from './built.ts';
import type { Checked } from './checks/check-file.ts';
import { checkFile } from './checks/check-file.ts';
import { isRecord } from '../publish/files.ts';
import { checkPreviews } from './checks/previews.ts';
import { checkRedirects } from './checks/redirects.ts';
import { report } from './finding.ts';
import type { Finding, Check } from './finding.ts';
import { headerFaults } from './checks/headers.ts';
import { hostOf } from './hosts.ts';
import { missingFaults } from './checks/files.ts';
import { languageOf, says, textFaults } from './checks/text.ts';
import type { Certificate } from './checks/tls.ts';
import { certificateFault, daysLeft } from './checks/tls.ts';

/** What should be live, and how to check it. */
export interface Task {
  /** The address of the site, with a trailing slash. */
  site: URL;
  built: Built;
  /** The recorded revisions, oldest first; none if the story is a draft. */
  chain: readonly Recorded[];
  now: Date;
  ask: Ask;
  certificate(site: URL): Promise<Certificate>;
}

/** Compares the live site with what was built and recorded. Throws if the site doesn't answer. */
export async function verify(task: Task): Promise<Finding[]> {
  const { site, built, ask } = task;
  const page = built.files.find(({ address }) => address === '');
  if (!page)
    throw new Error(
      'There is nothing to compare with: dist/index.html is missing. Run npm run build first.',
    );
  const tls = site.protocol === 'https:' ? await checkCertificate(task) : undefined;
  // Browsers would stop here.
  if (tls?.isRefused) return report(hostOf({ headers: new Map() }), [tls]);
  const isOld = oldPages(task, page);
  const checked = await Promise.all(built.files.map((file) => checkFile(file, site, ask, isOld)));
  const live = checked.find(({ file }) => file === page);
  const host = hostOf(live?.answer ?? { headers: new Map() });
  return report(host, [
    ...(tls ? [tls] : []),
    ...checksOf(checked),
    await checkMissing(task),
    ...(await checkRedirects(site, foldersOf(built), ask)),
    ...checkText(task, page, live),
    ...(await checkPreviews(page.bytes.toString(), site, ask)),
  ]);
}

/** A check for each file. The files of the record share one, as long as they are right. */
function checksOf(checked: readonly Checked[]): Check[] {
  const isRight = ({ file, faults }: Checked) => isRecord(file.path) && faults.length === 0;
  const record = checked.filter(isRight);
  const others = checked.filter((one) => !isRight(one));
  const right = `${record.length} files of the record as built; 304 when requested again`;
  return [
    ...others.map(({ file, faults, summary }) => ({ about: file.path, faults, right: summary })),
    ...(record.length > 0 ? [{ about: 'revisions/', faults: [], right }] : []),
  ];
}

function oldPages({ chain }: Task, page: BuiltFile): (html: string) => boolean {
  const language = languageOf(page.bytes.toString());
  const last = chain.at(-1);
  return (html) =>
    last !== undefined &&
    !says(html, wordingOf(last.blocks), language) &&
    chain.slice(0, -1).some(({ blocks }) => says(html, wordingOf(blocks), language));
}

async function checkCertificate({ site, certificate, now }: Task) {
  const found = await certificate(site);
  const fault = certificateFault(found, now);
  const right = `${found.protocol}; the certificate is valid for ${daysLeft(found, now)} more days`;
  const isRefused = found.refusal !== undefined;
  return { about: 'tls', faults: fault ? [fault] : [], right, isRefused };
}

async function checkMissing({ site, built: { notFound }, ask }: Task): Promise<Check> {
  const answer = await ask(new URL('there-is-no-such-page', site));
  const headers = headerFaults(notFound?.headers ?? new Map(), answer, hostOf(answer));
  return {
    about: '404.html',
    faults: [...missingFaults(notFound, answer), ...headers],
    right: 'is sent with 404 for unknown addresses',
  };
}

/** Folders with a page. Without their slash, the relative links of the page would be wrong. */
const foldersOf = ({ files }: Built): string[] =>
  files.map(({ address }) => address).filter((address) => address.endsWith('/'));

function checkText({ chain }: Task, page: BuiltFile, live: Checked | undefined): Check[] {
  const last = chain.at(-1);
  if (!live?.live || !last) return [];
  const faults = textFaults(
    live.live.toString(),
    wordingOf(last.blocks),
    languageOf(page.bytes.toString()),
  );
  return [{ about: 'text', faults, right: `readers get revision ${last.number}, ${last.file}` }];
}
