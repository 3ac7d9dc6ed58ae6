import process from 'node:process';
import type { Page } from 'playwright/test';
import { test as base } from 'playwright/test';

export { expect } from 'playwright/test';

/** A page at the built story, opened and with its picture and font in. */
export const test = base.extend<{ story: Page }>({
  // Playwright passes an option's fixture its dependencies by destructuring; this one has none.
  // eslint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(process.env['LATE_EDITION_URL']),
  story: async ({ page }, use) => {
    await page.goto('', { waitUntil: 'networkidle' });
    await use(page);
  },
});
