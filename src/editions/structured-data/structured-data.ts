import type {
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  QuantitativeValue,
  WithContext,
} from 'schema-dts';
import { creatorOf } from '../../pictures/creator.ts';
import type { LeadPicture, StoryPage } from '../../page/story-page.ts';
import { wordsIn } from '../word-count.ts';

/** A picture for other sites: its absolute address and its size in pixels. */
export interface Crop {
  url: string;
  width: number;
  height: number;
}

/**
 * The story for search engines: a NewsArticle of schema.org, following Google's guidelines for
 * articles (https://developers.google.com/search/docs/appearance/structured-data/article). `crops`
 * are those of the picture for previews: 16:9, 4:3 and 1:1; empty if there is none.
 */
export function structuredData(page: StoryPage, crops: readonly Crop[]): WithContext<NewsArticle> {
  const { published, updated, source, preview } = page;
  const publisher = publisherOf(page);
  const [latest] = page.revisions;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${page.url}#story`,
    url: page.url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': page.url },
    headline: page.headline,
    description: page.standfirst.text,
    inLanguage: page.language,
    ...(page.section !== undefined && { articleSection: page.section }),
    datePublished: published.datetime,
    dateModified: (updated ?? published).datetime,
    author: page.authors.length > 0 ? page.authors.map(person) : publisher,
    publisher,
    ...(preview && { image: crops.map((crop) => image(page, preview, crop)) }),
    ...(source && { isBasedOn: work(source), citation: work(source) }),
    ...(page.corrections.length > 0 && {
      correction: page.corrections.map(({ words, time }) => ({
        '@type': 'CorrectionComment' as const,
        text: words.text,
        datePublished: time.datetime,
      })),
    }),
    // By this number readers can check the history: see src/revisions/README.md.
    ...(latest && { version: latest.fingerprint, sdDatePublished: latest.time.datetime }),
    wordCount: wordsIn(page.body, page.language),
    isAccessibleForFree: true,
  };
}

/**
 * JSON that is safe in a script element: no text in it can end the element, open a comment, or
 * break a line in old versions of JavaScript.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function publisherOf({ site, url }: StoryPage): Organization {
  return {
    '@type': 'NewsMediaOrganization',
    name: site.name,
    url,
    logo: { '@type': 'ImageObject', url: new URL('icon.svg', url).href },
    ...(site.publishingPrinciples !== undefined && {
      publishingPrinciples: site.publishingPrinciples,
    }),
  };
}

function person({ name, url }: StoryPage['authors'][number]): Person {
  return { '@type': 'Person', name, ...(url !== undefined && { url }) };
}

function work({ name, url, date }: NonNullable<StoryPage['source']>) {
  return {
    '@type': 'CreativeWork' as const,
    ...(url !== undefined && { url }),
    ...(date !== undefined && { datePublished: date }),
    publisher: { '@type': 'Organization' as const, name },
  };
}

/** A picture with its rights, which image search shows beside it. */
function image(page: StoryPage, lead: LeadPicture, { url, width, height }: Crop): ImageObject {
  const creator = maker(page, lead);
  return {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: pixels(width),
    height: pixels(height),
    caption: lead.caption.text,
    ...(lead.alt !== '' && { description: lead.alt }),
    creditText: lead.credit.text,
    ...(creator && { creator }),
    ...(lead.copyright !== undefined && { copyrightNotice: lead.copyright }),
    ...(lead.license !== undefined && { license: lead.license, acquireLicensePage: lead.license }),
  };
}

/** Who made the picture, if it is clear whether that is a person. The credit names everybody. */
function maker(
  { site, authors, source }: StoryPage,
  lead: LeadPicture,
): Person | Organization | undefined {
  const name = creatorOf(lead.credit.text);
  if (name === site.name || name === source?.name) return { '@type': 'Organization', name };
  const named = authors.find((author) => author.name === name);
  return named && person(named);
}

/** E37 is the UNECE code for pixels. */
function pixels(value: number): QuantitativeValue {
  return { '@type': 'QuantitativeValue', value, unitCode: 'E37' };
}
