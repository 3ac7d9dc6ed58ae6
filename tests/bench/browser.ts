import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';

const NONE =
  'The browser tests found no browser and could not get one: install Chrome, Chromium or Edge (on Debian, “apt-get install chromium”), then run the tests again.';

/**
 * The Chromium that the browser tests drive: one that is installed, Playwright's own, or one that is
 * fetched now, from Playwright or else, as root on Debian, from its packages.
 */
export function findBrowser(): string {
  const attempts = [
    () => undefined,
    () => run('npx', ['playwright', 'install', 'chromium']),
    () => installPackage('chromium-headless-shell'),
    () => installPackage('chromium'),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      continue;
    }
    const found = [...installed(), chromium.executablePath()].find(works);
    if (found) return found;
  }
  throw new Error(NONE);
}

/** How Playwright starts a browser, so that pages look as they do in a window. */
export function launchOptions(executablePath: string) {
  // Without a window Chromium moves letters onto whole pixels, and lines get other lengths.
  const args = ['--font-render-hinting=none'];
  // Chromium's own sandbox does not start for root, which is who CI containers are.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return { executablePath, args };
}

function installPackage(name: string): void {
  if (process.getuid?.() !== 0) throw new Error(NONE);
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-qy', '--no-install-recommends', name]);
}

function installed(): string[] {
  const { LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
  const programFiles86 = process.env['PROGRAMFILES(X86)'] ?? '';
  const windows = [PROGRAMFILES, programFiles86, LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  // The shell has no window to draw, so that a page opens in a quarter of the time.
  const names = [
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ];
  const linux = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return process.platform === 'win32' ? windows : process.platform === 'darwin' ? mac : linux;
}

/** A browser that is there but lacks its system libraries is none; on Windows asking would open it. */
function works(browser: string): boolean {
  if (!existsSync(browser)) return false;
  if (process.platform === 'win32') return true;
  try {
    execFileSync(browser, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

function run(command: string, words: string[]): void {
  execFileSync(command, words, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: 300_000,
  });
}
