import process from 'node:process';
import { vi } from 'vitest';
import type * as Cache from '../../src/cache.ts';
import { root } from '../support/project.ts';

// Nothing is stored beside the dependencies: the next mutant, and the next build, would take it for
// the work of the real code. Some tests have a folder of their own to store in.
vi.mock('../../src/cache.ts', async (original) => {
  const real = await original<typeof Cache>();
  const cached: typeof Cache.cached = (key, make) =>
    process.cwd() === root ? make() : real.cached(key, make);
  return { ...real, cached };
});
