/** Forms of one label by CLDR plural category; `{count}` stands for the number. */
export type Plural = { readonly other: string } & {
  readonly [category in Intl.LDMLPluralRule]?: string;
};

/** The words of the page that are not the story's. `{…}` marks what is filled in. */
export interface Labels {
  /** First link on the page, seen when it has the focus. */
  skipToStory: string;
  /** Whose reporting the story rests on: `{source}`. */
  basedOn: string;
  /** Byline: `{authors}`. */
  by: string;
  /** `{time}` */
  published: string;
  /** `{time}` */
  updated: string;

  /** Kinds of revision, as they stand before a note and in the list of revisions. */
  update: string;
  correction: string;
  clarification: string;
  minor: string;
  first: string;
  redaction: string;
  /** A note with its kind and time: `{kind}`, `{time}`, `{note}`. */
  note: string;
  /** Heads the notes that correct or clarify. */
  corrections: string;
  /** Heads the notes that add news. */
  updates: string;

  /** Opens the rest of a long caption. */
  more: string;
  /** Closes it again. */
  less: string;
  /** Said before a picture's credit to those who do not see where it stands. */
  credit: string;
  /** With a picture whose file says that it was made so: by AI, in part by AI, by another program. */
  aiMade: string;
  aiPart: string;
  programMade: string;

  /** Opens the figures of a chart as a table. */
  data: string;
  /** Leads to the file that they are from. */
  downloadData: string;
  /** Where the figures of a chart come from: `{source}`. */
  sourceOf: string;
  /** What a chart shows of numbers or dates: `{name}`, `{first}`, `{start}`, `{last}`, `{end}`. */
  fromTo: string;
  /** What it shows of words: `{name}`, `{high}`, `{highAt}`, `{low}`, `{lowAt}`. */
  highestLowest: string;

  /** Heads the wording removed and added. */
  whatChanged: string;
  /** Marks a passage that stands elsewhere now. */
  moved: string;
  /** Before what a link leads to, or led to. */
  linkChanged: string;
  linkAdded: string;
  linkRemoved: string;
  /** Before words that look otherwise than before. */
  struckThrough: string;
  notStruckThrough: string;
  formatChanged: string;
  /** In place of a comparison, of a picture whose file is another one, is new, or is gone. */
  pictureReplaced: string;
  pictureAdded: string;
  pictureRemoved: string;
  /** The same of another file, such as a film. */
  fileReplaced: string;
  fileAdded: string;
  fileRemoved: string;
  /** Said, not shown, around removed and added words. */
  removedStart: string;
  removedEnd: string;
  addedStart: string;
  addedEnd: string;
  /** In place of a comparison that cannot be made. */
  noEarlierWording: string;
  /** In place of a comparison that finds nothing. */
  noTextChanged: string;
  /** In place of a note where the editors gave none. */
  minorEdit: string;
  /** Before the number that identifies a revision. */
  fingerprint: string;
  /** What that number proves. */
  fingerprintMeans: string;
  /** `{count}` */
  allRevisions: Plural;
  /** In place of words that were redacted: `{date}`, `{reason}` */
  redacted: string;
  /** Heads an earlier version of the story: `{number}`, `{time}` */
  version: string;
  /** What the version is. */
  olderVersion: string;
  newestVersion: string;
  /** Links between versions. */
  readNewest: string;
  versionBefore: string;
  versionAfter: string;
  readVersion: string;
  /** Links to how to check the history. */
  howToCheck: string;
  /** Where the page's state has not been recorded yet. */
  draft: string;

  /** Parts of the page, in the comparison. */
  partSection: string;
  partHeadline: string;
  partStandfirst: string;
  partAuthors: string;
  partSource: string;
  partPublished: string;
  partLabel: string;
  partCaption: string;
  partCredit: string;
  partAlt: string;
  /** Copyright, licence, language and time zone. */
  partDetails: string;
  partBody: string;

  /** Heads the words of a film or a recording. */
  transcript: string;
  /** Heads a long description of a picture. */
  description: string;
  /** Heads a quotation in the language in which it was said. */
  original: string;
  /** Heads the key points of the story. */
  atAGlance: string;
  /** Heads links to other stories. */
  related: string;
  /** Kinds of notes. */
  editorsNote: string;
  disclosure: string;
  contentWarning: string;
  context: string;
  /** The words of a fact check. */
  factCheck: string;
  claim: string;
  verdict: string;
  /** Two pictures of one place. */
  before: string;
  after: string;
  /** Heads the list of posts of a live story that matter most. */
  keyMoments: string;
  live: string;
  openDocument: string;
  /** Leads to a post or a film elsewhere: `{source}` */
  seeOn: string;
  /** How long a document is: `{count}` */
  pages: Plural;

  /** Heads the footnotes, for those who do not see where they begin. */
  footnotes: string;
  /** The link from a footnote to where it is called: `{number}`. */
  backToFootnote: string;

  commentsClosed: string;
  share: string;
  shareByMail: string;
  permalink: string;
  /** Heads the links to RSS and Atom, whose names no language translates. */
  feeds: string;
  textEdition: string;
  /** At the foot of a sheet of paper: `{url}`. */
  printedFrom: string;

  notFoundTitle: string;
  notFoundText: string;
  backToStory: string;
}
