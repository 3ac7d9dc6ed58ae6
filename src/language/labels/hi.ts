import type { Labels } from './label-set.ts';

/** Hindi. */
export const hi: Labels = {
  skipToStory: 'सीधे ख़बर पर जाएँ',
  basedOn: '{source} की रिपोर्टिंग पर आधारित',
  by: 'लेखन: {authors}',
  published: 'प्रकाशित: {time}',
  updated: 'अपडेट: {time}',

  update: 'अपडेट',
  correction: 'भूल सुधार',
  clarification: 'स्पष्टीकरण',
  minor: 'मामूली बदलाव',
  first: 'पहली बार दर्ज',
  note: '{kind} {time}: {note}',
  corrections: 'भूल सुधार',
  updates: 'अपडेट',

  more: 'और पढ़ें',
  less: 'कम करें',
  credit: 'चित्र साभार',

  whatChanged: 'क्या बदला',
  moved: 'जगह बदली गई',
  pictureReplaced: 'एक चित्र बदला गया।',
  pictureAdded: 'एक चित्र जोड़ा गया।',
  pictureRemoved: 'एक चित्र हटाया गया।',
  removedStart: 'हटाया गया:',
  removedEnd: 'हटाया गया अंश समाप्त',
  addedStart: 'जोड़ा गया:',
  addedEnd: 'जोड़ा गया अंश समाप्त',
  noEarlierWording: 'इस संशोधन से पहले का पाठ दर्ज नहीं किया गया था।',
  noTextChanged: 'पाठ में कोई बदलाव नहीं हुआ।',
  minorEdit: 'बिना टिप्पणी के किया गया मामूली बदलाव।',
  fingerprint: 'इस संशोधन का फ़िंगरप्रिंट',
  fingerprintMeans:
    'जिस किसी के पास यह संख्या हो, वह जान सकता है कि इस संशोधन और इससे पहले के सभी संशोधनों का दर्ज पाठ बाद में बदला गया या नहीं।',
  allRevisions: { one: '{count} संशोधन', other: 'सभी {count} संशोधन' },
  draft: 'मसौदा: अभी तक कोई संशोधन दर्ज नहीं हुआ',

  partSection: 'अनुभाग',
  partHeadline: 'शीर्षक',
  partStandfirst: 'सारांश',
  partAuthors: 'लेखक',
  partSource: 'स्रोत',
  partPublished: 'प्रकाशन तिथि',
  partLabel: 'लेबल',
  partCaption: 'चित्र परिचय',
  partCredit: 'चित्र साभार',
  partAlt: 'चित्र का विवरण',
  partBody: 'ख़बर',

  footnotes: 'पाद टिप्पणियाँ',
  backToFootnote: 'पाठ में पाद टिप्पणी {number} पर वापस',

  commentsClosed: 'टिप्पणियाँ बंद हैं।',
  share: 'साझा करें',
  shareByMail: 'ईमेल से साझा करें',
  permalink: 'इस संशोधन का लिंक',
  feeds: 'फ़ीड',
  textEdition: 'टेक्स्ट संस्करण',
  printedFrom: '{url} से मुद्रित',

  notFoundTitle: 'पेज नहीं मिला',
  notFoundText: 'इस पते पर कोई पेज नहीं है।',
  backToStory: 'ख़बर पर जाएँ',
};
