import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import {
  scriptJson,
  structuredData,
} from '../../../../src/editions/structured-data/structured-data.ts';
import { correction, moment, pageFixture } from '../../../support/page.ts';
import { inlineOf } from '../../../../src/story/reading/inline-markdown.ts';

const crops = [
  { url: 'https://news.example.org/harbor/_astro/16x9.jpg', width: 1600, height: 900 },
  { url: 'https://news.example.org/harbor/_astro/4x3.jpg', width: 1200, height: 900 },
  { url: 'https://news.example.org/harbor/_astro/1x1.jpg', width: 1200, height: 1200 },
];
const corrected = pageFixture({
  corrections: [correction('The gap is eight meters wide.', '2026-03-02T11:00:00-05:00')],
  updated: moment('11:00 a.m. ET', '2026-03-02T11:00:00-05:00'),
});
const zoned = z.iso.datetime({ offset: true }).or(z.iso.date());
const address = z.url({ protocol: /^https?$/ });

describe('meets Google’s guidelines for articles:', () => {
  // https://developers.google.com/search/docs/appearance/structured-data/article
  const named = z.object({
    '@type': z.enum(['Person', 'NewsMediaOrganization']),
    name: z.string(),
  });
  const points: [string, z.ZodType][] = [
    ['a type that is an article', z.object({ '@type': z.literal('NewsArticle') })],
    ['a concise headline', z.object({ headline: z.string().min(1).max(110) })],
    ['times with a zone', z.object({ datePublished: zoned, dateModified: zoned })],
    ['an author with type and name', z.object({ author: named.or(z.array(named)) })],
    ['an author’s page', z.object({ author: z.object({ url: address }) })],
    ['three pictures', z.object({ image: z.array(z.object({ url: address })).length(3) })],
    [
      'a publisher with a logo',
      z.object({ publisher: z.object({ logo: z.object({ url: address }) }) }),
    ],
    ['whether it is free to read', z.object({ isAccessibleForFree: z.literal(true) })],
  ];
  test.each(points)('%s', (_, shape) => {
    expect(shape.safeParse(structuredData(corrected, crops)).error).toBeUndefined();
  });

  test('the name of an author is only the name, and each author stands alone', () => {
    const authors = [{ name: 'Ada Byron' }, { name: 'Li Wei', url: 'https://example.org/li' }];
    expect(structuredData(pageFixture({ authors }), crops).author).toEqual([
      { '@type': 'Person', name: 'Ada Byron' },
      { '@type': 'Person', name: 'Li Wei', url: 'https://example.org/li' },
    ]);
  });
});

test('every term is schema.org’s: a JSON-LD processor finds the facts under their full names', async () => {
  const documentLoader = async () => ({
    documentUrl: 'https://schema.org',
    document: { '@context': { '@vocab': 'https://schema.org/', id: '@id', type: '@type' } },
  });
  const data = JSON.parse(scriptJson(structuredData(corrected, crops)));
  const [article] = await jsonld.expand(data, { documentLoader });
  expect(article).toMatchObject({
    '@type': ['https://schema.org/NewsArticle'],
    'https://schema.org/headline': [{ '@value': 'Harbor wall falls' }],
    'https://schema.org/dateModified': [{ '@value': '2026-03-02T11:00:00-05:00' }],
    'https://schema.org/isBasedOn': [
      {
        'https://schema.org/publisher': [
          { 'https://schema.org/name': [{ '@value': 'Port Office' }] },
        ],
      },
    ],
    'https://schema.org/correction': [
      {
        '@type': ['https://schema.org/CorrectionComment'],
        'https://schema.org/text': [{ '@value': 'The gap is eight meters wide.' }],
        'https://schema.org/datePublished': [{ '@value': '2026-03-02T11:00:00-05:00' }],
      },
    ],
  });
});

