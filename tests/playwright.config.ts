import { defineConfig } from 'playwright/test';
import { findBrowser, launchOptions } from './bench/browser.ts';

const executablePath = (process.env['LATE_EDITION_BROWSER'] ??= findBrowser());

export default defineConfig({
  testDir: './browser',
  outputDir: '../node_modules/.late-edition/browser',
  globalSetup: './support/build.ts',
  grepInvert: /@long/,
  fullyParallel: true,
  workers: 2,
  reporter: 'line',
  use: {
    timezoneId: 'Asia/Tokyo',
    launchOptions: launchOptions(executablePath),
  },
});
