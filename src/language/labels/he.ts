import type { Labels } from './label-set.ts';

/** Hebrew. */
export const he: Labels = {
  skipToStory: 'דילוג לכתבה',
  basedOn: 'על פי דיווחי {source}',
  by: 'מאת {authors}',
  published: 'פורסם: {time}',
  updated: 'עודכן: {time}',

  update: 'עדכון',
  correction: 'תיקון',
  clarification: 'הבהרה',
  minor: 'תיקון קל',
  first: 'רישום ראשון',
  note: '{kind} {time}: {note}',
  corrections: 'תיקונים',
  updates: 'עדכונים',

  more: 'עוד',
  less: 'פחות',
  credit: 'קרדיט',

  whatChanged: 'מה השתנה',
  moved: 'הועבר',
  pictureReplaced: 'תמונה הוחלפה.',
  pictureAdded: 'תמונה נוספה.',
  pictureRemoved: 'תמונה הוסרה.',
  removedStart: 'הוסר:',
  removedEnd: 'סוף הקטע שהוסר',
  addedStart: 'נוסף:',
  addedEnd: 'סוף הקטע שנוסף',
  noEarlierWording: 'הנוסח שקדם לגרסה זו לא תועד.',
  noTextChanged: 'הנוסח לא השתנה.',
  minorEdit: 'תיקון קל, ללא הערה.',
  fingerprint: 'טביעת האצבע של גרסה זו',
  fingerprintMeans:
    'כל מי שמחזיק במספר הזה יכול לדעת אם הנוסח המתועד של גרסה זו ושל כל הגרסאות הקודמות שונה לאחר מכן.',
  allRevisions: { one: 'גרסה אחת', two: 'שתי גרסאות', other: 'כל {count} הגרסאות' },
  draft: 'טיוטה: טרם תועדה גרסה',

  partSection: 'מדור',
  partHeadline: 'כותרת',
  partStandfirst: 'כותרת משנה',
  partAuthors: 'הכותבים',
  partSource: 'מקור',
  partPublished: 'מועד הפרסום',
  partLabel: 'תווית',
  partCaption: 'כיתוב תמונה',
  partCredit: 'קרדיט',
  partAlt: 'תיאור התמונה',
  partBody: 'גוף הכתבה',

  footnotes: 'הערות שוליים',
  backToFootnote: 'חזרה להערה {number} בטקסט',

  commentsClosed: 'התגובות סגורות.',
  share: 'שיתוף',
  shareByMail: 'שיתוף בדואר אלקטרוני',
  permalink: 'קישור לגרסה זו',
  feeds: 'עדכוני RSS',
  textEdition: 'מהדורת טקסט',
  printedFrom: 'הודפס מתוך {url}',

  notFoundTitle: 'הדף לא נמצא',
  notFoundText: 'אין דף בכתובת הזאת.',
  backToStory: 'לכתבה',
};