test('the picture says whose it is and under which terms', () => {
  const { lead } = pageFixture();
  const license = 'https://creativecommons.org/licenses/by/4.0/';
  const page = pageFixture({
    lead: {
      ...lead,
      credit: inlineOf('Map: Late Edition'),
      copyright: '© 2026 Late Edition',
      license,
    },
  });
  expect(structuredData(page, crops).image).toHaveLength(3);
  expect(structuredData(page, crops.slice(0, 1)).image).toMatchObject([
    {
      contentUrl: crops[0]?.url,
      caption: lead.caption.text,
      creditText: 'Map: Late Edition',
      creator: { '@type': 'Organization', name: 'Late Edition' },
      copyrightNotice: '© 2026 Late Edition',
      license,
      acquireLicensePage: license,
    },
  ]);
});

test('it says all that is known of the story, and no more', () => {
  expect(structuredData(corrected, crops.slice(0, 1))).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@id": "https://news.example.org/harbor/#story",
      "@type": "NewsArticle",
      "articleSection": "Local",
      "author": {
        "@type": "NewsMediaOrganization",
        "logo": {
          "@type": "ImageObject",
          "url": "https://news.example.org/harbor/icon.svg",
        },
        "name": "Late Edition",
        "url": "https://news.example.org/harbor/",
      },
      "citation": {
        "@type": "CreativeWork",
        "datePublished": "2026-03-02",
        "publisher": {
          "@type": "Organization",
          "name": "Port Office",
        },
        "url": "https://port.example.org/",
      },
      "correction": [
        {
          "@type": "CorrectionComment",
          "datePublished": "2026-03-02T11:00:00-05:00",
          "text": "The gap is eight meters wide.",
        },
      ],
      "dateModified": "2026-03-02T11:00:00-05:00",
      "datePublished": "2026-03-02T09:00:00-05:00",
      "description": "The storm took the middle of it, and nobody was near.",
      "headline": "Harbor wall falls",
      "image": [
        {
          "@type": "ImageObject",
          "caption": "The harbor wall at low tide. The gap in the middle is eight meters wide.",
          "contentUrl": "https://news.example.org/harbor/_astro/16x9.jpg",
          "creditText": "Photo: A. Name/Port Office",
          "description": "A stone wall with a gap.",
          "height": {
            "@type": "QuantitativeValue",
            "unitCode": "E37",
            "value": 900,
          },
          "url": "https://news.example.org/harbor/_astro/16x9.jpg",
          "width": {
            "@type": "QuantitativeValue",
            "unitCode": "E37",
            "value": 1600,
          },
        },
      ],
      "inLanguage": "en-US",
      "isAccessibleForFree": true,
      "isBasedOn": {
        "@type": "CreativeWork",
        "datePublished": "2026-03-02",
        "publisher": {
          "@type": "Organization",
          "name": "Port Office",
        },
        "url": "https://port.example.org/",
      },
      "mainEntityOfPage": {
        "@id": "https://news.example.org/harbor/",
        "@type": "WebPage",
      },
      "publisher": {
        "@type": "NewsMediaOrganization",
        "logo": {
          "@type": "ImageObject",
          "url": "https://news.example.org/harbor/icon.svg",
        },
        "name": "Late Edition",
        "url": "https://news.example.org/harbor/",
      },
      "url": "https://news.example.org/harbor/",
      "wordCount": 8,
    }
  `);
  const bare = pageFixture({ section: undefined, source: { name: 'Port Office' } });
  const { isBasedOn, ...rest } = structuredData(bare, []) as unknown as Record<string, unknown>;
  expect(isBasedOn).toEqual({
    '@type': 'CreativeWork',
    publisher: { '@type': 'Organization', name: 'Port Office' },
  });
  for (const absent of ['articleSection', 'correction']) expect(rest).not.toHaveProperty(absent);
  expect(structuredData(pageFixture({ source: undefined }), [])).not.toHaveProperty('isBasedOn');
});

test.each([
  ['Photo: Ada Byron', { '@type': 'Person', name: 'Ada Byron', url: 'https://ada.example/' }],
  ['Photo: Li Wei', { '@type': 'Person', name: 'Li Wei' }],
  ['Map: Late Edition', { '@type': 'Organization', name: 'Late Edition' }],
  ['Photo: Port Office', { '@type': 'Organization', name: 'Port Office' }],
  ['Photo: Somebody Else', undefined],
])('a picture with the credit “%s” was made by %s', (credit, creator) => {
  const page = pageFixture({
    authors: [{ name: 'Ada Byron', url: 'https://ada.example/' }, { name: 'Li Wei' }],
    lead: { ...pageFixture().lead, credit: inlineOf(credit) },
  });
  expect(structuredData(page, crops.slice(0, 1)).image).toMatchObject([{ creditText: credit }]);
  const [image] = JSON.parse(scriptJson(structuredData(page, crops))).image;
  expect(image.creator).toEqual(creator);
  expect(image).not.toHaveProperty('copyrightNotice');
  expect(image).not.toHaveProperty('license');
  expect(structuredData({ ...page, source: undefined }, crops).image).toHaveLength(3);
});

test('the publisher says where it tells how it works, if it does', () => {
  const publishingPrinciples = 'https://news.example.org/about/';
  const site = { ...pageFixture().site, publishingPrinciples };
  expect(structuredData(pageFixture({ site }), crops).publisher).toMatchObject({
    publishingPrinciples,
  });
  expect(structuredData(pageFixture(), crops).publisher).not.toHaveProperty('publishingPrinciples');
});

it('counts the words as the language divides them', () => {
  const body = [{ kind: 'paragraph', text: '東京で雨が降る。', line: 1 } as const];
  expect(structuredData(pageFixture({ body, language: 'ja' }), crops).wordCount).toBe(5);
  expect(structuredData(pageFixture(), crops).wordCount).toBe(8);
});

test('no text can leave its script element, and every text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'</script>!-&\u2028\u2029"\\é') }), (text) => {
      const json = scriptJson({ text });
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});

test('of a source, a publication and a story without a picture only what is known is said', () => {
  const nameless = structuredData(pageFixture({ source: { name: 'Port Office' } }), []);
  expect(nameless.isBasedOn).toEqual({
    '@type': 'CreativeWork',
    publisher: { '@type': 'Organization', name: 'Port Office' },
  });
  expect(nameless.publisher).not.toHaveProperty('publishingPrinciples');
  const { site } = pageFixture();
  const principles = 'https://news.example.org/ethics/';
  expect(
    structuredData(pageFixture({ site: { ...site, publishingPrinciples: principles } }), []),
  ).toMatchObject({ publisher: { publishingPrinciples: principles } });
  expect(nameless).not.toHaveProperty('version');
  expect(structuredData(pageFixture({ preview: undefined }), crops)).not.toHaveProperty('image');
  expect(structuredData(pageFixture(), crops)).not.toHaveProperty('correction');
});

test('the history can be checked by the fingerprint of its latest revision', () => {
  const told = (number: number) => ({
    id: `revision-${number}`,
    number,
    kind: 'first' as const,
    heading: 'First:',
    time: moment('10:30', `2024-10-2${number}T10:30:00-04:00`),
    fingerprint: String(number).repeat(64),
    changes: [],
    hasPage: false,
  });
  expect(structuredData(pageFixture({ revisions: [told(2), told(1)] }), crops)).toMatchObject({
    version: '2'.repeat(64),
    sdDatePublished: '2024-10-22T10:30:00-04:00',
  });
});

test('a picture that says nothing to those who hear it has no description', () => {
  const { lead } = pageFixture();
  const page = pageFixture({ lead: { ...lead, alt: '' } });
  expect(structuredData(page, crops.slice(0, 1)).image).not.toMatchObject([
    { description: expect.anything() },
  ]);
});
