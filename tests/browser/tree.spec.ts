import type { Page } from 'playwright/test';
import { z } from 'zod';
import { expect, test } from './page.ts';

const treeSchema = z.object({
  nodes: z.array(
    z.object({
      nodeId: z.string(),
      ignored: z.boolean(),
      role: z.object({ value: z.string() }).optional(),
      name: z.object({ value: z.string() }).optional(),
      description: z.object({ value: z.string() }).optional(),
      childIds: z.array(z.string()).optional(),
    }),
  ),
});

/** What a screen reader is given of the page by Chromium: each role and name, in order. */
async function treeOf(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = treeSchema.parse(await devtools.send('Accessibility.getFullAXTree'));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): string[] => {
    const node = byId.get(id);
    if (!node || node.role?.value === 'InlineTextBox') return [];
    const below = node.childIds?.flatMap(read) ?? [];
    const { role, name, description } = node;
    const text = name?.value.replace(/\s+/g, ' ').trim() ?? '';
    if (node.ignored || ['generic', 'none', undefined].includes(role?.value)) return below;
    if (role?.value === 'StaticText') return text ? [text] : [];
    const spoken = description?.value ? ` = ${description.value}` : '';
    return [
      `<${role?.value}>${text && below.join(' ') !== text ? ` ${text}` : ''}${spoken}`,
      ...below,
    ];
  };
  return read(nodes[0]?.nodeId ?? '');
}

test('picture, caption, credit and notes are each read once, in order', async ({ inState }) => {
  const page = await inState('en');
  const tree = await treeOf(page);
  const figure = tree.slice(tree.indexOf('<figure>'));
  expect(figure.slice(0, figure.indexOf('<paragraph>', 12) + 1)).toEqual([
    '<figure>',
    '<image> A map of Russia and its neighbors.',
    '<Figcaption>',
    'The lead picture.',
    'This map stands at the head of the story. A long caption is cut where a sentence ends, and the word “More” opens the rest of it.',
    '<group>',
    '…',
    '<DisclosureTriangle>',
    'More',
    '<paragraph>',
    'Map: Late Edition',
    '<region> Corrections',
    '<heading>',
    'Corrections',
    '<paragraph>',
  ]);
  const update = tree.slice(tree.indexOf('<region> Updates'));
  expect(update.slice(0, 8)).toEqual([
    '<region> Updates',
    '<heading>',
    'Updates',
    '<paragraph>',
    'Update',
    '<time> = March 3, 2026, 8:30 a.m. Eastern Time',
    '<link>',
    '3/3/26, 8:30 a.m. ET',
  ]);
});

test('an opened caption is read whole, and once', async ({ inState }) => {
  const page = await inState('en');
  await page.locator('figcaption summary').click();
  const text = (await treeOf(page)).join('\n');
  expect(text.split('That takes no script')).toHaveLength(2);
  expect(text).toContain('<DisclosureTriangle>\nLess\n');
  expect(text).not.toContain('More\n');
});

test('what was removed and added is said to be so', async ({ inState }) => {
  const page = await inState('many');
  await page.locator('.history summary').click();
  const tree = (await treeOf(page)).join('\n');
  expect(tree).toContain('[removed:\n22\nend of removed text]');
  expect(tree).toContain('[added:\n23\nend of added text]');
});

test('the page has one of each landmark, and headings in order', async ({ inState }) => {
  const page = await inState('everything');
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  const tree = await treeOf(page);
  for (const landmark of ['<banner>', '<main>', '<contentinfo>']) {
    expect(tree.filter((line) => line.startsWith(landmark))).toHaveLength(1);
  }
  const levels = await page
    .getByRole('heading')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, index) => {
    expect(level).toBeGreaterThan(1);
    expect(level).toBeLessThanOrEqual((levels[index] ?? 1) + 1);
  });
});
