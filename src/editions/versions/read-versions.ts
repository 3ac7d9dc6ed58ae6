import process from 'node:process';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readRecorded, readStoryPage } from '../../page/read-page.ts';
import { siteUrl } from '../../page/site-url.ts';
import type { ToldRevision, LeadPicture, Note, StoryPage } from '../../page/story-page.ts';
import { storyPage, tellRedacted } from '../../page/make-page.ts';
import { components } from '../../parts/components.ts';
import type { PicturePrint } from '../../pictures/renditions.ts';
import { leadPicture } from '../../pictures/renditions.ts';
import type { Change } from '../../revisions/compare/changes.ts';
import { recordedChanges } from '../../revisions/compare/changes.ts';
import type { Recorded } from '../../revisions/revision.ts';
import { wordingOf } from '../../revisions/wording.ts';
import { namesFile, propsOf } from '../../parts/props.ts';
import { isFileName } from '../../story/crop.ts';
import { attributeNode, isElement, LEAD, partOf } from '../../story/reading/body/elements.ts';
import { resolveIds } from '../../story/problems/ids.ts';
import type { Inline } from '../../story/reading/inline-markdown.ts';
import { markWords } from './mark-words.ts';
import type { Piece } from './marked-text.ts';
import { markedText } from './marked-text.ts';
import type { FilesNow } from './files-now.ts';
import { readFilesNow } from './files-now.ts';
import { storyIn } from './story-in.ts';

/** The story as it stood, with what was new in it marked. */
export interface Version {
  /** The page as it was then. */
  page: StoryPage;
  revision: ToldRevision;
  /** The numbers of the versions before and after it that can be read. */
  before?: number | undefined;
  after?: number | undefined;
  /** The headline with its marks. */
  headline: Inline;
  /** A part that leads the story. */
  lead: Piece[];
  text: Piece[];
  /** Missing where the file was not kept, or was redacted. */
  picture?: PicturePrint | undefined;
}

/** The numbers of the versions that can be read: the newest ones, as many as the site wants. */
export async function versionNumbers(): Promise<number[]> {
  const { revisions } = await readStoryPage();
  return revisions.filter(({ hasPage }) => hasPage).map(({ number }) => number);
}

/** The masthead has a star for each of so many revisions; more of the history isn't on a version. */
const AS_STARS = 6;

/** The version of a number. Throws a RangeError if there is none. */
export async function readVersion(number: number): Promise<Version> {
  const { site, ...current } = await readStoryPage();
  const history = await readRecorded();
  const until = history.slice(0, number);
  const revision = until.at(-1);
  if (revision?.number !== number) throw new RangeError(`There is no revision ${number}.`);
  const tell = tellRedacted(history, current);
  const { story, tree } = storyIn(until, tell);
  const files = await readFilesNow();
  if (story.lead) {
    const { image, phone = '', ...lead } = story.lead;
    const phoneNow = isFileName(phone) ? files.figure(phone) : phone;
    story.lead = {
      ...{ ...lead, image: files.lead(image) ?? '' },
      ...(phoneNow && { phone: phoneNow }),
    };
  }
  const { url } = siteUrl(process.env);
  const told = until.filter((one) => one === revision || one.kind !== 'minor').slice(-AS_STARS);
  const page = storyPage(story, { site, url, known: false, history: told, later: history });
  const [itself] = page.revisions;
  if (!itself) throw new RangeError(`There is no revision ${number}.`);
  const changes = changesIn(until, tell, story.language);
  const tags = new Set(Object.keys(components));
  const pieces = markedText(withFiles(tree, files), { ...page, changes }, tags);
  const leads = (piece: Piece) => 'props' in piece && LEAD.name in piece.props;
  const isThere = (other: number) =>
    current.revisions.some((one) => one.number === other && one.hasPage);
  return {
    page: { ...page, ...markedFields(page, changes), ...linksToStory(page) },
    revision: itself,
    before: isThere(number - 1) ? number - 1 : undefined,
    after: isThere(number + 1) ? number + 1 : undefined,
    headline: marked(
      { text: page.headline, content: [{ type: 'text', value: page.headline }] },
      changes,
      'headline',
      page,
    ),
    lead: pieces.filter(leads),
    text: pieces.filter((piece) => !leads(piece)),
    picture: page.lead?.image ? await leadPicture(latestLead(page.lead, current)) : undefined,
  };
}

function changesIn(
  until: readonly Recorded[],
  tell: (hash: string) => string,
  language: string,
): Change[] {
  const [before, now] = until.slice(-2);
  if (!before || !now) return [];
  return recordedChanges(before.blocks, now.blocks, language, (blocks) => wordingOf(blocks, tell));
}

/** The same picture has the same files in all versions, with the rights that it has now. */
function latestLead(lead: LeadPicture, current: Pick<StoryPage, 'lead'>): LeadPicture {
  const { lead: now } = current;
  return now && lead.image === now.image && lead.phone === now.phone ? now : lead;
}

function marked(
  inline: Inline,
  changes: readonly Change[],
  part: Change['part'],
  page: StoryPage,
): Inline {
  const change = changes.find((one) => one.part === part && !one.about);
  if (!change) return inline;
  return { ...inline, content: markWords(inline.content, change.words, page.labels) };
}

function markedFields(
  page: StoryPage,
  changes: readonly Change[],
): Pick<StoryPage, 'standfirst' | 'lead'> {
  return {
    standfirst: marked(page.standfirst, changes, 'standfirst', page),
    lead: page.lead && markedLead(page.lead, page, changes),
  };
}

function markedLead(lead: LeadPicture, page: StoryPage, changes: readonly Change[]): LeadPicture {
  const caption = marked(lead.caption, changes, 'caption', page);
  const credit = marked(lead.credit, changes, 'credit', page);
  const isCut = caption === lead.caption;
  return isCut
    ? { ...lead, credit }
    : { ...lead, caption, credit, start: caption.content, rest: undefined };
}

/** Notes lead to the changes they speak of, which are on the page of the story. */
function linksToStory(page: StoryPage): Partial<StoryPage> {
  const onStory = (href: string | undefined) => href && `${import.meta.env.BASE_URL}${href}`;
  const leading = (note: Note): Note => ({ ...note, href: onStory(note.href) });
  return {
    updatedAt: onStory(page.updatedAt),
    corrections: page.corrections.map(leading),
    notes: page.notes.map(leading),
  };
}

/** The text with its ids, and with its files where they are now; without the parts that lack one. */
function withFiles(tree: Root, files: FilesNow): Root {
  const copy = structuredClone(tree);
  resolveIds(copy, () => undefined);
  visit(copy, (node, index, parent) => {
    const part = isElement(node) ? partOf(node) : undefined;
    if (!part || !isElement(node) || !parent || index === undefined) return undefined;
    for (const prop of propsOf(part)) {
      const attribute = attributeNode(node, prop.name);
      if (typeof attribute?.value !== 'string' || !namesFile(prop, attribute.value)) continue;
      const file = prop.holds === 'picture' ? files.figure : files.file;
      const now = file(attribute.value);
      if (now !== undefined) attribute.value = now;
      else if (prop.required) {
        parent.children.splice(index, 1);
        return index;
      } else node.attributes = node.attributes.filter((one) => one !== attribute);
    }
    return undefined;
  });
  return copy;
}
