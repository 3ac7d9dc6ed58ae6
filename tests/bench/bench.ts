import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { abandoned, openStaging } from '../../src/publish/swap/staging.ts';
import { findBrowser, launchOptions } from './browser.ts';
import type { Grown } from './growth.ts';
import { growth, growthTable, measureGrowth, revisions } from './growth.ts';
import { photograph } from './photograph.ts';
import type { Contest } from './speed.ts';
import { measureSpeed } from './speed.ts';
import { speedTables } from './speed-table.ts';
import { paragraphs } from './words.ts';

/** What is to be measured. */
export interface Order {
  /** The project's folder. */
  root: string;
  parts: readonly ('speed' | 'growth' | 'revisions')[];
  /** Whether to try a story of 500,000 words too. */
  long: boolean;
  /** Is told what is being done. */
  progress: (text: string) => void;
}

/** All that was measured. */
export interface Report {
  /** Processors, Node and, where it took one, the browser. */
  machine: string;
  photograph?: Contest;
  growth?: Grown[];
  revisions?: Grown[];
}

const NOT_MEASURED = `Not measured here: Lighthouse, which the project does not have. Once \`npm start\` serves the page: \`npx lighthouse http://localhost:4321/ --view\`, and for the desktop
with \`--preset=desktop\`.`;

/** Measures in a folder that is gone afterwards; the project and its story stay as they are. */
export async function bench(order: Order): Promise<Report> {
  const { root, parts, long, progress } = order;
  const place = join(root, 'bench');
  for (const left of abandoned(place)) rmSync(left, { recursive: true, force: true });
  const { folder, remove } = openStaging(place);
  const grow = (name: string, sizes: Parameters<typeof measureGrowth>[2]) =>
    measureGrowth(root, join(folder, name), sizes, progress);
  try {
    const [processor] = cpus();
    const machine = `${cpus().length} × ${processor?.model.trim() ?? ''}, Node ${process.versions.node}`;
    return {
      machine,
      ...(parts.includes('speed') && (await speed(order, folder, machine))),
      ...(parts.includes('growth') && { growth: await grow('growth', growth(long)) }),
      ...(parts.includes('revisions') && { revisions: await grow('revisions', revisions) }),
    };
  } finally {
    remove();
  }
}

/** The report in Markdown. */
export function printed({ machine, photograph, growth, revisions }: Report): string {
  const parts = [
    machine,
    ...(photograph
      ? ['### 450 words and a photograph of hard texture', speedTables(photograph)]
      : []),
    ...(growth ? ['### Growth', growthTable(growth)] : []),
    ...(revisions ? ['### Revisions', growthTable(revisions)] : []),
    NOT_MEASURED,
  ];
  return parts.join('\n\n');
}

async function speed({ root, progress }: Order, folder: string, machine: string): Promise<Report> {
  const browser = await chromium.launch(launchOptions(findBrowser()));
  try {
    const making = { paragraphs: paragraphs(450), picture: await photograph(3000, 2000) };
    return {
      machine: `${machine}, Chromium ${browser.version()}`,
      photograph: await measureSpeed(root, join(folder, 'photograph'), browser, making, progress),
    };
  } finally {
    await browser.close();
  }
}
