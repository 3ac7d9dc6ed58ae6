import { expect, test } from './page.ts';

test('a returning reader finds the changed paragraph by its bar, which leads to what changed', async ({
  inState,
}) => {
  const page = await inState('margin');
  const changed = page.locator('.prose > .changed');
  await expect(changed).toHaveText(/^Scribes wrote/);
  await expect(changed.getByRole('link', { name: 'What changed' })).toBeVisible();
  await changed.locator('.bar').click();
  await expect(page).toHaveURL(/#revision-2$/);
  await expect(page.locator('#revision-2 ins')).toBeVisible();
});

test('the line that says “Updated” leads to what changed', async ({ inState }) => {
  const page = await inState('margin');
  await page.locator('.updated a').click();
  await expect(page.locator('#revision-2 ins')).toBeInViewport();
});

for (const [state, side] of [
  ['margin', 'left'],
  ['margin-ar', 'right'],
] as const) {
  for (const width of [320, 360, 768, 1280]) {
    test(`in “${state}”, ${width} pixels wide, the bar is beside the text, on the page, and in the color of changes`, async ({
      inState,
    }) => {
      const page = await inState(state);
      await page.setViewportSize({ width, height: 800 });
      const { bar, text, mark, updated, beyond } = await page.evaluate(() => {
        const at = (selector: string) => document.querySelector(selector) ?? document.body;
        const style = getComputedStyle(at('.bar'));
        return {
          bar: at('.bar').getBoundingClientRect().toJSON(),
          text: at('.prose > .changed').getBoundingClientRect().toJSON(),
          mark: style.borderInlineStartColor,
          updated: getComputedStyle(at('.updated')).color,
          beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      const apart = side === 'left' ? text.left - bar.left : bar.right - text.right;
      expect(apart).toBeGreaterThan(8);
      expect(bar.left).toBeGreaterThanOrEqual(0);
      expect(bar.right).toBeLessThanOrEqual(width);
      expect(bar.width).toBeGreaterThanOrEqual(24);
      expect([mark, beyond]).toEqual([updated, 0]);
    });
  }
}

test('the bar is printed, in red', async ({ inState }) => {
  const page = await inState('margin');
  await page.emulateMedia({ media: 'print' });
  const bar = page.locator('.bar').first();
  await expect(bar).toBeVisible();
  expect(await bar.evaluate((each) => getComputedStyle(each).borderInlineStartColor)).toBe(
    'rgb(160, 24, 18)',
  );
});
