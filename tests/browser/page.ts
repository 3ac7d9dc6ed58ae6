import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright/test';
import { test as base } from 'playwright/test';

export { expect } from 'playwright/test';

/** The languages that there is a story in. */
export const languages = readdirSync(path.join(import.meta.dirname, '../fixtures/languages')).map(
  (file) => path.basename(file, '.mdx').toLowerCase(),
);

/** One or two of each script; `npm run test:long` looks at the others, which are set the same way. */
const LOOKED_AT = /^(?:ar|de|en|fi|hi|ja|ko|ru|ta|th|ur|zh-hant)$/;

/** What a test of this state is, for Playwright. */
export const timeFor = (state: string): { tag: string[] } => ({
  tag: languages.includes(state) && !LOOKED_AT.test(state) ? ['@long'] : [],
});

/** Every page of `/states/`. */
export const states = [
  ...[
    'everything',
    'everything-ar',
    'parts',
    'parts-ar',
    'parts-ja',
    'margin',
    'margin-ar',
    'margin-ja',
    'publication',
    'little',
    'made-by-ai',
    'draft',
    'many',
    'unrecorded',
    'unlabelled',
    'unlabelled-rtl',
    'charts',
    'charts-ar',
  ],
  ...languages,
];

interface Pages {
  /** The built story, opened and with its picture and font in. */
  story: Page;
  /** Opens a page of `/states/`. */
  inState(state: string): Promise<Page>;
}

export const test = base.extend<Pages>({
  // Playwright passes an option's fixture its dependencies by destructuring; this one has none.
  baseURL: async ({}, use) => use(process.env['LATE_EDITION_URL']),
  story: async ({ page }, use) => {
    await page.goto('', { waitUntil: 'networkidle' });
    await use(page);
  },
  inState: async ({ page }, use) => {
    // The dev server makes each picture when it is asked for, and the room it takes is known without.
    await page.route('**/_image?*', (route) => route.abort());
    // Its client would load a page again, while it is looked at, once the server has seen all it needs.
    await page.route('**/@vite/client', (route) => route.abort());
    await use(async (state) => {
      await page.goto(`${process.env['LATE_EDITION_STATES']}${state}/`, { waitUntil: 'load' });
      return page;
    });
  },
});
