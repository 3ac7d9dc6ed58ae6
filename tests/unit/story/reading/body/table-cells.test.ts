import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { alignByClass, scopeHeads } from '../../../../../src/story/reading/body/table-cells.ts';

test('the cells in the head of a table are about their columns, and no others', () => {
  const table = h('table', [h('tr', h('th', 'Year')), h('tr', h('td', '2019'))]);
  scopeHeads(table);
  expect(toHtml(table)).toBe(
    '<table><tr><th scope="col">Year</th></tr><tr><td>2019</td></tr></table>',
  );
});

test('a cell is aligned by its class, and keeps no attribute that the page forbids', () => {
  const row = h('tr', [h('td', { align: 'right' }, '1'), h('td', { className: 'own' }, '2')]);
  alignByClass(row);
  expect(toHtml(row)).toBe('<tr><td class="right">1</td><td class="own">2</td></tr>');
});
