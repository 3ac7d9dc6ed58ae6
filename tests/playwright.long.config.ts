import { defineConfig } from 'playwright/test';
import config from './playwright.config.ts';

/** The languages that `npm test` leaves out: other languages of their scripts are in it. */
export default defineConfig({ ...config, grepInvert: /^$/, grep: /@long/ });
