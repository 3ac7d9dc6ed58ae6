import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyOf, policyText, withPolicy } from '../../../src/publish/policy.ts';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title>${head}</head><body>${body}</body></html>`;
const policy = (html: string) => policyText(policyOf(html));
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  it.each([
    [
      'nothing but text',
      page(''),
      "default-src 'none';connect-src 'self';base-uri 'none';form-action 'none'",
    ],
    [
      'a picture',
      page('', '<img src="a.avif" alt="">'),
      "default-src 'none';img-src 'self';connect-src 'self';base-uri 'none';form-action 'none'",
    ],
    [
      'an icon',
      page('<link rel="icon" href="icon.svg">'),
      "default-src 'none';img-src 'self';connect-src 'self';base-uri 'none';form-action 'none'",
    ],
    [
      'structured data, which is not run',
      page('<script type="application/ld+json">{}</script>'),
      "default-src 'none';connect-src 'self';base-uri 'none';form-action 'none'",
    ],
    [
      'a style, with what it holds as it stands',
      page('<style>a > b{c:"&amp;é"}</style>'),
      `default-src 'none';style-src ${hash('a > b{c:"&amp;é"}')};connect-src 'self';base-uri 'none';form-action 'none'`,
    ],
    [
      'two styles that are the same, and a font',
      page('<style>a{src:url(n.woff2)}</style><style>a{src:url(n.woff2)}</style>'),
      `default-src 'none';style-src ${hash('a{src:url(n.woff2)}')};font-src 'self';connect-src 'self';base-uri 'none';form-action 'none'`,
    ],
  ])('allows %s and no more', (_, html, expected) => {
    expect(policy(html)).toBe(expected);
  });

  it('stands on the page after its charset and ahead of its styles, and does not change it', () => {
    const html = page('<style>a{}</style>');
    const guarded = withPolicy(html, policyOf(html));
    expect(guarded.indexOf('Content-Security-Policy')).toBeGreaterThan(guarded.indexOf('charset'));
    expect(guarded.indexOf('Content-Security-Policy')).toBeLessThan(guarded.indexOf('<style>'));
    expect(policyOf(guarded)).toEqual(policyOf(html));
  });

  it('comes after a preloaded picture, which Chromium would else ask for only once it has painted', () => {
    const link =
      '<link rel="preload" as="image" imagesrcset="a.avif 1w" imagesizes="(width>1px) 1px">';
    const html = page(`${link}<style>a{}</style>`);
    const guarded = withPolicy(html, policyOf(html));
    expect(guarded).toContain(`${link}<meta http-equiv="Content-Security-Policy"`);
  });
});
