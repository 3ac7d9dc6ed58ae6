import { describe, expect, it, test } from 'vitest';
import { articleHtml, bodyHtml } from '../../../../src/editions/feeds/article-html.ts';
import type { ToldRevision } from '../../../../src/page/story-page.ts';
import { labelsFor } from '../../../../src/language/labels.ts';
import { parseBody } from '../../../../src/story/reading/body/body.ts';
import { correction, moment, pageFixture } from '../../../support/page.ts';

const lead = { url: 'https://news.example.org/harbor/_astro/lead.jpg', width: 980, height: 653 };
const crane = { url: 'https://news.example.org/harbor/_astro/crane.jpg', width: 660, height: 440 };

/** A revision as the page tells it. */
const told = (fingerprint: string): ToldRevision => ({
  id: 'revision-1',
  number: 1,
  kind: 'first',
  heading: 'First:',
  time: moment('10:30', '2024-10-25T10:30:00-04:00'),
  fingerprint,
  changes: [],
  hasPage: false,
});

/** The HTML of a body, without the lead picture and what stands around the text. */
function html(body: string): string {
  const { tree, problems } = parseBody(body, 'story.mdx', 1, { language: 'en-US' });
  expect(problems).toEqual([]);
  const whole = articleHtml(pageFixture(), tree, {
    lead,
    figures: new Map([['./crane.jpg', crane]]),
    files: new Map(),
  });
  return whole.replace(/^.*?<\/figure>/s, '').replace(/<\/div>$/, '');
}

