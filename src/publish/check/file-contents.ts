import { xml2js } from 'xml-js';
import { z } from 'zod';
import type { Fact } from './structured-facts.ts';
import { elementsOf, replaceSpans } from '../html.ts';

/** What a file says of the story. */
export interface Statement {
  /** As errors name it. */
  file: string;
  /** What it says of a fact in a place made for it; one of these has to be the fact. */
  said: { [name in Fact['name']]?: string[] };
  /** All other words, among which the remaining facts have to be. None where it has no text. */
  text?: string | undefined;
}

type Said = Omit<Statement, 'file'>;

/** The page as readers see it; the button within a caption is no part of it. */
export function pageStatement(html: string): Said {
  const buttons = elementsOf(html).flatMap(({ name, inner }) =>
    name === 'summary' && inner ? [{ ...inner, by: '' }] : [],
  );
  const elements = elementsOf(replaceSpans(html, buttons));
  const times = elements.flatMap(({ attributes }) => attributes.get('datetime') ?? []);
  return {
    said: {
      headline: elements.filter(({ name }) => name === 'h1').map(({ text }) => text),
      alt: elements.flatMap(({ attributes }) => attributes.get('alt') ?? []),
      published: times,
      updated: times,
    },
    text: elements.find(({ name }) => name === 'body')?.text,
  };
}

/** What chats show of a link to the page. */
export function previewStatement(html: string): Said {
  const contents = (property: string) =>
    elementsOf(html).flatMap(({ attributes }) =>
      attributes.get('property') === property ? (attributes.get('content') ?? []) : [],
    );
  return {
    said: {
      headline: contents('og:title'),
      standfirst: contents('og:description'),
      published: contents('article:published_time'),
      updated: contents('article:modified_time'),
    },
  };
}

/** A feed of RSS or Atom. RSS has no time for an update. */
export function feedStatement(source: string): Said {
  const feed = xml2js(source, { compact: true });
  const contents = textsOf(feed, ['content', 'content:encoded']);
  const elements = contents.flatMap((content) => [...elementsOf(content)]);
  const updated = textsOf(feed, ['updated']);
  return {
    said: {
      headline: textsOf(feed, ['title']).flatMap(asMeant),
      standfirst: textsOf(feed, ['description', 'summary', 'subtitle']).flatMap(asMeant),
      published: textsOf(feed, ['pubDate', 'published']),
      ...(updated.length > 0 && { updated }),
      alt: elements.flatMap(({ attributes }) => attributes.get('alt') ?? []),
    },
    text: elements
      .filter(({ parent }) => !parent)
      .map(({ text }) => text)
      .join(' '),
  };
}

/** The text edition. */
export const textStatement = (text: string): Said => ({ said: {}, text });

/** The sitemap knows only when the page changed. */
export const sitemapStatement = (source: string): Said => ({
  said: { updated: textsOf(xml2js(source, { compact: true }), ['lastmod']) },
});

/** A text, or its parts: an end mark of a CDATA section divides it. */
const text = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((parts) => parts && [parts].flat().join(''));
const node = z.looseObject({ _text: text, _cdata: text });

/** The texts of all elements of these names, however deep. */
function textsOf(tree: unknown, names: readonly string[]): string[] {
  if (Array.isArray(tree)) return tree.flatMap((one) => textsOf(one, names));
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) => {
    if (!names.includes(name)) return textsOf(value, names);
    return [value].flat().flatMap((one) => {
      const { data } = node.safeParse(one);
      return data ? [data._cdata ?? data._text ?? ''] : [];
    });
  });
}

/** Atom's titles are HTML, those of RSS are plain words: the text either way. */
function asMeant(title: string): string[] {
  return [title, elementsOf(`<p>${title}</p>`)[0]?.text ?? ''];
}
