import { expect, test } from 'vitest';
import { firstPicture } from '../../../src/page/preview-picture.ts';
import { parseBody } from '../../../src/story/reading/body/body.ts';

const first = (body: string) =>
  firstPicture(parseBody(body, 'story.mdx', 1, { language: 'en-US' }).tree);

test.each([
  ['nothing of words alone', 'The wall fell.', undefined],
  [
    'the first of two pictures',
    '<Figure image="./a.jpg" alt="The wall" caption="At dawn" credit="A. Name" />\n\n<Figure image="./b.jpg" alt="The gap" caption="At noon" credit="A. Name" />',
    { image: './a.jpg', alt: 'The wall', caption: 'At dawn', credit: 'A. Name' },
  ],
  [
    'the still of a film',
    '<Video src="./a.mp4" poster="./b.jpg" caption="The wall falls" credit="A. Name" silent />',
    {
      image: './b.jpg',
      alt: '',
      caption: 'The wall falls',
      credit: 'A. Name',
    },
  ],
  [
    'no face of a person',
    '<Person name="B. Name" image="./face.jpg" credit="A. Name">The mayor.</Person>',
    undefined,
  ],
])('what stands for a story elsewhere is %s', (_, body, expected) => {
  expect(first(body)).toEqual(expected);
});
