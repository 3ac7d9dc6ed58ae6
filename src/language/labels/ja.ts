import type { Labels } from './label-set.ts';

/** Japanese. */
export const ja: Labels = {
  skipToStory: '記事本文へ移動',
  basedOn: '{source}の報道に基づく',
  by: '文：{authors}',
  published: '公開 {time}',
  updated: '更新 {time}',

  update: '更新',
  correction: '訂正',
  clarification: '補足',
  minor: '軽微な修正',
  first: '最初の記録',
  note: '{kind} {time}：{note}',
  corrections: '訂正',
  updates: '更新',

  more: '続きを表示',
  less: '閉じる',
  credit: '提供',

  whatChanged: '変更箇所',
  moved: '移動',
  pictureReplaced: '画像を差し替えました。',
  pictureAdded: '画像を追加しました。',
  pictureRemoved: '画像を削除しました。',
  removedStart: '削除：',
  removedEnd: '削除ここまで',
  addedStart: '追加：',
  addedEnd: '追加ここまで',
  noEarlierWording: 'この版より前の文面は記録されていません。',
  noTextChanged: '文面に変更はありません。',
  minorEdit: '注記のない軽微な修正です。',
  fingerprint: 'この版のフィンガープリント',
  fingerprintMeans:
    'この番号を控えておけば、この版とそれ以前のすべての版の記録された文面が後から書き換えられていないかを、誰でも確かめられます。',
  allRevisions: { other: '全{count}版' },
  draft: '下書き：記録された版はまだありません',

  partSection: '分野',
  partHeadline: '見出し',
  partStandfirst: '要約',
  partAuthors: '筆者',
  partSource: '情報源',
  partPublished: '公開日時',
  partLabel: 'ラベル',
  partCaption: '写真説明',
  partCredit: '提供',
  partAlt: '画像の代替テキスト',
  partBody: '本文',

  footnotes: '脚注',
  backToFootnote: '本文の脚注{number}に戻る',

  commentsClosed: 'コメントの受け付けは終了しました。',
  share: '共有',
  shareByMail: 'メールで共有',
  permalink: 'この版へのリンク',
  feeds: 'フィード',
  textEdition: 'テキスト版',
  printedFrom: '印刷元：{url}',

  notFoundTitle: 'ページが見つかりません',
  notFoundText: 'このアドレスにページはありません。',
  backToStory: '記事へ移動',
};
