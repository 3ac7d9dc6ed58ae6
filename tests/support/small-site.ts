import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compress } from '../../src/publish/compress.ts';
import { headersFile } from '../../src/publish/headers/headers-file.ts';
import { rulesFor } from '../../src/publish/headers/header-rules.ts';
import type { PlainWording } from './recorded.ts';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A site as a build leaves it, of few and small files, that says `shown` at `url`. */
export async function smallSite(shown: PlainWording, url: URL): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'late-edition-site-'));
  const picture = Buffer.from(PNG, 'base64');
  mkdirSync(path.join(folder, '_astro'));
  mkdirSync(path.join(folder, 'changes'));
  writeFileSync(path.join(folder, 'index.html'), pageOf(shown, url));
  writeFileSync(path.join(folder, 'changes/index.html'), pageOf(shown, url));
  writeFileSync(path.join(folder, '404.html'), '<!doctype html><meta charset="utf-8"><p>No page.');
  writeFileSync(path.join(folder, 'feed.xml'), '<feed/>');
  writeFileSync(path.join(folder, 'card.png'), picture);
  writeFileSync(path.join(folder, '_astro/lead.1.png'), picture);
  await compress(folder);
  writeFileSync(path.join(folder, '_headers'), headersFile(rulesFor(folder, url)));
  return folder;
}

export function pageOf(shown: PlainWording, url: URL): string {
  const { section = '', headline, standfirst, authors, caption, credit, alt, body } = shown;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
<link rel="canonical" href="${url.href}"><meta property="og:image" content="${url.href}card.png">
<style>p{margin:0}</style></head><body><article>${[section, ...authors].map((text) => `<p>${text}</p>`).join('')}
<h1>${headline}</h1><p>${standfirst}</p>
<figure><img src="_astro/lead.1.png" alt="${alt}"><figcaption><p>${caption}</p><p>${credit}</p></figcaption>
</figure>${body.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}
