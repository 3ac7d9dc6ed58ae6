import type { Labels } from './labels.ts';

/** Chinese in simplified characters. */
export const zhHans: Labels = {
  skipToStory: '跳至正文',
  basedOn: '据{source}报道编写',
  source: '来源',
  by: '撰文：{authors}',
  published: '发布于 {time}',
  updated: '更新于 {time}',

  update: '更新',
  correction: '更正',
  clarification: '说明',
  minor: '细微修改',
  first: '首次存档',
  note: '{kind}（{time}）：{note}',
  corrections: '更正',
  updates: '更新',

  more: '展开',
  less: '收起',
  credit: '图片来源',

  whatChanged: '修改内容',
  moved: '位置移动',
  removedStart: '删除：',
  removedEnd: '删除结束',
  addedStart: '新增：',
  addedEnd: '新增结束',
  noEarlierWording: '此次修订之前的文字没有存档。',
  noTextChanged: '文字没有改动。',
  minorEdit: '细微修改，未附说明。',
  fingerprint: '本次修订的指纹',
  fingerprintMeans: '任何持有这一编号的人，都能判断本次及此前历次修订的存档文字事后是否遭到改动。',
  allRevisions: { other: '全部 {count} 次修订' },
  draft: '草稿：尚无存档的修订',

  partHeadline: '标题',
  partStandfirst: '导语',
  partLabel: '标签',
  partCaption: '图片说明',
  partCredit: '图片来源',
  partAlt: '图片替代文字',
  partBody: '正文',

  commentsClosed: '评论已关闭。',
  share: '分享',
  shareByMail: '通过电子邮件分享',
  permalink: '本次修订的链接',
  feeds: '订阅源',
  textEdition: '纯文本版',
  printedFrom: '打印自 {url}',

  notFoundTitle: '未找到页面',
  notFoundText: '此网址没有对应的页面。',
  backToStory: '前往报道',
};
