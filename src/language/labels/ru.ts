import type { Labels } from './label-set.ts';

/** Russian. */
export const ru: Labels = {
  skipToStory: 'Перейти к материалу',
  basedOn: 'По материалам {source}',
  by: 'Текст: {authors}',
  published: 'Опубликовано {time}',
  updated: 'Обновлено {time}',

  update: 'Обновление',
  correction: 'Исправление',
  clarification: 'Уточнение',
  minor: 'Мелкая правка',
  first: 'Первая запись',
  note: '{kind}, {time}: {note}',
  corrections: 'Исправления',
  updates: 'Обновления',

  more: 'Ещё',
  less: 'Свернуть',
  credit: 'Автор изображения',

  whatChanged: 'Что изменилось',
  moved: 'Перемещено',
  pictureReplaced: 'Изображение заменено.',
  pictureAdded: 'Изображение добавлено.',
  pictureRemoved: 'Изображение удалено.',
  removedStart: 'удалено:',
  removedEnd: 'конец удалённого',
  addedStart: 'добавлено:',
  addedEnd: 'конец добавленного',
  noEarlierWording: 'Текст до этой редакции не записан.',
  noTextChanged: 'Текст не изменился.',
  minorEdit: 'Мелкая правка без примечания.',
  fingerprint: 'Отпечаток этой редакции',
  fingerprintMeans:
    'Каждый, у кого есть это число, может проверить, менялся ли впоследствии записанный текст этой и всех предыдущих редакций.',
  allRevisions: {
    one: 'Всего {count} редакция',
    few: 'Всего {count} редакции',
    many: 'Всего {count} редакций',
    other: 'Всего {count} редакции',
  },
  draft: 'Черновик: ни одной редакции ещё не записано',

  partSection: 'Рубрика',
  partHeadline: 'Заголовок',
  partStandfirst: 'Подзаголовок',
  partAuthors: 'Авторы',
  partSource: 'Источник',
  partPublished: 'Дата публикации',
  partLabel: 'Пометка',
  partCaption: 'Подпись',
  partCredit: 'Автор изображения',
  partAlt: 'Описание изображения',
  partBody: 'Текст',

  footnotes: 'Сноски',
  backToFootnote: 'Назад к сноске {number} в тексте',

  commentsClosed: 'Комментарии закрыты.',
  share: 'Поделиться',
  shareByMail: 'Отправить по электронной почте',
  permalink: 'Ссылка на эту редакцию',
  feeds: 'Ленты новостей',
  textEdition: 'Текстовая версия',
  printedFrom: 'Напечатано со страницы {url}',

  notFoundTitle: 'Страница не найдена',
  notFoundText: 'По этому адресу нет страницы.',
  backToStory: 'К материалу',
};
