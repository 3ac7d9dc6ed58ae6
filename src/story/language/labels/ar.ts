import type { Labels } from './labels.ts';

/** Arabic. */
export const ar: Labels = {
  skipToStory: 'انتقل إلى الخبر',
  basedOn: 'استنادًا إلى تقارير {source}',
  source: 'المصدر',
  by: 'بقلم {authors}',
  published: 'نُشر: {time}',
  updated: 'آخر تحديث: {time}',

  update: 'تحديث',
  correction: 'تصحيح',
  clarification: 'توضيح',
  minor: 'تعديل طفيف',
  first: 'التسجيل الأول',
  note: '{kind} {time}: {note}',
  corrections: 'تصحيحات',
  updates: 'تحديثات',

  more: 'المزيد',
  less: 'أقل',
  credit: 'مصدر الصورة',

  whatChanged: 'ما الذي تغيّر',
  moved: 'نُقل من موضعه',
  removedStart: 'محذوف:',
  removedEnd: 'نهاية المحذوف',
  addedStart: 'مضاف:',
  addedEnd: 'نهاية المضاف',
  noEarlierWording: 'لم يُسجَّل النص السابق لهذه المراجعة.',
  noTextChanged: 'لم يتغيّر أي نص.',
  minorEdit: 'تعديل طفيف من دون ملاحظة.',
  fingerprint: 'بصمة هذه المراجعة',
  fingerprintMeans:
    'يستطيع كل من يحتفظ بهذا الرقم أن يتحقق مما إذا كان النص المسجَّل لهذه المراجعة وجميع المراجعات السابقة قد غُيِّر لاحقًا.',
  allRevisions: {
    zero: 'لا مراجعات',
    one: 'مراجعة واحدة',
    two: 'مراجعتان',
    few: '{count} مراجعات',
    many: '{count} مراجعة',
    other: '{count} مراجعة',
  },
  draft: 'مسودة: لم تُسجَّل أي مراجعة بعد',

  partHeadline: 'العنوان',
  partStandfirst: 'الملخص',
  partLabel: 'الوسم',
  partCaption: 'التعليق على الصورة',
  partCredit: 'مصدر الصورة',
  partAlt: 'وصف الصورة',
  partBody: 'النص',

  commentsClosed: 'التعليقات مغلقة.',
  share: 'مشاركة',
  shareByMail: 'مشاركة بالبريد الإلكتروني',
  permalink: 'رابط هذه المراجعة',
  feeds: 'خلاصات',
  textEdition: 'النسخة النصية',
  printedFrom: 'طُبع من {url}',

  notFoundTitle: 'الصفحة غير موجودة',
  notFoundText: 'لا توجد صفحة على هذا العنوان.',
  backToStory: 'إلى الخبر',
};
