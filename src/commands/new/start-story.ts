import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { NewPicture } from './picture.ts';
import { readPicture } from './picture.ts';
import { folderForOldStory } from './old-story.ts';
import type { Field } from './template.ts';
import { filledTemplate, groupsIn, requiredFields, TEMPLATE } from './template.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../terminal.ts';
import { site } from '../../site.ts';
import { canonicalLanguage, isRealLanguage } from '../../language/language.ts';
import { STORY_FOLDER } from '../../story/reading/folder.ts';
import { alone, finish } from '../../revisions/write/journal.ts';
import { Refusal } from '../../revisions/refusal.ts';
import { REVISIONS } from '../../revisions/revision.ts';

const STORY = `${STORY_FOLDER}/story.mdx`;

export interface NewOptions {
  headline?: string;
  language?: string;
  /** Ask nothing, and put the old story aside. */
  yes?: true;
}

/** What a new story begins with. */
interface Beginning {
  headline?: string;
  language?: string;
  picture?: NewPicture;
}

/** `npm run new`: moves the old story away and starts a new one with what is given. */
export async function startStory(
  terminal: Terminal,
  picture: string | undefined,
  { headline, language, yes }: NewOptions,
): Promise<number> {
  const { root, environment, print } = terminal;
  // Without -- before it, npm takes --yes for itself, and passes it on like this.
  const isAgreed = yes ?? environment['npm_config_yes'] === 'true';
  const given: Beginning = {
    ...(headline !== undefined && { headline: oneLine(headline) }),
    ...(language !== undefined && { language: languageOf(language) }),
    ...(picture !== undefined && { picture: await readPicture(picture, terminal) }),
  };
  const isEmpty =
    existsSync(join(root, STORY)) && readFileSync(join(root, STORY), 'utf8') === TEMPLATE;
  const kept = isEmpty ? undefined : folderForOldStory(root);
  if (kept !== undefined && !isAgreed && !terminal.ask) throw unasked(kept);
  const beginning = isAgreed ? given : await askForRest(given, terminal);
  if (kept !== undefined && !isAgreed) await agree(terminal, kept);
  if (isEmpty && Object.keys(beginning).length === 0) {
    print(`The story is empty already. Write it in ${STORY}`);
    return 0;
  }
  print(await write(root, kept, beginning));
  return 0;
}

function languageOf(tag: string): string {
  if (isRealLanguage(tag)) return canonicalLanguage(tag);
  throw new UsageError(
    `“${tag}” is not the tag of a language. Write one such as en-US, fr or pt-BR.`,
  );
}

const plan = (kept: string) =>
  `This moves the old story to ${kept}/, with its pictures and its history.`;

const unasked = (kept: string) =>
  new Refusal(`${plan(kept)}\nIf that is what you want, add --yes:  npm run new -- --yes`);

async function agree({ ask }: Terminal, kept: string): Promise<void> {
  const answer = await ask?.(`${plan(kept)}\nGo on? (y/N) `);
  if (!/^y(es)?$/i.test(answer?.trim() ?? '')) throw new Refusal('Nothing was changed.');
}

/** Asks for what is missing on the command line; an empty answer leaves it for later. */
async function askForRest(given: Beginning, terminal: Terminal): Promise<Beginning> {
  const { ask } = terminal;
  if (!ask) return given;
  const headline = given.headline ?? oneLine(await ask('Headline (Enter to write it later): '));
  const language =
    given.language ??
    (await answered(`Language (Enter for ${site.language}): `, terminal, languageOf));
  const picture =
    given.picture ??
    (await answered('Path of the picture (Enter for none yet): ', terminal, (path) =>
      readPicture(path, terminal),
    ));
  return {
    ...(headline && { headline }),
    ...(language !== undefined && { language }),
    ...(picture && { picture }),
  };
}

/** Asks until the answer is valid or empty. */
async function answered<T>(
  question: string,
  { ask, tell }: Terminal,
  read: (answer: string) => T | Promise<T>,
): Promise<T | undefined> {
  for (;;) {
    const answer = (await ask?.(question))?.trim();
    if (!answer) return undefined;
    try {
      return await read(answer);
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof UsageError)) throw error;
      tell(error.message);
    }
  }
}

/** Moves the folder of the old story in one step, so that nothing is lost if it is interrupted. */
async function write(
  root: string,
  kept: string | undefined,
  { headline, language, picture }: Beginning,
): Promise<string> {
  return alone(root, () => {
    if (kept !== undefined) {
      finish(root);
      mkdirSync(dirname(join(root, kept)), { recursive: true });
      renameSync(join(root, STORY_FOLDER), join(root, kept));
    }
    mkdirSync(join(root, REVISIONS), { recursive: true });
    const values: Partial<Record<Field, string>> = {
      ...(headline && { headline }),
      ...(language !== undefined && language !== site.language && { language }),
      ...(picture && { 'lead.image': `./${put(root, picture)}`, ...picture.fields }),
    };
    writeFileSync(join(root, STORY), filledTemplate(values, picture?.about));
    return summary(kept, values);
  });
}

/** Saves the picture beside the story. Returns its name there. */
function put(root: string, { bytes, name }: NewPicture): string {
  const ending = extname(name);
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${basename(name, ending)}-${number}${ending}`;
    const path = join(root, STORY_FOLDER, free);
    if (existsSync(path) && !readFileSync(path).equals(bytes)) continue;
    writeFileSync(path, bytes);
    return free;
  }
}

function summary(kept: string | undefined, values: Partial<Record<Field, string>>): string {
  const names = (fields: readonly string[]) =>
    fields.map((field) => field.replace('lead.', '')).join(', ');
  const filled = Object.keys(values);
  const empty = requiredFields(groupsIn(values)).filter((field) => !filled.includes(field));
  const isFromFile = filled.some((field) => field.startsWith('lead.') && field !== 'lead.image');
  return [
    `The new story is in ${STORY}`,
    ...(kept ? [`The old one is in ${kept}/ and is not published.`] : []),
    ...(filled.length > 0 ? [`Filled in: ${names(filled)}.`] : []),
    ...(isFromFile ? ["Check what was taken from the picture's file before you publish it."] : []),
    `Still to write: ${names(empty)} and the text. Each field is explained there.`,
    'To see the page while you write:  npm run dev',
    'When the story is ready:  npm run revise',
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
