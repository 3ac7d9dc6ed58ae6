import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/editions/text/plain-text.ts';
import { correction, moment, pageFixture } from '../../../support/page.ts';

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

  it('says that a story goes on, its latest fingerprint, and where the publication can be found', () => {
    const told = (number: number) => ({
      id: `revision-${number}`,
      number,
      kind: 'first' as const,
      heading: 'First:',
      time: moment('10:30', '2024-10-25T10:30:00-04:00'),
      fingerprint: String(number).repeat(64),
      changes: [],
      hasPage: false,
    });
    const { site, ...page } = pageFixture();
    const text = plainText({
      ...page,
      live: true,
      section: undefined,
      lead: undefined,
      byline: [],
      revisions: [told(2), told(1)],
      site: {
        ...site,
        links: [
          { name: 'About', url: 'https://a.example/' },
          { name: 'Ethics', url: 'https://b.example/' },
        ],
        tips: { name: 'Tips', url: 'https://c.example/' },
      },
    });
    expect(text).toMatchInlineSnapshot(`
      "Late Edition · Live

      Harbor wall falls
      =================

      The storm took the middle of it, and nobody was near.

      Published March 2, 2026, 9:00 a.m. ET

      The wall fell at seven.

      Nobody was hurt.

      Fingerprint of this revision:
      2222222222222222222222222222222222222222222222222222222222222222

      https://news.example.org/harbor/

      Tips: https://c.example/
      About: https://a.example/
      Ethics: https://b.example/
      "
    `);
  });

  it('has a caption without a label as it stands', () => {
    const { lead } = pageFixture();
    expect(plainText(pageFixture({ lead: { ...lead, label: 'From the air.' } }))).toContain(
      '  From the air. The harbor wall',
    );
    expect(plainText(page)).toContain('\n  The harbor wall');
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

  it('sets the row of a table in a line', () => {
    const cell = (text: string, row: string) => ({ kind: 'cell' as const, text, line: 1, row });
    const body = [cell('A', '1/0'), cell('B', '1/0'), cell('1', '1/1'), cell('2', '1/1')];
    expect(plainText(pageFixture({ body }))).toContain('\nA | B\n1 | 2\n');
  });

  it('keeps apart what only stands beside each other', () => {
    const line = 1;
    const aside = (at: number, prop?: string) => ({
      name: 'Aside',
      line: at,
      ...(prop && { prop }),
    });
    const body = [
      { kind: 'cell', text: 'Wall', line },
      { kind: 'cell', text: 'Eight meters', line },
      {
        kind: 'item',
        text: 'An item of the list that goes on and on until it needs a second line, too',
        line,
      },
      { kind: 'quote', text: 'One quote.', line },
      { kind: 'quote', text: 'Another quote.', line },
      { kind: 'note', text: 'A footnote.', line },
      { kind: 'prop', text: 'The costs', line, part: aside(3, 'title') },
      { kind: 'paragraph', text: 'Nobody knows.', line, part: aside(3) },
      { kind: 'paragraph', text: 'Or says.', line, part: aside(3) },
      { kind: 'prop', text: 'The gains', line, part: aside(5, 'title') },
      {
        kind: 'item',
        text: 'An item of a list in an aside, which also goes on until it needs a second line',
        line,
        part: aside(5),
      },
      { kind: 'prop', text: 'A crane', line, part: { name: 'Figure', line: 5, prop: 'alt' } },
      { kind: 'prop', text: 'A boat', line, part: { name: 'Figure', line: 6, prop: 'alt' } },
    ] as const;
    const { lead } = pageFixture();
    const told = plainText(
      pageFixture({
        section: undefined,
        headline: 'A headline that goes on until there is no more room for it on a single line',
        lead: { ...lead, label: 'From the air.' },
        notes: [correction('Told later.', '2026-03-03T11:00:00-05:00')],
        body: [...body],
      }),
    );
    expect(told).toMatchInlineSnapshot(`
      "Late Edition

      A headline that goes on until there is no more room for it on a single
      line
      ======================================================================

      The storm took the middle of it, and nobody was near.

      Based on Port Office
      Published March 2, 2026, 9:00 a.m. ET

        [A stone wall with a gap.]
        From the air. The harbor wall at low tide. The gap in the middle is
        eight meters wide.
        Credit: Photo: A. Name/Port Office

      Wall
      Eight meters

      * An item of the list that goes on and on until it needs a second
        line, too

          One quote.

          Another quote.

        A footnote.

        The costs
        Nobody knows.

        Or says.

        The gains
        * An item of a list in an aside, which also goes on until it needs a
          second line

        [A crane]

        [A boat]

      Correction 2026-03-03T11:00:00-05:00: Told later.

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
