import { defineConfig } from 'playwright/test';
import { findBrowser } from '../src/bench/browser.ts';

const executablePath = (process.env['LATE_EDITION_BROWSER'] ??= findBrowser());

export default defineConfig({
  testDir: './browser',
  outputDir: '../node_modules/.late-edition/browser',
  globalSetup: './support/build.ts',
  fullyParallel: true,
  workers: 2,
  reporter: 'line',
  use: {
    timezoneId: 'Asia/Tokyo',
    launchOptions: {
      executablePath,
      // Chromium's own sandbox does not start for root, which is who CI containers are.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
