import type { Labels } from './label-set.ts';

/** Persian. */
export const fa: Labels = {
  skipToStory: 'رفتن به متن خبر',
  basedOn: 'بر پایهٔ گزارش {source}',
  by: 'نوشتهٔ {authors}',
  published: 'انتشار: {time}',
  updated: 'به‌روزرسانی: {time}',

  update: 'به‌روزرسانی',
  correction: 'تصحیح',
  clarification: 'توضیح',
  minor: 'ویرایش جزئی',
  first: 'نخستین ثبت',
  note: '{kind} {time}: {note}',
  corrections: 'تصحیح‌ها',
  updates: 'به‌روزرسانی‌ها',

  more: 'بیشتر',
  less: 'کمتر',
  credit: 'منبع تصویر',

  whatChanged: 'چه چیزی تغییر کرد',
  moved: 'جابه‌جا شده',
  pictureReplaced: 'یک تصویر جایگزین شد.',
  pictureAdded: 'یک تصویر افزوده شد.',
  pictureRemoved: 'یک تصویر حذف شد.',
  removedStart: 'حذف‌شده:',
  removedEnd: 'پایان بخش حذف‌شده',
  addedStart: 'افزوده:',
  addedEnd: 'پایان بخش افزوده',
  noEarlierWording: 'متن پیش از این بازنگری ثبت نشده است.',
  noTextChanged: 'متن تغییری نکرده است.',
  minorEdit: 'ویرایش جزئی، بدون یادداشت.',
  fingerprint: 'اثر انگشت این بازنگری',
  fingerprintMeans:
    'هر کس این شماره را داشته باشد می‌تواند بفهمد که آیا متن ثبت‌شدهٔ این بازنگری و همهٔ بازنگری‌های پیشین بعداً دستکاری شده است یا نه.',
  allRevisions: { one: '{count} بازنگری', other: 'همهٔ {count} بازنگری' },
  draft: 'پیش‌نویس: هنوز هیچ بازنگری‌ای ثبت نشده است',

  partSection: 'بخش',
  partHeadline: 'تیتر',
  partStandfirst: 'خلاصه',
  partAuthors: 'نویسندگان',
  partSource: 'منبع',
  partPublished: 'تاریخ انتشار',
  partLabel: 'برچسب',
  partCaption: 'شرح تصویر',
  partCredit: 'منبع تصویر',
  partAlt: 'توصیف تصویر',
  partBody: 'متن',

  footnotes: 'پانویس‌ها',
  backToFootnote: 'بازگشت به جای پانویس {number} در متن',

  commentsClosed: 'بخش نظرها بسته است.',
  share: 'هم‌رسانی',
  shareByMail: 'ارسال با ایمیل',
  permalink: 'پیوند این بازنگری',
  feeds: 'خوراک‌ها',
  textEdition: 'نسخهٔ متنی',
  printedFrom: 'چاپ‌شده از {url}',

  notFoundTitle: 'صفحه پیدا نشد',
  notFoundText: 'در این نشانی صفحه‌ای نیست.',
  backToStory: 'رفتن به خبر',
};