describe('the story for feed readers', () => {
  test.each([
    ['prose', 'The *wall* "fell".', '<p>The <em>wall</em> “fell”.</p>'],
    ['headings', '## Repairs', '<h2 id="repairs">Repairs</h2>'],
    [
      'a link in full',
      '## Plan\n\nSee [the plan](#plan) & [more](https://a.example/).',
      '<h2 id="plan">Plan</h2>\n<p>See <a href="https://news.example.org/harbor/#plan">the plan</a> &#x26; <a href="https://a.example/">more</a>.</p>',
    ],
    [
      'a figure with its caption and credit',
      '<Figure image="./crane.jpg" alt="A crane" caption="A crane at work." credit="Port Office" />',
      `<figure><img src="${crane.url}" alt="A crane" width="660" height="440"><figcaption><p>A crane at work.</p><p><small>Port Office</small></p></figcaption></figure>`,
    ],
    [
      'a pull quote',
      '<PullQuote by="The harbor master">It will stand.</PullQuote>',
      '<figure><blockquote><p>It will stand.</p></blockquote><figcaption>The harbor master</figcaption></figure>',
    ],
    [
      'a pull quote of nobody in particular',
      '<PullQuote>It will stand.</PullQuote>',
      '<figure><blockquote><p>It will stand.</p></blockquote></figure>',
    ],
    [
      'emphasis in a caption, and none in an alt text',
      '<Figure image="./crane.jpg" alt="A *tall* one" caption="A *crane*" credit="Port" />',
      `<figure><img src="${crane.url}" alt="A tall one" width="660" height="440"><figcaption><p>A <em>crane</em></p><p><small>Port</small></p></figcaption></figure>`,
    ],
    [
      'tags with their attributes',
      'An <abbr title="Harbor office">HO</abbr> <kbd>K</kbd>.',
      '<p>An <abbr title="Harbor office">HO</abbr> <kbd>K</kbd>.</p>',
    ],
    [
      'an aside',
      '<Aside title="What it cost">\n\nNobody knows.\n\n</Aside>',
      '<aside><p><strong>What it cost</strong></p><p>Nobody knows.</p></aside>',
    ],
  ])('has %s', (_, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  it('tells the whole page, with the name of its language and addresses in full', () => {
    const { tree } = parseBody('The text.\n\nMore.', 'story.mdx', 1, { language: 'en-US' });
    const page = pageFixture({
      byline: [
        { text: 'By ', name: false },
        { text: 'Li Wei', name: true, href: '/li/' },
      ],
      lead: { ...pageFixture().lead, label: 'From the air.' },
      corrections: [correction('Eight *meters*: [see](#x).', '2026-03-02T11:00:00-05:00')],
    });
    const whole = articleHtml(page, tree, { lead, figures: new Map(), files: new Map() });
    expect(whole.replace(/(?<=>)(?=<(?:p|figure|img|figcaption)\b)/g, '\n')).toMatchInlineSnapshot(`
      "<div lang="en-US" dir="ltr">
      <p>By <a href="https://news.example.org/li/">Li Wei</a></p>
      <figure>
      <img src="https://news.example.org/harbor/_astro/lead.jpg" alt="A stone wall with a gap." width="980" height="653">
      <figcaption>
      <p><b>From the air.</b> The harbor wall at low tide. The gap in the middle is eight meters wide.</p>
      <p><small>Photo: A. Name/Port Office</small></p></figcaption></figure>
      <p><strong>Correction 2026-03-02T11:00:00-05:00:</strong> Eight <em>meters</em>: <a href="https://news.example.org/harbor/#x">see</a>.</p>
      <p>The text.</p>
      <p>More.</p></div>"
    `);
    const nameless = articleHtml(pageFixture({ byline: [] }), tree, {
      lead,
      figures: new Map(),
      files: new Map(),
    });
    expect(nameless).toMatch(/^<div[^>]*><figure><img[^>]*><figcaption><p>The harbor wall/);
  });

  it('ends with the fingerprint of the latest revision, in the language of the labels', () => {
    const { tree } = parseBody('The text.', 'story.mdx', 1, { language: 'en-US' });
    const revisions = ['b'.repeat(64), 'a'.repeat(64)].map((fingerprint) => told(fingerprint));
    const pictures = { lead, figures: new Map(), files: new Map() };
    expect(articleHtml(pageFixture({ revisions }), tree, pictures)).toMatch(
      /<p>The text\.<\/p><p><small>Fingerprint of this revision: <code>b{64}<\/code><\/small><\/p><\/div>$/,
    );
    const foreign = pageFixture({ revisions, labelsLanguage: 'en' });
    expect(articleHtml(foreign, tree, pictures)).toContain('<small lang="en">Fingerprint');
  });

  it('has the lead picture if the story and its files have it, with who made it', () => {
    const { tree } = parseBody('The text.', 'story.mdx', 1, { language: 'en-US' });
    const none = { figures: new Map(), files: new Map() };
    const bare = { ...pageFixture(), lead: undefined };
    expect(articleHtml(bare, tree, { lead, ...none })).not.toContain('figure');
    expect(articleHtml(pageFixture(), tree, none)).not.toContain('figure');
    const made = { ...lead, madeBy: 'Made with AI' };
    expect(articleHtml(pageFixture(), tree, { lead: made, ...none })).toContain(
      '</p><p><strong>Made with AI</strong></p></figcaption>',
    );
    expect(articleHtml(pageFixture(), tree, { lead, ...none })).not.toContain('<strong>');
  });

  it('has a part of the text in full, with its own places', () => {
    const source = '## Plan\n\n[See](#plan)[^a]\n\n[^a]: So.';
    const { tree } = parseBody(source, 'story.mdx', 1, { language: 'en-US' });
    const text = bodyHtml(pageFixture(), tree, { figures: new Map(), files: new Map() });
    expect(text).toContain('<a href="https://news.example.org/harbor/#plan">See</a>');
    expect(text).toContain('<h2 id="plan">Plan</h2>');
    expect(text).not.toContain('<div');
  });

  it('has of a part what is published, and only the attributes that a tag has', () => {
    const body = (source: string, files = new Map<string, string>()) => {
      const { tree } = parseBody(source, 'story.mdx', 1, { language: 'en-US' });
      return bodyHtml(pageFixture(), tree, { figures: new Map(), files });
    };
    const plan = '<Document title="The *plan*" file="./plan.pdf" />';
    const files = new Map([['./plan.pdf', '/plan.pdf']]);
    expect(body(plan, files)).toContain('https://news.example.org/plan.pdf');
    expect(body(plan, files)).toContain('The <em>plan</em>');
    expect(body(plan)).not.toContain('plan.pdf');
    expect(body('An <abbr title="Harbor">H</abbr>.')).toBe(
      '<p>An <abbr title="Harbor">H</abbr>.</p>',
    );
  });

  it('names footnotes in the language of the story', () => {
    const { tree } = parseBody('Told.[^1]\n\n[^1]: The note.', 'story.mdx', 1, { language: 'de' });
    const { labels } = labelsFor('de');
    const page = pageFixture({ language: 'de', labels });
    const whole = articleHtml(page, tree, { lead, figures: new Map(), files: new Map() });
    expect(whole).toContain(`>${labels.footnotes}</h2>`);
  });

  it('begins with the byline and the lead picture, and tells corrections before the text', () => {
    const { tree } = parseBody('The text.', 'story.mdx', 1, { language: 'en-US' });
    const page = pageFixture({
      corrections: [correction('Eight meters, not nine.', '2026-03-02T11:00:00-05:00')],
      notes: [correction('Told later.', '2026-03-02T12:00:00-05:00')],
    });
    const whole = articleHtml(page, tree, { lead, figures: new Map(), files: new Map() });
    const order = ['<div lang="en-US" dir="ltr">', 'Port Office', lead.url, page.lead.caption.text];
    order.push(page.lead.credit.text, 'Eight meters', 'The text.', 'Told later.');
    const places = order.map((words) => whole.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
