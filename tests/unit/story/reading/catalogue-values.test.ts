import { expect, test } from 'vitest';
import { told } from '../../../support/catalogue.ts';

/** Values of the right type that are wrong all the same. */
const values: [title: string, from: string, to: string, told: string][] = [
  [
    `the headline is too long`,
    `The bridge is open again`,
    `Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word ends`,
    `
The headline has 119 characters, and search and cards show 110 at most.
  src/content/story/story.mdx:2:11
  2 | headline: Word Word Word Word Word Word Word Word Word Word Word Word …
    |           ^
  Found: Word Word Word Word Word Word Word Word Word Word Word Word…
  Write: a headline that is shorter by 9
`,
  ],
  [
    `the month does not exist`,
    `published: 2024-10-25`,
    `published: 2026-13-45`,
    `
There is no day 2026-13-45: the month is 13, and a year has 12.
  src/content/story/story.mdx:7:12
  7 | published: 2026-13-45
    |            ^
  Found: 2026-13-45
  Write: a day that exists, as year-month-day
`,
  ],
  [
    `the day does not exist`,
    `published: 2024-10-25`,
    `published: 2026-02-30`,
    `
There is no day 2026-02-30: February 2026 has 28 days.
  src/content/story/story.mdx:7:12
  7 | published: 2026-02-30
    |            ^
  Found: 2026-02-30
  Write: a day that exists, as year-month-day
`,
  ],
  [
    `the day does not exist in a common year`,
    `published: 2024-10-25`,
    `published: 2023-02-29`,
    `
There is no day 2023-02-29: February 2023 has 28 days.
  src/content/story/story.mdx:7:12
  7 | published: 2023-02-29
    |            ^
  Found: 2023-02-29
  Write: a day that exists, as year-month-day
`,
  ],
  [
    `the date is in words`,
    `published: 2024-10-25`,
    `published: last Friday`,
    `
“last Friday” is not a date that every machine reads alike.
  src/content/story/story.mdx:7:12
  7 | published: last Friday
    |            ^
  Found: last Friday
  Write: year, month and day, such as 2024-10-25, or with the time 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the date is written as at home`,
    `published: 2024-10-25`,
    `published: 25/10/2024`,
    `
“25/10/2024” is not a date that every machine reads alike.
  src/content/story/story.mdx:7:12
  7 | published: 25/10/2024
    |            ^
  Found: 25/10/2024
  Write: year, month and day, such as 2024-10-25, or with the time 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the date is a bare timestamp`,
    `published: 2024-10-25`,
    `published: 2024-10-25 10:30:00 -04:00`,
    `
“2024-10-25 10:30:00 -04:00” is not written as machines read it.
  src/content/story/story.mdx:7:12
  7 | published: 2024-10-25 10:30:00 -04:00
    |            ^
  Found: 2024-10-25 10:30:00 -04:00
  Write: 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the time of publication has no offset`,
    `published: 2024-10-25`,
    `published: 2024-10-25T10:30:00`,
    `
“2024-10-25T10:30:00” has no offset from UTC, so that nobody can tell which moment it is.
  src/content/story/story.mdx:7:12
  7 | published: 2024-10-25T10:30:00
    |            ^
  Found: 2024-10-25T10:30:00
  Write: the offset of the place behind the time, such as 2024-10-25T10:30:00-04:00 for New York in summer
`,
  ],
  [
    `an update has no time`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: 2024-10-25`,
    `
“2024-10-25” has no time, and an update is told by the minute.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25
    |         ^
  Found: 2024-10-25
  Write: the date with its time and offset from UTC, such as 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `an update has no offset`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: 2024-10-25T10:30`,
    `
“2024-10-25T10:30” has no offset from UTC, so that nobody can tell which moment it is.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T10:30
    |         ^
  Found: 2024-10-25T10:30
  Write: the offset of the place behind the time, such as 2024-10-25T10:30-04:00 for New York in summer
`,
  ],
  [
    `the hour does not exist`,
    `T10:30:00`,
    `T25:30:00`,
    `
There is no time 25:30:00: a day runs from 00:00:00 to 23:59:59.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T25:30:00-04:00
    |         ^
  Found: 2024-10-25T25:30:00-04:00
  Write: hours, minutes and seconds, such as 10:30:00
`,
  ],
  [
    `the minute does not exist`,
    `T10:30:00`,
    `T10:60:00`,
    `
There is no time 10:60:00: a day runs from 00:00:00 to 23:59:59.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T10:60:00-04:00
    |         ^
  Found: 2024-10-25T10:60:00-04:00
  Write: hours, minutes and seconds, such as 10:30:00
`,
  ],
  [
    `the offset does not exist`,
    `-04:00`,
    `-13:00`,
    `
No place on Earth has its clock -13:00 from UTC.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T10:30:00-13:00
    |         ^
  Found: 2024-10-25T10:30:00-13:00
  Write: an offset between -12:00 and +14:00, such as -04:00
`,
  ],
  [
    `an update is in words`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: this morning`,
    `
“this morning” is not a date that every machine reads alike.
  src/content/story/story.mdx:9:9
  9 |   - at: this morning
    |         ^
  Found: this morning
  Write: year, month and day, such as 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the day of an update does not exist`,
    `at: 2024-10-25`,
    `at: 2024-09-31`,
    `
There is no day 2024-09-31: September 2024 has 30 days.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-09-31T10:30:00-04:00
    |         ^
  Found: 2024-09-31T10:30:00-04:00
  Write: a day that exists, as year-month-day
`,
  ],
  [
    `the date of the source has a time`,
    `date: 2024-10-24`,
    `date: 2024-10-24T10:00:00Z`,
    `
Here only the day is wanted, without a time.
  src/content/story/story.mdx:18:9
  18 |   date: 2024-10-24T10:00:00Z
     |         ^
  Found: 2024-10-24T10:00:00Z
  Write: 2024-10-24
`,
  ],
  [
    `the date of the source does not exist`,
    `date: 2024-10-24`,
    `date: 2024-00-24`,
    `
There is no day 2024-00-24: the month is 0, and a year has 12.
  src/content/story/story.mdx:18:9
  18 |   date: 2024-00-24
     |         ^
  Found: 2024-00-24
  Write: a day that exists, as year-month-day
`,
  ],
  [
    `an update is made before publication`,
    `at: 2024-10-25T10:30:00`,
    `at: 2024-10-24T10:30:00`,
    `
This update was made before the story was published.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-24T10:30:00-04:00
    |         ^
  Found: 2024-10-24T10:30:00-04:00, where published is 2024-10-25
  Write: a later date here, or an earlier one in published
`,
  ],
  [
    `an update is made before the hour of publication`,
    `published: 2024-10-25`,
    `published: 2024-10-25T11:00:00-04:00`,
    `
This update was made before the story was published.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T10:30:00-04:00
    |         ^
  Found: 2024-10-25T10:30:00-04:00, where published is 2024-10-25T11:00:00-04:00
  Write: a later date here, or an earlier one in published
`,
  ],
  [
    `updates are out of order`,
    `    kind: update
`,
    `    kind: update
  - at: 2024-10-25T09:30:00-04:00
    note: A name was corrected.
    kind: correction
`,
    `
This update was made before the one above it, and they are printed in their order.
  src/content/story/story.mdx:12:9
  12 |   - at: 2024-10-25T09:30:00-04:00
     |         ^
  Found: 2024-10-25T09:30:00-04:00, below 2024-10-25T10:30:00-04:00
  Write: the updates from the oldest to the newest
`,
  ],
  [
    `the kind of an update is misspelt`,
    `kind: update`,
    `kind: corection`,
    `
The kind of an update can only be update, correction or clarification.
  src/content/story/story.mdx:11:11
  11 |     kind: corection
     |           ^
  Found: corection
  Write: correction
`,
  ],
  [
    `the kind of an update is another`,
    `kind: update`,
    `kind: rumor`,
    `
The kind of an update can only be update, correction or clarification.
  src/content/story/story.mdx:11:11
  11 |     kind: rumor
     |           ^
  Found: rumor
  Write: kind: update (or correction, or clarification)
`,
  ],
  [
    `comments are open`,
    `comments: closed`,
    `comments: open`,
    `
The comments line can only be closed.
  src/content/story/story.mdx:28:11
  28 | comments: open
     |           ^
  Found: open
  Write: comments: closed
`,
  ],
  [
    `the language does not exist`,
    `language: en-US`,
    `language: klingon`,
    `
“klingon” is no language tag, and the page could not be set in it.
  src/content/story/story.mdx:5:11
  5 | language: klingon
    |           ^
  Found: klingon
  Write: a BCP 47 tag such as en-US, fr, or zh-Hant
`,
  ],
  [
    `the language is a word`,
    `language: en-US`,
    `language: English`,
    `
“English” is no language tag, and the page could not be set in it.
  src/content/story/story.mdx:5:11
  5 | language: English
    |           ^
  Found: English
  Write: a BCP 47 tag such as en-US, fr, or zh-Hant
`,
  ],
  [
    `the time zone does not exist`,
    `America/New_York`,
    `America/Springfield`,
    `
“America/Springfield” is no time zone, so that no time could be told in it.
  src/content/story/story.mdx:6:11
  6 | timeZone: America/Springfield
    |           ^
  Found: America/Springfield
  Write: an IANA name such as America/New_York or Europe/Kyiv
`,
  ],
  [
    `the time zone is an abbreviation`,
    `America/New_York`,
    `EST`,
    `
“EST” is no time zone, so that no time could be told in it.
  src/content/story/story.mdx:6:11
  6 | timeZone: EST
    |           ^
  Found: EST
  Write: an IANA name such as America/New_York or Europe/Kyiv
`,
  ],
  [
    `the focus is outside the picture`,
    `x: 0.5`,
    `x: 50`,
    `
The x of the focus lies outside the picture: it runs from 0 to 1.
  src/content/story/story.mdx:25:15
  25 |   focus: { x: 50, y: 0.4 }
     |               ^
  Found: 50
  Write: x: 0.5 (0 is the left edge, 1 the right)
`,
  ],
  [
    `the focus is left of the picture`,
    `x: 0.5`,
    `x: -0.1`,
    `
The x of the focus lies outside the picture: it runs from 0 to 1.
  src/content/story/story.mdx:25:15
  25 |   focus: { x: -0.1, y: 0.4 }
     |               ^
  Found: -0.1
  Write: x: 0.5 (0 is the left edge, 1 the right)
`,
  ],
  [
    `the licence is not https`,
    `license: https:`,
    `license: http:`,
    `
The licence “http://creativecommons.org/licenses/by/4.0/” is not an https address, and search engines take no other.
  src/content/story/story.mdx:27:12
  27 |   license: http://creativecommons.org/licenses/by/4.0/
     |            ^
  Found: http://creativecommons.org/licenses/by/4.0/
  Write: the address of the licence, such as https://creativecommons.org/licenses/by/4.0/
`,
  ],
  [
    `the licence is a name`,
    `https://creativecommons.org/licenses/by/4.0/`,
    `CC BY 4.0`,
    `
The licence “CC BY 4.0” is not an https address, and search engines take no other.
  src/content/story/story.mdx:27:12
  27 |   license: CC BY 4.0
     |            ^
  Found: CC BY 4.0
  Write: the address of the licence, such as https://creativecommons.org/licenses/by/4.0/
`,
  ],
  [
    `the address of an author is JavaScript`,
    `https://example.com/staff`,
    `javascript:alert(1)`,
    `
“javascript:alert(1)” is not an address that a reader can follow.
  src/content/story/story.mdx:14:10
  14 |     url: javascript:alert(1)
     |          ^
  Found: javascript:alert(1)
  Write: a whole address that begins with https://
`,
  ],
  [
    `the address of the source is data`,
    `https://example.com/river`,
    `data:text/html,x`,
    `
“data:text/html,x” is not an address that a reader can follow.
  src/content/story/story.mdx:17:8
  17 |   url: data:text/html,x
     |        ^
  Found: data:text/html,x
  Write: a whole address that begins with https://
`,
  ],
  [
    `the address of the source has no scheme`,
    `https://example.com/river`,
    `example.com`,
    `
“example.com” is not an address that a reader can follow.
  src/content/story/story.mdx:17:8
  17 |   url: example.com
     |        ^
  Found: example.com
  Write: a whole address that begins with https://
`,
  ],
  [
    `the alt text is the name of a file`,
    `Map of the river with the bridge in its middle`,
    `lead-final.png`,
    `
The alt text is the name of a file, and says nothing of the picture.
  src/content/story/story.mdx:21:8
  21 |   alt: lead-final.png
     |        ^
  Found: lead-final.png
  Write: what can be seen in the picture, as you would tell it on the telephone
`,
  ],
  [
    `the alt text is the name a camera gave`,
    `Map of the river with the bridge in its middle`,
    `IMG_2041`,
    `
The alt text is the name of a file, and says nothing of the picture.
  src/content/story/story.mdx:21:8
  21 |   alt: IMG_2041
     |        ^
  Found: IMG_2041
  Write: what can be seen in the picture, as you would tell it on the telephone
`,
  ],
  [
    `the alt text repeats the caption`,
    `Map of the river with the bridge in its middle`,
    `The bridge is the only crossing for ten miles`,
    `
The alt text repeats the caption, and would be heard twice.
  src/content/story/story.mdx:21:8
  21 |   alt: The bridge is the only crossing for ten miles
     |        ^
  Found: The bridge is the only crossing for ten miles
  Write: what can be seen in the picture, as you would tell it on the telephone
`,
  ],
  [
    `the picture lies elsewhere`,
    `./lead.png`,
    `../lead.png`,
    `
“../lead.png” does not lie beside the story, and pictures are only taken from there.
  src/content/story/story.mdx:20:10
  20 |   image: ../lead.png
     |          ^
  Found: ../lead.png
  Write: the name of a file in the folder of the story, such as ./lead.jpg
`,
  ],
  [
    `the picture is an address`,
    `./lead.png`,
    `https://example.com/lead.png`,
    `
“https://example.com/lead.png” does not lie beside the story, and pictures are only taken from there.
  src/content/story/story.mdx:20:10
  20 |   image: https://example.com/lead.png
     |          ^
  Found: https://example.com/lead.png
  Write: the name of a file in the folder of the story, such as ./lead.jpg
`,
  ],
  [
    `a right-to-left override stands in the headline`,
    `open again`,
    `open\u202e again`,
    `
A character that cannot be printed stands in the text, and can make it read otherwise than it is.
  src/content/story/story.mdx:2:29
  2 | headline: The bridge is open\ufffd again
    |                             ^
  Found: U+202E, a right-to-left override
  Write: the line anew, or delete the character before and behind which the cursor stands still
`,
  ],
  [
    `a control character stands in the body`,
    `The bridge is open.`,
    `The bridge\u0007 is open.`,
    `
A character that cannot be printed stands in the text, and can make it read otherwise than it is.
  src/content/story/story.mdx:31:11
  31 | The bridge\ufffd is open.
     |           ^
  Found: U+0007, a control character
  Write: the line anew, or delete the character before and behind which the cursor stands still
`,
  ],
  [
    `an isolate stands in the body`,
    `The bridge is open.`,
    `The \u2067bridge is open.`,
    `
A character that cannot be printed stands in the text, and can make it read otherwise than it is.
  src/content/story/story.mdx:31:5
  31 | The \ufffdbridge is open.
     |     ^
  Found: U+2067, a right-to-left isolate
  Write: the line anew, or delete the character before and behind which the cursor stands still
`,
  ],
  [
    `a byte order mark stands in the middle`,
    `City`,
    `Ci\ufeffty`,
    `
A character that cannot be printed stands in the text, and can make it read otherwise than it is.
  src/content/story/story.mdx:4:12
  4 | section: Ci\ufffdty
    |            ^
  Found: U+FEFF, a byte order mark
  Write: the line anew, or delete the character before and behind which the cursor stands still
`,
  ],
  [
    `a letter was lost in a change of encoding`,
    `City`,
    `Caf\ufffd`,
    `
A character that cannot be printed stands in the text, and can make it read otherwise than it is.
  src/content/story/story.mdx:4:13
  4 | section: Caf\ufffd
    |             ^
  Found: U+FFFD, the mark of a letter that was lost
  Write: the letter anew, and save the file as UTF-8
`,
  ],
  [
    `a control character is written as an escape`,
    `City`,
    `"Ci\\u0007ty"`,
    `
A character that cannot be printed stands in the text, and can make it read otherwise than it is.
  src/content/story/story.mdx:4:10
  4 | section: "Ci\\u0007ty"
    |          ^
  Found: U+0007, a control character
  Write: the text without it
`,
  ],
  [
    `several things are wrong at once`,
    `headline: The bridge is open again
`,
    `headlin: The bridge is open again
`,
    `
The headline is missing, and without it the page has no title.
  src/content/story/story.mdx:2:1
  2 | headlin: The bridge is open again
    | ^
  Write: headline: What happened, in at most 110 characters

There is no field “headlin”, so that nothing would be done with it.
  src/content/story/story.mdx:2:1
  2 | headlin: The bridge is open again
    | ^
  Found: headlin
  Write: headline
`,
  ],
];

test.each(values)('an editor is told where %s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected);
});
