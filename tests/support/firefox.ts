import { existsSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import type { Engine, Window, Work } from './engine.ts';
import { programAt } from './host-process.ts';

const program = programAt('firefox-esr') ?? programAt('firefox');
const missing = program ? snap(program) : "firefox-esr or firefox isn't installed";

/** Firefox, over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  ...(missing && { missing }),

  async start({ dark }): Promise<Window> {
    const browser = await launch({
      browser: 'firefox',
      executablePath: program ?? '',
      // 0 is dark, 1 is light.
      extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
    });
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    return {
      async open(url, width, height) {
        await page.setViewport({ width, height });
        await page.goto(url, { waitUntil: 'load' });
      },
      async evaluate<Result>(work: Work<Result>, selector = '') {
        const value: unknown = await page.evaluate(work, selector);
        // What the function returns is what comes back, as long as it is JSON.
        return value as Result;
      },
      press: (key) => page.keyboard.press(key),
      screenshot: () => page.screenshot(),
      console: said,
      close: () => browser.close(),
    };
  },
};

/** On Ubuntu's desktop /usr/bin/firefox starts a snap, which can't read a profile under /tmp. */
function snap(file: string): string | undefined {
  const isSnap = path.basename(file) === 'firefox' && existsSync('/snap/bin/firefox');
  return isSnap ? "a snap of Firefox can't be driven" : undefined;
}
