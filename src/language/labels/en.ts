import type { Labels } from './label-set.ts';

/** English, as American newspapers write it. */
export const en: Labels = {
  skipToStory: 'Skip to the story',
  basedOn: 'Based on {source} reporting',
  by: 'By {authors}',
  published: 'Published {time}',
  updated: 'Updated {time}',

  update: 'Update',
  correction: 'Correction',
  clarification: 'Clarification',
  minor: 'Minor edit',
  first: 'First recorded',
  note: '{kind} {time}: {note}',
  corrections: 'Corrections',
  updates: 'Updates',

  more: 'More',
  less: 'Less',
  credit: 'Credit',

  whatChanged: 'What changed',
  moved: 'Moved',
  pictureReplaced: 'A picture was replaced.',
  pictureAdded: 'A picture was added.',
  pictureRemoved: 'A picture was removed.',
  removedStart: 'removed:',
  removedEnd: 'end of removed text',
  addedStart: 'added:',
  addedEnd: 'end of added text',
  noEarlierWording: 'The wording before this revision was not recorded.',
  noTextChanged: 'No wording changed.',
  minorEdit: 'A minor edit, made without a note.',
  fingerprint: 'Fingerprint of this revision',
  fingerprintMeans:
    'Anyone who holds this number can tell whether the recorded words of this and every earlier revision were altered afterward.',
  allRevisions: { one: '{count} revision', other: 'All {count} revisions' },
  draft: 'Draft: no revision recorded yet',

  partSection: 'Section',
  partHeadline: 'Headline',
  partStandfirst: 'Summary',
  partAuthors: 'Byline',
  partSource: 'Source',
  partPublished: 'Published',
  partLabel: 'Label',
  partCaption: 'Caption',
  partCredit: 'Credit',
  partAlt: 'Picture description',
  partBody: 'Story',

  footnotes: 'Footnotes',
  backToFootnote: 'Back to footnote {number} in the text',

  commentsClosed: 'Comments are closed.',
  share: 'Share',
  shareByMail: 'Share by email',
  permalink: 'Link to this revision',
  feeds: 'Feeds',
  textEdition: 'Text edition',
  printedFrom: 'Printed from {url}',

  notFoundTitle: 'Page not found',
  notFoundText: 'There is no page at this address.',
  backToStory: 'Go to the story',
};
