import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, states, test, timeFor } from './page.ts';

// With the rules for AAA too, of which 7:1 is one.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLORS = ['color-contrast', 'color-contrast-enhanced'];

for (const path of ['', '404.html']) {
  test(`axe finds nothing wrong with /${path}, by day or by night`, async ({ page }) => {
    await page.goto(path);
    await expectNothingWrong(page);
  });
}

/** What axe looks at is the same in all languages but for their direction. */
const timeForAxe = (state: string) =>
  /^(?:de|fi|hi|ja|ko|ru|ta|th|zh-hant)$/.test(state) ? { tag: ['@long'] } : timeFor(state);

for (const state of states) {
  test(
    `axe finds nothing wrong with the state “${state}”, by day or by night`,
    timeForAxe(state),
    async ({ page, inState }) => {
      await inState(state);
      await expectNothingWrong(page);
    },
  );
}

async function expectNothingWrong(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  // axe takes no name from CSS, as browsers do: that of an open caption is there.
  for (const summary of await page.locator('summary').all()) {
    await expect(summary).toHaveAccessibleName(/\S/);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await found(new AxeBuilder({ page }).withTags(TAGS).disableRules('summary-name'))).toEqual(
    [],
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await found(new AxeBuilder({ page }).withRules(COLORS))).toEqual([]);
}

async function found(axe: AxeBuilder): Promise<[string, string[]][]> {
  // Else axe opens a blank page each time, to put together what it found in frames; there are none.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
