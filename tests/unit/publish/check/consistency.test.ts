import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { consistencyProblems } from '../../../../src/publish/check/consistency.ts';
import { readBuilt } from '../../../../src/publish/check/read-built.ts';
import { articleHtml } from '../../../../src/editions/feeds/article-html.ts';
import { atom, rss } from '../../../../src/editions/feeds/feeds.ts';
import { plainText } from '../../../../src/editions/text/plain-text.ts';
import { previews } from '../../../../src/editions/previews.ts';
import { sitemap } from '../../../../src/editions/sitemap.ts';
import {
  scriptJson,
  structuredData,
} from '../../../../src/editions/structured-data/structured-data.ts';
import { xmlText } from '../../../../src/editions/xml.ts';
import { correction, moment, pageFixture } from '../../../support/page.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'late-edition-agreement-'));
afterAll(() => rmSync(folder, { recursive: true }));

const crop = { url: 'https://news.example.org/harbor/lead.jpg', width: 1200, height: 675 };
const page = pageFixture({
  headline: 'Harbor wall falls <again> & “again”',
  updated: moment('11:00 a.m. ET', '2026-03-02T11:00:00-05:00'),
  corrections: [correction('The gap is eight meters wide.', '2026-03-02T11:00:00-05:00')],
});

/** A built site that says everything alike. */
function files(): Record<string, string> {
  const tree = {
    type: 'root' as const,
    children: page.body.map(({ text }) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value: text }],
    })),
  };
  const content = articleHtml(page, tree, { lead: crop, figures: new Map(), files: new Map() });
  return {
    'index.html': html(),
    'rss.xml': rss(page, content),
    'atom.xml': atom(page, content),
    'story.txt': plainText(page),
    'sitemap.xml': sitemap(page, [crop.url]),
  };
}

function html(): string {
  const { headline, standfirst, lead, published, updated, corrections } = page;
  const head = previews(page, { ...crop, type: 'image/jpeg' }).map(({ tag, attributes }) => {
    const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${xmlText(value)}"`);
    return `<${tag}${list.join('')}>`;
  });
  const [start, rest] = [lead.caption.text.slice(0, 20), lead.caption.text.slice(20)];
  return `<!doctype html><html lang="en"><head><title>x</title>${head.join('')}</head><body>
<h1>${xmlText(headline)}</h1><p>${xmlText(standfirst.text)}</p>
<time datetime="${published.datetime}">x</time><time datetime="${updated?.datetime ?? ''}">x</time>
<img src="lead.jpg" alt="${lead.alt}"><div>${start}<details><summary>More</summary>${rest}</details></div>
<p>${lead.credit.text}</p>${corrections.map(({ words }) => `<p>${words.text}</p>`).join('')}
<script type="application/ld+json">${scriptJson(structuredData(page, [crop]))}</script></body></html>`;
}

function problems(changed: Record<string, string> = {}): string[] {
  for (const [name, text] of Object.entries({ ...files(), ...changed })) {
    writeFileSync(path.join(folder, name), text);
  }
  const built = readBuilt(folder, new URL(page.url), folder);
  return consistencyProblems(built).map(({ message }) => message);
}

test('files made of one page agree', () => {
  expect(problems()).toEqual([]);
});

describe('finds what says otherwise:', () => {
  test.each([
    ['index.html', 'headline', '<h1>Harbor', '<h1>Old harbor'],
    ['index.html', 'caption', '</summary>ow tide', '</summary>ate tide'],
    ['index.html', 'credit', `<p>${page.lead.credit.text}`, '<p>Photo: Somebody'],
    ['index.html', 'alt', 'alt="A stone', 'alt="The stone'],
    [
      'index.html',
      'updated',
      '<time datetime="2026-03-02T11:00',
      '<time datetime="2026-03-02T11:30',
    ],
    ['index.html', 'correction', '<p>The gap is eight', '<p>The gap is nine'],
    [
      'index.html',
      'headline',
      'property="og:title" content="Har',
      'property="og:title" content="Old har',
    ],
    ['rss.xml', 'headline', 'CDATA[Harbor', 'CDATA[Old harbor'],
    ['rss.xml', 'published', 'Mon, 02 Mar 2026 14:00:00', 'Mon, 02 Mar 2026 15:00:00'],
    ['atom.xml', 'updated', '<updated>2026-03-02T16:00', '<updated>2026-03-02T16:30'],
    ['atom.xml', 'caption', 'at low tide', 'at high tide'],
    ['story.txt', 'credit', 'Photo: A. Name', 'Photo: B. Name'],
    ['story.txt', 'standfirst', 'The storm took', 'A storm took'],
    ['sitemap.xml', 'updated', '11:00:00', '11:30:00'],
  ])('%s, the %s', (file, fact, now, instead) => {
    const text = files()[file] ?? '';
    expect(text).toContain(now);
    const found = problems({ [file]: text.replaceAll(now, instead) });
    expect(found).not.toEqual([]);
    for (const message of found) expect(message).toMatch(new RegExp(`${file}.*the ${fact} `));
  });
});

it('wants the structured data, which all else is held to', () => {
  const [message] = problems({ 'index.html': html().replace('NewsArticle', 'Article') });
  expect(message).toContain('The page has no structured data');
});
