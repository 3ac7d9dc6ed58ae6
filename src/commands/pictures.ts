import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Terminal } from './terminal.ts';
import { cardStory } from '../editions/card/card-layout.ts';
import { drawCard } from '../editions/card/draw-card.ts';
import { siteUrl } from '../page/site-url.ts';
import { storyPage } from '../page/make-page.ts';
import { inspectPicture } from '../pictures/inspect/inspect.ts';
import { rightsOf } from '../pictures/metadata/rights-of.ts';
import { readPicture } from '../pictures/originals/read-picture.ts';
import { measurePictures } from '../pictures/sheet/measure-pictures.ts';
import { sheetHtml } from '../pictures/sheet/sheet-html.ts';
import { readSources } from '../publish/sources.ts';
import type { StoryWithHistory } from '../revisions/write/next-revision.ts';
import { site } from '../site.ts';
import { StoryError } from '../story/errors.ts';
import { STORY_FOLDER } from '../story/reading/folder.ts';
import { pathOf } from '../story/reading/pictures.ts';

/** `npm run pictures`: writes a page with each picture beside all that is made from it. */
export async function pictures({ root, environment, print, tell }: Terminal): Promise<number> {
  const current = await readSources(root);
  const measured = await measurePictures(root, current.pictures, current.story.lead?.focus, tell);
  const folder = join(root, 'node_modules', '.late-edition', 'pictures');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = measured.flatMap(({ original, renditions }) => [original, ...renditions]);
  for (const { file, content } of files) await writeFile(join(folder, file), content);
  await writeFile(join(folder, 'card.jpg'), await cardOf(current, root, environment));
  const page = join(folder, 'index.html');
  await writeFile(page, sheetHtml(current.story.headline, measured, 'card.jpg'));
  print(`The pictures are at ${page}`);
  return 0;
}

async function cardOf(
  { story, tree, history }: StoryWithHistory,
  root: string,
  environment: NodeJS.ProcessEnv,
): Promise<Uint8Array> {
  const { url, known } = siteUrl(environment);
  const page = storyPage(story, { site, url, known, history, tree });
  const { preview: lead } = page;
  if (!lead) return drawCard(cardStory(page), undefined, root);
  const file = await readPicture(join(root, STORY_FOLDER, pathOf(lead.image)));
  const facts = await inspectPicture(file, lead.image, 'lead');
  if (Array.isArray(facts)) throw new StoryError(facts);
  const { width, height } = facts;
  const rights = rightsOf(lead, facts);
  return drawCard(cardStory(page), { file, name: lead.image, width, height, rights }, root);
}
