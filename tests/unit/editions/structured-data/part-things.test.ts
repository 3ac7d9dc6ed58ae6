import { describe, expect, test } from 'vitest';
import { partThings } from '../../../../src/editions/structured-data/part-things.ts';
import { besideIn } from '../../../../src/story/reading/beside.ts';
import { at, beside, FILM, pictures, setting, still, treeFrom } from '../../../support/media.ts';

describe('the parts of a story are told to search engines', () => {
  const things = (source: string) =>
    partThings(treeFrom(source), pictures, { ...setting, beside: besideIn(beside) });

  test('with their words, and the addresses of their files', () => {
    expect(things(`Text.\n\n${FILM}`)).toMatchObject([
      {
        '@type': 'VideoObject',
        name: 'The wall falls',
        creditText: 'Port',
        contentUrl: `${at}film.mp4`,
        thumbnailUrl: still.url,
        duration: 'PT1M1S',
      },
    ]);
  });

  test('in the order of the page, and only those that search engines know', () => {
    const check =
      '<FactCheck claim="It fell" by="Him" verdict="So it did">\n\nOne.\n\n- Two.\n\n</FactCheck>';
    const aside = '<Aside title="More">\n\nWords\n\n</Aside>';
    expect(things(`${check}\n\n${aside}\n\n${FILM}`)).toMatchObject([
      { '@type': 'ClaimReview', inLanguage: 'en-US', claimReviewed: 'It fell' },
      { '@type': 'VideoObject' },
    ]);
    expect(things(aside)).toEqual([]);
  });

  test('with what is said in them, paragraphs and items apart', () => {
    const told = things(FILM.replace('silent', 'transcript="./talk.md" silent'));
    expect(told).toMatchObject([{ transcript: 'One. Two. Three.' }]);
  });
});
