import process from 'node:process';
import { clock } from '../revisions/write/clock.ts';
import { newsSitemap } from './sitemap.ts';
import { readStoryPage } from '../page/read-page.ts';

/** Google's news sitemap if the story is recent, by SOURCE_DATE_EPOCH or else by the clock. */
export async function readNewsSitemap(): Promise<string | undefined> {
  return newsSitemap(await readStoryPage(), clock(process.env));
}
