import { z } from 'zod';
import { elementsOf } from '../html.ts';

/** Something that several files say of the story. */
export interface Fact {
  name:
    | 'headline'
    | 'standfirst'
    | 'published'
    | 'updated'
    | 'caption'
    | 'credit'
    | 'alt'
    | 'correction';
  words: string;
}

const article = z.object({
  '@type': z.literal('NewsArticle'),
  headline: z.string(),
  description: z.string(),
  datePublished: z.string(),
  dateModified: z.string(),
  // Missing in a story without a picture.
  image: z
    // The still of a film has no alt text.
    .array(
      z.object({
        caption: z.string(),
        creditText: z.string(),
        description: z.string().optional(),
      }),
    )
    .default([]),
  correction: z.array(z.object({ text: z.string() })).default([]),
});

/** The facts of the story as a page's structured data has them, or nothing where it has none. */
export function factsOf(html: string): Fact[] | undefined {
  const script = elementsOf(html).find(
    ({ name, attributes }) => name === 'script' && attributes.get('type') === 'application/ld+json',
  );
  const { data } = article.safeParse(parsed(script?.text));
  if (!data) return undefined;
  return [
    { name: 'headline', words: data.headline },
    { name: 'standfirst', words: data.description },
    { name: 'published', words: data.datePublished },
    { name: 'updated', words: data.dateModified },
    ...data.image.flatMap(({ caption, creditText, description }): Fact[] => [
      { name: 'caption', words: caption },
      { name: 'credit', words: creditText },
      ...(description === undefined ? [] : [{ name: 'alt' as const, words: description }]),
    ]),
    ...data.correction.map(({ text }): Fact => ({ name: 'correction', words: text })),
  ];
}

function parsed(json = 'null'): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
