import { describe, expect, test } from 'vitest';
import type { MeasuredPicture } from '../../../../src/pictures/sheet/measure-pictures.ts';
import { pointIn, sheetHtml } from '../../../../src/pictures/sheet/sheet-html.ts';

describe('the focus of a picture in a crop of it', () => {
  test.each([
    ['in the middle', { x: 0.5, y: 0.5 }, { width: 100, height: 100 }, { x: 0.5, y: 0.5 }],
    ['kept in the middle', { x: 0.4, y: 0.5 }, { width: 100, height: 100 }, { x: 0.5, y: 0.5 }],
    ['near the edge', { x: 0.1, y: 0.2 }, { width: 100, height: 100 }, { x: 0.2, y: 0.2 }],
    ['at the other edge', { x: 1, y: 1 }, { width: 50, height: 50 }, { x: 1, y: 1 }],
    ['where nothing is said', undefined, { width: 100, height: 100 }, { x: 0.5, y: 0.5 }],
    ['near the lower edge', { x: 0.5, y: 0.9 }, { width: 100, height: 25 }, { x: 0.5, y: 0.8 }],
    ['where nothing is cut', { x: 0.3, y: 0.7 }, { width: 20, height: 10 }, { x: 0.3, y: 0.7 }],
  ])('%s', (_, focus, size, expected) => {
    const { x, y } = pointIn({ ...size, focus }, { width: 200, height: 100 });
    expect(x).toBeCloseTo(expected.x);
    expect(y).toBeCloseTo(expected.y);
  });
});

test('the page shows each file with its size, its bytes and its score', () => {
  const content = new Uint8Array(12_345);
  const picture: MeasuredPicture = {
    name: 'a <b>.jpg',
    role: 'lead',
    width: 2000,
    height: 1000,
    bytes: 456_789,
    isDrawing: false,
    shown: 980,
    original: { file: 'a-original.png', content },
    renditions: [
      { format: 'svg', width: 2400, height: 1200, file: 'a.svg', content },
      { format: 'avif', width: 721, height: 361, file: 'a-721.avif', content, score: 78.25 },
      {
        format: 'jpeg',
        width: 1200,
        height: 1200,
        file: 'c.jpeg',
        content,
        score: 80,
        focus: { x: 0, y: 0 },
      },
    ],
  };
  const map = { ...picture, name: 'map.svg', isDrawing: true, role: 'figure', renditions: [] };
  const html = sheetHtml('A story', [picture, map], 'card.jpg');
  expect(html.replace(/<style>[^<]+<\/style>/, '')).toMatchSnapshot();
});
