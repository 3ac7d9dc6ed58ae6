// Plain JavaScript that old versions of Node can run, to tell people what is missing.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that runs this project's TypeScript. */
const OLDEST = '22.18';

/** A build has some 2,400, and 50 of its own. */
const MOST_COMPILED = 5000;

const version = process.versions.node;

if (isOlder(version, OLDEST)) {
  fail(
    `Late Edition needs Node.js ${OLDEST} or newer, and this is ${version}. Run \`npm ci\`, which installs the right one. If you have done that, install it from https://nodejs.org.`,
  );
} else {
  keepCompiledCode();
  import('./program.ts').then(
    ({ main }) => main(),
    (error) => {
      if (!/^Cannot find package/.test(error.message)) throw error;
      fail('The packages that Late Edition uses are not installed. Run: npm ci');
    },
  );
}

/**
 * Node compiles what it loads once, and not each time. Each build has some modules of its own, which
 * are never loaded again, so the folder is begun anew when it has many.
 */
function keepCompiledCode() {
  const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  if (!existsSync(modules)) return;
  const folder = join(modules, '.astro', 'compiled');
  try {
    const { length } = readdirSync(folder, { recursive: true });
    if (length > MOST_COMPILED) rmSync(folder, { recursive: true });
  } catch {
    // There is none yet, or it can only be read.
  }
  // Older versions of Node, which are told above what is missing, don't have this.
  nodeModule.enableCompileCache(folder);
}

function isOlder(version, than) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = than.split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
