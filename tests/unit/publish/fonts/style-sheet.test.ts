import { expect, it } from 'vitest';
import { trimStyles } from '../../../../src/publish/fonts/style-sheet.ts';

const page = (
  css: string,
  body = '<p class="lead"><b>Words</b></p><details><b>More</b></details>',
) => `<!DOCTYPE html><html lang="en"><head><style>${css}</style></head><body>${body}</body></html>`;

it.each([
  ['a rule for what the page does not have', 'p{margin:0}table{margin:0}', 'p{margin:0}'],
  ['one selector of several', 'p,table{margin:0}', 'p{margin:0}'],
  ['a combination that is not there', '.lead>b{margin:0}.lead>i{margin:0}', '.lead>b{margin:0}'],
  [
    'a block that holds nothing any more',
    '@media print{table{margin:0}}p{margin:0}',
    'p{margin:0}',
  ],
  [
    'a block around such a block',
    '@supports (top:0){@media print{table{margin:0}}}p{margin:0}',
    'p{margin:0}',
  ],
])('leaves out %s', (_, css, left) => {
  expect(trimStyles(page(css))).toBe(page(left));
});

it.each([
  ['the root', ':root{color:red}html[lang]{color:red}'],
  ['what is not in the source', 'b::before,b:after,b::marker{content:""}'],
  ['what readers do', 'b:hover,b:focus-visible,b:target{color:red}'],
  [
    'what opens',
    'details[open]{color:red}.lead:has([open]){color:red}body:has(:target){color:red}',
  ],
  ['a part that browsers made', '.lead ::details-content{display:inline}'],
  ['what is not hovered', 'b:not(:focus){color:red}'],
  ['selectors that cannot be tried', 'b:unheard-of{color:red}'],
  ['anything but rules', '@page{margin:1cm}@keyframes x{from{top:0}to{top:1px}}'],
])('keeps what is about %s', (_, css) => {
  expect(trimStyles(page(css))).toBe(page(css));
});

it('leaves a page without styles as it is', () => {
  const html = '<!DOCTYPE html><title>x</title><p>Words';
  expect(trimStyles(html)).toBe(html);
});
