import { expect, test } from 'vitest';
import { told } from '../../../support/catalogue.ts';

/** Values of the right type that are wrong all the same. */
const values: [title: string, from: string, to: string, told: string][] = [
  [
    `the headline is too long`,
    `The bridge is open again`,
    `Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word ends`,
    `
The headline has 119 characters. Search results and social cards show at most 110.
  src/content/story/story.mdx:2:11
  2 | headline: Word Word Word Word Word Word Word Word Word Word Word Word …
    |           ^
  Found: Word Word Word Word Word Word Word Word Word Word Word Word…
  Fix: Make it 9 characters shorter.
`,
  ],
  [
    `the headline is one character too long`,
    `The bridge is open again`,
    `Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word W`,
    `
The headline has 111 characters. Search results and social cards show at most 110.
  src/content/story/story.mdx:2:11
  2 | headline: Word Word Word Word Word Word Word Word Word Word Word Word …
    |           ^
  Found: Word Word Word Word Word Word Word Word Word Word Word Word…
  Fix: Make it 1 character shorter.
`,
  ],
  [
    `nothing is wrong with a headline of 110 characters`,
    `The bridge is open again`,
    `Words Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word`,
    `

`,
  ],
  [
    `the month does not exist`,
    `published: 2024-10-25`,
    `published: 2026-13-45`,
    `
The date 2026-13-45 doesn't exist: a month is a number from 01 to 12.
  src/content/story/story.mdx:7:12
  7 | published: 2026-13-45
    |            ^
  Found: 2026-13-45
  Fix: Check the month. Dates are written year-month-day, such as 2024-10-25.
`,
  ],
  [
    `the day does not exist`,
    `published: 2024-10-25`,
    `published: 2026-02-30`,
    `
The date 2026-02-30 doesn't exist: February 2026 has 28 days.
  src/content/story/story.mdx:7:12
  7 | published: 2026-02-30
    |            ^
  Found: 2026-02-30
  Fix: Check the day. Dates are written year-month-day, such as 2024-10-25.
`,
  ],
  [
    `the day does not exist in a common year`,
    `published: 2024-10-25`,
    `published: 2023-02-29`,
    `
The date 2023-02-29 doesn't exist: February 2023 has 28 days.
  src/content/story/story.mdx:7:12
  7 | published: 2023-02-29
    |            ^
  Found: 2023-02-29
  Fix: Check the day. Dates are written year-month-day, such as 2024-10-25.
`,
  ],
  [
    `the date is in words`,
    `published: 2024-10-25`,
    `published: last Friday`,
    `
“last Friday” isn't in the right date format.
  src/content/story/story.mdx:7:12
  7 | published: last Friday
    |            ^
  Found: last Friday
  Fix: Use a date such as 2024-10-25, or a date and time such as 2024-10-25T10:30:00-04:00.
`,
  ],
  [
    `the date is written as at home`,
    `published: 2024-10-25`,
    `published: 25/10/2024`,
    `
“25/10/2024” isn't in the right date format.
  src/content/story/story.mdx:7:12
  7 | published: 25/10/2024
    |            ^
  Found: 25/10/2024
  Fix: Use a date such as 2024-10-25, or a date and time such as 2024-10-25T10:30:00-04:00.
`,
  ],
  [
    `the date is a bare timestamp`,
    `published: 2024-10-25`,
    `published: 2024-10-25 10:30:00 -04:00`,
    `
“2024-10-25 10:30:00 -04:00” isn't in the right date format.
  src/content/story/story.mdx:7:12
  7 | published: 2024-10-25 10:30:00 -04:00
    |            ^
  Found: 2024-10-25 10:30:00 -04:00
  Fix: Write 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the time of publication has no offset`,
    `published: 2024-10-25`,
    `published: 2024-10-25T10:30:00`,
    `
“2024-10-25T10:30:00” has no offset from UTC, so the exact time isn't known.
  src/content/story/story.mdx:7:12
  7 | published: 2024-10-25T10:30:00
    |            ^
  Found: 2024-10-25T10:30:00
  Fix: Add the offset after the time, such as 2024-10-25T10:30:00-04:00 for New York in summer.
`,
  ],
  [
    `an update has no time`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: 2024-10-25`,
    `
“2024-10-25” has no time. The date of an update has to include it.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25
    |         ^
  Found: 2024-10-25
  Fix: Add the time and its offset from UTC, such as 2024-10-25T10:30:00-04:00.
`,
  ],
  [
    `an update has no offset`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: 2024-10-25T10:30`,
    `
“2024-10-25T10:30” has no offset from UTC, so the exact time isn't known.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T10:30
    |         ^
  Found: 2024-10-25T10:30
  Fix: Add the offset after the time, such as 2024-10-25T10:30-04:00 for New York in summer.
`,
  ],
  [
    `the hour does not exist`,
    `T10:30:00`,
    `T25:30:00`,
    `
The time 25:30:00 doesn't exist: a day runs from 00:00:00 to 23:59:59.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T25:30:00-04:00
    |         ^
  Found: 2024-10-25T25:30:00-04:00
  Fix: Use hours, minutes and seconds, such as 10:30:00.
`,
  ],
  [
    `the minute does not exist`,
    `T10:30:00`,
    `T10:60:00`,
    `
The time 10:60:00 doesn't exist: a day runs from 00:00:00 to 23:59:59.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T10:60:00-04:00
    |         ^
  Found: 2024-10-25T10:60:00-04:00
  Fix: Use hours, minutes and seconds, such as 10:30:00.
`,
  ],
  [
    `the offset does not exist`,
    `-04:00`,
    `-13:00`,
    `
No place has the offset -13:00 from UTC.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T10:30:00-13:00
    |         ^
  Found: 2024-10-25T10:30:00-13:00
  Fix: Use an offset between -12:00 and +14:00, such as -04:00.
`,
  ],
  [
    `an update is in words`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: this morning`,
    `
“this morning” isn't in the right date format.
  src/content/story/story.mdx:9:9
  9 |   - at: this morning
    |         ^
  Found: this morning
  Fix: Use a date such as 2024-10-25T10:30:00-04:00.
`,
  ],
  [
    `the day of an update does not exist`,
    `at: 2024-10-25`,
    `at: 2024-09-31`,
    `
The date 2024-09-31 doesn't exist: September 2024 has 30 days.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-09-31T10:30:00-04:00
    |         ^
  Found: 2024-09-31T10:30:00-04:00
  Fix: Check the day. Dates are written year-month-day, such as 2024-10-25.
`,
  ],
  [
    `the date of the source has a time`,
    `date: 2024-10-24`,
    `date: 2024-10-24T10:00:00Z`,
    `
This date can't have a time.
  src/content/story/story.mdx:18:9
  18 |   date: 2024-10-24T10:00:00Z
     |         ^
  Found: 2024-10-24T10:00:00Z
  Fix: Write 2024-10-24
`,
  ],
  [
    `the date of the source does not exist`,
    `date: 2024-10-24`,
    `date: 2024-00-24`,
    `
The date 2024-00-24 doesn't exist: a month is a number from 01 to 12.
  src/content/story/story.mdx:18:9
  18 |   date: 2024-00-24
     |         ^
  Found: 2024-00-24
  Fix: Check the month. Dates are written year-month-day, such as 2024-10-25.
`,
  ],
  [
    `an update is made before publication`,
    `at: 2024-10-25T10:30:00`,
    `at: 2024-10-24T10:30:00`,
    `
This update is dated before the story was published.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-24T10:30:00-04:00
    |         ^
  Found: 2024-10-24T10:30:00-04:00, and published is 2024-10-25
  Fix: Correct the date of this update, or the date in published.
`,
  ],
  [
    `an update is made before the hour of publication`,
    `published: 2024-10-25`,
    `published: 2024-10-25T11:00:00-04:00`,
    `
This update is dated before the story was published.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T10:30:00-04:00
    |         ^
  Found: 2024-10-25T10:30:00-04:00, and published is 2024-10-25T11:00:00-04:00
  Fix: Correct the date of this update, or the date in published.
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
This update is older than the one above it.
  src/content/story/story.mdx:12:9
  12 |   - at: 2024-10-25T09:30:00-04:00
     |         ^
  Found: 2024-10-25T09:30:00-04:00, below 2024-10-25T10:30:00-04:00
  Fix: Put the updates in order, from the oldest to the newest.
`,
  ],
  [
    `the kind of an update is misspelt`,
    `kind: update`,
    `kind: corection`,
    `
The kind of this update can only be update, correction or clarification.
  src/content/story/story.mdx:11:11
  11 |     kind: corection
     |           ^
  Found: corection
  Fix: Write kind: correction
`,
  ],
  [
    `the kind of an update is another`,
    `kind: update`,
    `kind: rumor`,
    `
The kind of this update can only be update, correction or clarification.
  src/content/story/story.mdx:11:11
  11 |     kind: rumor
     |           ^
  Found: rumor
  Fix: Delete this line, or write kind: update, kind: correction or kind: clarification.
`,
  ],
  [
    `comments are open`,
    `comments: closed`,
    `comments: open`,
    `
The comments field can only be closed.
  src/content/story/story.mdx:28:11
  28 | comments: open
     |           ^
  Found: open
  Fix: Delete this line, or write comments: closed
`,
  ],
  [
    `the language does not exist`,
    `language: en-US`,
    `language: klingon`,
    `
“klingon” isn't a language code.
  src/content/story/story.mdx:5:11
  5 | language: klingon
    |           ^
  Found: klingon
  Fix: Use a code such as en-US, fr or zh-Hant.
`,
  ],
  [
    `the language is a word`,
    `language: en-US`,
    `language: English`,
    `
“English” isn't a language code.
  src/content/story/story.mdx:5:11
  5 | language: English
    |           ^
  Found: English
  Fix: Use a code such as en-US, fr or zh-Hant.
`,
  ],
  [
    `the time zone does not exist`,
    `America/New_York`,
    `America/Springfield`,
    `
“America/Springfield” isn't the name of a time zone.
  src/content/story/story.mdx:6:11
  6 | timeZone: America/Springfield
    |           ^
  Found: America/Springfield
  Fix: Use a name from the IANA list, such as America/New_York or Europe/Kyiv.
`,
  ],
  [
    `the time zone is an abbreviation`,
    `America/New_York`,
    `EST`,
    `
“EST” isn't the name of a time zone.
  src/content/story/story.mdx:6:11
  6 | timeZone: EST
    |           ^
  Found: EST
  Fix: Use a name from the IANA list, such as America/New_York or Europe/Kyiv.
`,
  ],
  [
    `the focus is outside the picture`,
    `x: 0.5`,
    `x: 50`,
    `
The x of the focus has to be between 0 and 1.
  src/content/story/story.mdx:25:15
  25 |   focus: { x: 50, y: 0.4 }
     |               ^
  Found: 50
  Fix: Write a number such as x: 0.5, where 0 is the left edge and 1 is the right edge.
`,
  ],
  [
    `the focus is left of the picture`,
    `x: 0.5`,
    `x: -0.1`,
    `
The x of the focus has to be between 0 and 1.
  src/content/story/story.mdx:25:15
  25 |   focus: { x: -0.1, y: 0.4 }
     |               ^
  Found: -0.1
  Fix: Write a number such as x: 0.5, where 0 is the left edge and 1 is the right edge.
`,
  ],
  [
    `the licence is not https`,
    `license: https:`,
    `license: http:`,
    `
The licence “http://creativecommons.org/licenses/by/4.0/” isn't an https:// address. Search engines accept nothing else.
  src/content/story/story.mdx:27:12
  27 |   license: http://creativecommons.org/licenses/by/4.0/
     |            ^
  Found: http://creativecommons.org/licenses/by/4.0/
  Fix: Use the address of the licence, such as https://creativecommons.org/licenses/by/4.0/
`,
  ],
  [
    `the licence is a name`,
    `https://creativecommons.org/licenses/by/4.0/`,
    `CC BY 4.0`,
    `
The licence “CC BY 4.0” isn't an https:// address. Search engines accept nothing else.
  src/content/story/story.mdx:27:12
  27 |   license: CC BY 4.0
     |            ^
  Found: CC BY 4.0
  Fix: Use the address of the licence, such as https://creativecommons.org/licenses/by/4.0/
`,
  ],
  [
    `the address of an author is JavaScript`,
    `https://example.com/staff`,
    `javascript:alert(1)`,
    `
“javascript:alert(1)” isn't a complete web address.
  src/content/story/story.mdx:14:10
  14 |     url: javascript:alert(1)
     |          ^
  Found: javascript:alert(1)
  Fix: Write the whole address, with https:// at the beginning.
`,
  ],
  [
    `the address of the source is data`,
    `https://example.com/river`,
    `data:text/html,x`,
    `
“data:text/html,x” isn't a complete web address.
  src/content/story/story.mdx:17:8
  17 |   url: data:text/html,x
     |        ^
  Found: data:text/html,x
  Fix: Write the whole address, with https:// at the beginning.
`,
  ],
  [
    `the address of the source has no scheme`,
    `https://example.com/river`,
    `example.com`,
    `
“example.com” isn't a complete web address.
  src/content/story/story.mdx:17:8
  17 |   url: example.com
     |        ^
  Found: example.com
  Fix: Write the whole address, with https:// at the beginning.
`,
  ],
  [
    `the alt text is the name of a file`,
    `Map of the river with the bridge in its middle`,
    `lead-final.png`,
    `
The alt text is only a file name.
  src/content/story/story.mdx:21:8
  21 |   alt: lead-final.png
     |        ^
  Found: lead-final.png
  Fix: Describe what the picture shows, for readers who can't see it.
`,
  ],
  [
    `the alt text is the name a camera gave`,
    `Map of the river with the bridge in its middle`,
    `IMG_2041`,
    `
The alt text is only a file name.
  src/content/story/story.mdx:21:8
  21 |   alt: IMG_2041
     |        ^
  Found: IMG_2041
  Fix: Describe what the picture shows, for readers who can't see it.
`,
  ],
  [
    `the alt text repeats the caption`,
    `Map of the river with the bridge in its middle`,
    `The bridge is the only crossing for ten miles`,
    `
The alt text repeats the caption. Screen readers would read it twice.
  src/content/story/story.mdx:21:8
  21 |   alt: The bridge is the only crossing for ten miles
     |        ^
  Found: The bridge is the only crossing for ten miles
  Fix: Describe what the picture shows, for readers who can't see it.
`,
  ],
  [
    `the picture lies elsewhere`,
    `./lead.png`,
    `../lead.png`,
    `
“../lead.png” isn't in src/content/story/, the folder for the story's pictures.
  src/content/story/story.mdx:20:10
  20 |   image: ../lead.png
     |          ^
  Found: ../lead.png
  Fix: Save the picture in that folder and use its file name, such as ./lead.jpg.
`,
  ],
  [
    `the picture is an address`,
    `./lead.png`,
    `https://example.com/lead.png`,
    `
“https://example.com/lead.png” isn't in src/content/story/, the folder for the story's pictures.
  src/content/story/story.mdx:20:10
  20 |   image: https://example.com/lead.png
     |          ^
  Found: https://example.com/lead.png
  Fix: Save the picture in that folder and use its file name, such as ./lead.jpg.
`,
  ],
  [
    `a right-to-left override stands in the headline`,
    `open again`,
    `open\u202e again`,
    `
There is an invisible character here, which can change how the text is read.
  src/content/story/story.mdx:2:29
  2 | headline: The bridge is open\ufffd again
    |                             ^
  Found: U+202E, a right-to-left override
  Fix: Delete the character at this place, or type the line again.
`,
  ],
  [
    `a control character stands in the body`,
    `The bridge is open.`,
    `The bridge\u0007 is open.`,
    `
There is an invisible character here, which can change how the text is read.
  src/content/story/story.mdx:31:11
  31 | The bridge\ufffd is open.
     |           ^
  Found: U+0007, a control character
  Fix: Delete the character at this place, or type the line again.
`,
  ],
  [
    `an isolate stands in the body`,
    `The bridge is open.`,
    `The \u2067bridge is open.`,
    `
There is an invisible character here, which can change how the text is read.
  src/content/story/story.mdx:31:5
  31 | The \ufffdbridge is open.
     |     ^
  Found: U+2067, a right-to-left isolate
  Fix: Delete the character at this place, or type the line again.
`,
  ],
  [
    `a byte order mark stands in the middle`,
    `City`,
    `Ci\ufeffty`,
    `
There is an invisible character here, which can change how the text is read.
  src/content/story/story.mdx:4:12
  4 | section: Ci\ufffdty
    |            ^
  Found: U+FEFF, a byte order mark
  Fix: Delete the character at this place, or type the line again.
`,
  ],
  [
    `a letter was lost in a change of encoding`,
    `City`,
    `Caf\ufffd`,
    `
A character was lost here when the text was saved or copied.
  src/content/story/story.mdx:4:13
  4 | section: Caf\ufffd
    |             ^
  Found: U+FFFD, the replacement character
  Fix: Type the character again, and save the file as UTF-8.
`,
  ],
  [
    `a control character is written as an escape`,
    `City`,
    `"Ci\\u0007ty"`,
    `
There is an invisible character here, which can change how the text is read.
  src/content/story/story.mdx:4:10
  4 | section: "Ci\\u0007ty"
    |          ^
  Found: U+0007, a control character
  Fix: Remove this character from the text.
`,
  ],
  [
    `several things are wrong at once`,
    `headline: The bridge is open again
`,
    `headlin: The bridge is open again
`,
    `
The headline is missing.
  src/content/story/story.mdx:2:1
  2 | headlin: The bridge is open again
    | ^
  Fix: Add a line such as headline: The bridge is open again

There's no field called “headlin”. Did you mean headline?
  src/content/story/story.mdx:2:1
  2 | headlin: The bridge is open again
    | ^
  Found: headlin
  Fix: Rename it to headline.
`,
  ],
  [
    `the offset is that of the winter`,
    `published: 2024-10-25`,
    `published: 2024-07-01T10:00:00-05:00`,
    `
In America/New_York the offset on this day is -04:00, not -05:00. Clocks change during the year.
  src/content/story/story.mdx:7:12
  7 | published: 2024-07-01T10:00:00-05:00
    |            ^
  Found: 2024-07-01T10:00:00-05:00
  Fix: Write 2024-07-01T10:00:00-04:00
`,
  ],
  [
    `the offset of an update is that of the winter`,
    `  - at: 2024-10-25T10:30:00-04:00`,
    `  - at: 2024-10-25T10:30:00-05:00`,
    `
In America/New_York the offset on this day is -04:00, not -05:00. Clocks change during the year.
  src/content/story/story.mdx:9:9
  9 |   - at: 2024-10-25T10:30:00-05:00
    |         ^
  Found: 2024-10-25T10:30:00-05:00
  Fix: Write 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `a caption leads to code`,
    `The bridge is the only crossing for ten miles.`,
    `The [bridge](javascript:alert(1)) is the only crossing for ten miles.`,
    `
Links with javascript: aren't allowed, because they could run code.
  src/content/story/story.mdx:22:12
  22 |   caption: The [bridge](javascript:alert(1)) is the only crossing for …
     |            ^
  Found: javascript:alert(1)
  Fix: Write the whole address, with https:// at the beginning, or # and the id of a place in the story.
`,
  ],
  [
    `a credit holds a picture`,
    `Map by the desk`,
    `"![the desk](desk.png)"`,
    `
A field can't hold a picture.
  src/content/story/story.mdx:23:11
  23 |   credit: "![the desk](desk.png)"
     |           ^
  Found: ![the desk](desk.png)
  Fix: Put the picture in the text, with <Figure image="…" />
`,
  ],
  [
    `a note leads to a place that is not there`,
    `A map was added.`,
    `A map was [added](#map).`,
    `
Nothing in the story has the id “map”, so this link leads nowhere.
  src/content/story/story.mdx:10:11
  10 |     note: A map was [added](#map).
     |           ^
  Found: #map
  Fix: Add the id to the place it leads to: <span id="map">…</span>
`,
  ],
];

test.each(values)('an editor is told where %s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected);
});
