import process from 'node:process';
import { clock } from '../revisions/clock.ts';
import { newsSitemap } from './sitemap.ts';
import { readStoryPage } from '../page/read-page.ts';

/** Google's news sitemap while the story is news; the clock, or SOURCE_DATE_EPOCH, says whether. */
export async function readNewsSitemap(): Promise<string | undefined> {
  return newsSitemap(await readStoryPage(), clock(process.env));
}
