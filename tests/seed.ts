import process from 'node:process';
import fc from 'fast-check';

// A change is judged by the same random inputs as the one before it: with new ones each time, it
// could be refused for a mistake that is not its own. `npm run test:long` looks at new ones.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20241025) });
