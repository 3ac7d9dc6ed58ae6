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

test('footnotes are read after the text and in the same order, wherever they stand', async ({
  inState,
}) => {
  const page = await inState('margin');
  await page.setViewportSize({ width: 1280, height: 800 });
  const beside = await treeOf(page);
  expect(beside.slice(beside.indexOf('Footnotes'))).toEqual(
    expect.arrayContaining(['In Latin,', 'marginalia', '<link> Back to footnote 1 in the text']),
  );
  expect(beside.indexOf('Footnotes')).toBeGreaterThan(beside.indexOf('Who reads them'));
  expect(beside.indexOf('In Latin,')).toBeGreaterThan(beside.indexOf('Footnotes'));
  await page.setViewportSize({ width: 800, height: 800 });
  expect(await treeOf(page)).toEqual(beside);
});

test('the number of each footnote says that it has one, and which', async ({ inState }) => {
  const page = await inState('margin');
  const notes = await page.locator('[data-footnote-ref]').evaluateAll((numbers) =>
    numbers.map((number) => {
      const details = document.getElementById(number.getAttribute('aria-details') ?? '');
      return details?.matches('.footnotes li') ? details.textContent.trim().slice(0, 12) : '';
    }),
  );
  expect(notes.slice(0, 3)).toEqual(['In Latin, ma', 'Such a comme', 'The first pr']);
  await expect(page.locator('[data-footnote-ref]').first()).toHaveAccessibleDescription(
    'Footnotes',
  );
});

test('a changed paragraph is followed by a link that says so', async ({ inState }) => {
  const page = await inState('margin');
  const tree = await treeOf(page);
  const from = tree.findIndex((line) => line.startsWith('Scribes wrote'));
  const paragraph = tree.slice(from, tree.indexOf('<paragraph>', from));
  expect(paragraph.slice(-2)).toEqual(['<link>', 'What changed']);
});

test('a list of headings is a navigation of the story', async ({ inState }) => {
  const page = await inState('parts');
  const list = page.getByRole('navigation', { name: 'Story' });
  await expect(list.getByRole('link')).toHaveCount(5);
  await list.getByRole('link', { name: 'Who is who' }).click();
  await expect(page.getByRole('heading', { name: 'Who is who' })).toBeInViewport();
});
