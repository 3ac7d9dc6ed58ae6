// Plain JavaScript that old versions of Node can run, to tell people what is missing.

/** The oldest Node that runs this project's TypeScript. */
const OLDEST = '22.18';

const version = process.versions.node;

if (isOlder(version, OLDEST)) {
  fail(
    `Late Edition needs Node.js ${OLDEST} or newer, and this is ${version}. Run \`npm ci\`, which installs the right one. If you have done that, install it from https://nodejs.org.`,
  );
} else {
  import('./program.ts').then(
    ({ main }) => main(),
    (error) => {
      if (!/^Cannot find package/.test(error.message)) throw error;
      fail('The packages that Late Edition uses are not installed. Run: npm ci');
    },
  );
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
