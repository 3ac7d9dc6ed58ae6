import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/editions/plain-text.ts';
import { correction, moment, pageFixture } from '../../support/page.ts';

const page = pageFixture({
  updated: moment('March 2, 2026, 11:00 a.m. ET', '2026-03-02T11:00:00-05:00'),
  corrections: [correction('The gap is eight meters wide, not nine.', '2026-03-02T11:00:00-05:00')],
  commentsClosed: true,
});

describe('the text edition', () => {
  it('says all that the page says, in its order', () => {
    expect(plainText(page)).toMatchInlineSnapshot(`
      "Late Edition · Local

      Harbor wall falls
      =================

      The storm took the middle of it, and nobody was near.

      Based on Port Office
      Published March 2, 2026, 9:00 a.m. ET
      Updated March 2, 2026, 11:00 a.m. ET

        [A stone wall with a gap.]
        The harbor wall at low tide. The gap in the middle is eight meters
        wide.
        Credit: Photo: A. Name/Port Office

      Correction 2026-03-02T11:00:00-05:00: The gap is eight meters wide, not
      nine.

      The wall fell at seven.

      Nobody was hurt.

      Comments are closed.

      https://news.example.org/harbor/
      "
    `);
  });

  it('sets the parts of the text apart', () => {
    const line = 1;
    const body = [
      { kind: 'heading', text: 'The repairs', depth: 2, line },
      { kind: 'item', text: 'Stone from the old quay', line },
      { kind: 'item', text: 'Two cranes', line },
      { kind: 'quote', text: 'It will stand.', line },
      { kind: 'paragraph', text: 'It will stand.', line, part: { name: 'PullQuote', line: 3 } },
      {
        kind: 'prop',
        text: 'The harbor master',
        line,
        part: { name: 'PullQuote', line: 3, prop: 'by' },
      },
      { kind: 'prop', text: 'A crane', line, part: { name: 'Figure', line: 5, prop: 'alt' } },
      {
        kind: 'prop',
        text: 'A crane at work.',
        line,
        part: { name: 'Figure', line: 5, prop: 'caption' },
      },
      {
        kind: 'prop',
        text: 'Port Office',
        line,
        part: { name: 'Figure', line: 5, prop: 'credit' },
      },
      { kind: 'code', text: 'a  b\nc', line },
    ] as const;
    expect(plainText(pageFixture({ body: [...body] }))).toMatchInlineSnapshot(`
      "Late Edition · Local

      Harbor wall falls
      =================

      The storm took the middle of it, and nobody was near.

      Based on Port Office
      Published March 2, 2026, 9:00 a.m. ET

        [A stone wall with a gap.]
        The harbor wall at low tide. The gap in the middle is eight meters
        wide.
        Credit: Photo: A. Name/Port Office

      The repairs
      -----------

      * Stone from the old quay
      * Two cranes

          It will stand.

          It will stand.
          -- The harbor master

        [A crane]
        A crane at work.
        Port Office

          a  b
          c

      https://news.example.org/harbor/
      "
    `);
  });

  it('never goes past 72 columns, in wide scripts too', () => {
    const text = '港の壁が嵐で崩れた。'.repeat(30);
    const body = [{ kind: 'paragraph', text, line: 1 } as const];
    const lines = plainText(
      pageFixture({ body, language: 'ja', headline: text.slice(0, 100) }),
    ).split('\n');
    expect(Math.max(...lines.map((one) => stringWidth(one)))).toBeLessThanOrEqual(72);
    expect(lines.join('')).toContain(text);
  });
});
