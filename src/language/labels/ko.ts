import type { Labels } from './label-set.ts';

/** Korean. */
export const ko: Labels = {
  skipToStory: '기사 바로 가기',
  basedOn: '{source} 보도를 바탕으로 작성',
  by: '글 {authors}',
  published: '입력 {time}',
  updated: '수정 {time}',

  update: '업데이트',
  correction: '정정',
  clarification: '설명',
  minor: '단순 수정',
  first: '첫 기록',
  note: '{kind} {time}: {note}',
  corrections: '바로잡습니다',
  updates: '업데이트',

  more: '더 보기',
  less: '접기',
  credit: '제공',

  whatChanged: '바뀐 내용',
  moved: '위치 이동',
  pictureReplaced: '이미지를 교체했습니다.',
  pictureAdded: '이미지를 추가했습니다.',
  pictureRemoved: '이미지를 삭제했습니다.',
  removedStart: '삭제:',
  removedEnd: '삭제 끝',
  addedStart: '추가:',
  addedEnd: '추가 끝',
  noEarlierWording: '이 수정 이전의 문구는 기록되지 않았습니다.',
  noTextChanged: '바뀐 문구가 없습니다.',
  minorEdit: '별도 안내 없이 단순 수정했습니다.',
  fingerprint: '이 판의 지문',
  fingerprintMeans:
    '이 번호를 가진 사람은 누구나 이 판과 그 이전 모든 판의 기록된 문구가 나중에 변경됐는지 확인할 수 있습니다.',
  allRevisions: { other: '전체 {count}개 판' },
  draft: '초안: 아직 기록된 판이 없습니다',

  partSection: '섹션',
  partHeadline: '제목',
  partStandfirst: '요약',
  partAuthors: '글쓴이',
  partSource: '출처',
  partPublished: '입력',
  partLabel: '표제',
  partCaption: '사진 설명',
  partCredit: '제공',
  partAlt: '이미지 대체 텍스트',
  partBody: '본문',

  footnotes: '각주',
  backToFootnote: '본문의 각주 {number} 위치로 돌아가기',

  commentsClosed: '댓글을 받지 않습니다.',
  share: '공유',
  shareByMail: '이메일로 공유',
  permalink: '이 판의 링크',
  feeds: '피드',
  textEdition: '텍스트판',
  printedFrom: '인쇄 출처: {url}',

  notFoundTitle: '페이지를 찾을 수 없습니다',
  notFoundText: '이 주소에는 페이지가 없습니다.',
  backToStory: '기사로 이동',
};
