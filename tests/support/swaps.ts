// Publishes many generations of a site, one after the other, as builds of their own would. Asks the
// process that started it each time whether its readers have been served.
import { once } from 'node:events';
import { openStaging } from '../../src/publish/swap/staging.ts';
import { finishInterrupted, swapIn } from '../../src/publish/swap/swap.ts';
import { siteOf, writeSite } from './sites.ts';

const [dist = '', first = '0', count = '0'] = process.argv.slice(2);

async function readersServed(): Promise<void> {
  process.send?.('served?');
  await once(process, 'message');
}

for (let generation = Number(first); generation < Number(first) + Number(count); generation += 1) {
  await finishInterrupted(dist);
  const staging = openStaging(dist);
  const site = Object.entries(siteOf(generation));
  // Every fourth build fails when half of its files are written.
  const fails = generation % 4 === 3;
  writeSite(staging.folder, Object.fromEntries(fails ? site.slice(0, 3) : site));
  if (!fails) await swapIn(staging.folder, dist, readersServed);
  staging.remove();
}
process.disconnect?.();
