import type { Labels } from './label-set.ts';

/** Ukrainian. */
export const uk: Labels = {
  skipToStory: 'Перейти до матеріалу',
  basedOn: 'За матеріалами {source}',
  by: 'Текст: {authors}',
  published: 'Опубліковано {time}',
  updated: 'Оновлено {time}',

  update: 'Оновлення',
  correction: 'Виправлення',
  clarification: 'Уточнення',
  minor: 'Дрібна правка',
  first: 'Перший запис',
  note: '{kind}, {time}: {note}',
  corrections: 'Виправлення',
  updates: 'Оновлення',

  more: 'Більше',
  less: 'Менше',
  credit: 'Автор зображення',

  whatChanged: 'Що змінилося',
  moved: 'Переміщено',
  pictureReplaced: 'Зображення замінено.',
  pictureAdded: 'Зображення додано.',
  pictureRemoved: 'Зображення вилучено.',
  removedStart: 'вилучено:',
  removedEnd: 'кінець вилученого',
  addedStart: 'додано:',
  addedEnd: 'кінець доданого',
  noEarlierWording: 'Текст до цієї редакції не записано.',
  noTextChanged: 'Текст не змінився.',
  minorEdit: 'Дрібна правка без примітки.',
  fingerprint: 'Відбиток цієї редакції',
  fingerprintMeans:
    'Кожен, хто має це число, може перевірити, чи змінювали згодом записаний текст цієї та всіх попередніх редакцій.',
  allRevisions: {
    one: 'Усього {count} редакція',
    few: 'Усього {count} редакції',
    many: 'Усього {count} редакцій',
    other: 'Усього {count} редакції',
  },
  draft: 'Чернетка: жодної редакції ще не записано',

  partSection: 'Рубрика',
  partHeadline: 'Заголовок',
  partStandfirst: 'Підзаголовок',
  partAuthors: 'Автори',
  partSource: 'Джерело',
  partPublished: 'Дата публікації',
  partLabel: 'Позначка',
  partCaption: 'Підпис',
  partCredit: 'Автор зображення',
  partAlt: 'Опис зображення',
  partBody: 'Текст',

  footnotes: 'Виноски',
  backToFootnote: 'Назад до виноски {number} в тексті',

  commentsClosed: 'Коментарі закрито.',
  share: 'Поділитися',
  shareByMail: 'Надіслати електронною поштою',
  permalink: 'Посилання на цю редакцію',
  feeds: 'Стрічки новин',
  textEdition: 'Текстова версія',
  printedFrom: 'Надруковано зі сторінки {url}',

  notFoundTitle: 'Сторінку не знайдено',
  notFoundText: 'За цією адресою немає сторінки.',
  backToStory: 'До матеріалу',
};
