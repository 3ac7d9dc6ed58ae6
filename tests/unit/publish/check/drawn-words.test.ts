import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { unknownDrawnWords } from '../../../../src/publish/check/drawn-words.ts';

/** What of a drawing isn't known, in a part with a table of two columns. */
function unknown(drawing: string, language = 'en'): string[] {
  const { document } = parseHTML(`<article><div class="prose">
    <p>Another paragraph, sponsored by nobody.</p>
    <figure>
      <p>Rain in Bergen, by <em>month</em></p>
      <svg>${drawing}</svg>
      <table>
        <tr><th>Month</th><th>Rain in the old town (litres)</th></tr>
        <tr><td>October 2024</td><td>1,250</td></tr>
      </table>
    </figure>
  </div></article>`);
  const article = document.querySelector('article');
  if (!article) throw new Error('There is no article.');
  return unknownDrawnWords(article, language);
}

test.each([
  ['a name of the table', '<text>Rain in the old town</text>'],
  ['a name in two lines', '<text><tspan>Rain in the</tspan><tspan>old town</tspan></text>'],
  ['a unit', '<text>litres</text>'],
  ['a number', '<text>1,250</text>'],
  ['a number with a unit', '<text>1,250 litres</text>'],
  ['a negative number', '<text>−12.5</text>'],
  ['a percentage', '<text>12.5%</text>'],
  ['money', '<text>$39.5M</text>'],
  ['millions with a unit', '<text>39.5M litres</text>'],
  ['a name with its number', '<text>Rain in the old town\u20021,250</text>'],
  ['a month in two lines', '<text><tspan>Oct</tspan><tspan>2024</tspan></text>'],
  ['a day', '<text>Oct 25</text>'],
  ['words that the title emphasizes', '<text>by month</text>'],
  ['no words', '<path d="M0,0L1,1"/>'],
])('a drawing can say %s', (_, drawing) => {
  expect(unknown(drawing)).toEqual([]);
});

test.each([
  ['de', '<text>39,5 Mio.</text>'],
  ['de', '<text>12,5 %</text>'],
  ['ja', '<text>3950万</text>'],
  ['ja', '<text><tspan>10月25日</tspan><tspan>2024年</tspan></text>'],
  ['ko', '<text>2024년</text>'],
  ['ar', '<text>39.5 مليون</text>'],
  ['ar', '<text>12٪؜</text>'],
  ['fa', '<text>۴ آبان</text>'],
  ['hi', '<text>3.9 क॰</text>'],
])('in %s, numbers and dates have their own words', (language, drawing) => {
  expect(unknown(drawing, language)).toEqual([]);
});

test.each([
  ['new words', '<text>Sponsored by Acme</text>', 'Sponsored by Acme'],
  ['the beginning of a line', '<text>Sponsored by</text>', 'Sponsored by'],
  ['words behind a number', '<text>1,250 by Acme</text>', '1,250 by Acme'],
  ['words behind a known name', '<text>Rain in Acme</text>', 'Rain in Acme'],
  ['part of a word', '<text>ain</text>', 'ain'],
  ['words of another part', '<text>nobody</text>', 'nobody'],
  ['known words in a new order', '<text>town in the old Rain</text>', 'town in the old Rain'],
  [
    'words in a line of two',
    '<text><tspan>Rain</tspan><tspan>Buy now</tspan></text>',
    'Rain Buy now',
  ],
  ['words in no line', '<text>Buy now <tspan>Rain</tspan></text>', 'Buy now Rain'],
  ['a title', '<title>Buy now</title>', 'Buy now'],
  ['a description', '<g><desc>Buy now</desc></g>', 'Buy now'],
  ['HTML', '<foreignObject><p>Buy now</p></foreignObject>', 'Buy now'],
  ['a name that is only heard', '<g aria-label="Buy now"></g>', 'Buy now'],
  ['a month that is a word', '<text>May 5 Acme</text>', 'May 5 Acme'],
])('a drawing can’t say %s', (_, drawing, found) => {
  expect(unknown(drawing)).toEqual([found]);
});
