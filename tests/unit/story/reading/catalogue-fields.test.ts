import { expect, test } from 'vitest';
import { told } from '../../../support/catalogue.ts';

/** Fields that a story cannot do without. */
const missing: [title: string, from: string, to: string, told: string][] = [
  [
    `the headline is missing`,
    `headline: The bridge is open again
`,
    ``,
    `
The headline is missing.
  src/content/story/story.mdx:2:1
  2 | standfirst: The crossing is free until the end of the month.
    | ^
  Fix: Add a line such as headline: The bridge is open again
`,
  ],
  [
    `the standfirst is missing`,
    `standfirst: The crossing is free until the end of the month.
`,
    ``,
    `
The standfirst is missing. Search results and social cards show it below the headline.
  src/content/story/story.mdx:2:1
  2 | headline: The bridge is open again
    | ^
  Fix: Add a line such as standfirst: The crossing is free until the end of the month.
`,
  ],
  [
    `the date of publication is missing`,
    `published: 2024-10-25
`,
    ``,
    `
The publication date is missing.
  src/content/story/story.mdx:2:1
  2 | headline: The bridge is open again
    | ^
  Fix: Add a line such as published: 2024-10-25
`,
  ],
  [
    `the time of an update is missing`,
    `  - at: 2024-10-25T10:30:00-04:00
    note`,
    `  - note`,
    `
The time of this update is missing.
  src/content/story/story.mdx:9:5
  9 |   - note: A map was added.
    |     ^
  Fix: To this item, add a line such as at: 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the note of an update is missing`,
    `    note: A map was added.
`,
    ``,
    `
The note of this update is missing. It tells readers what changed.
  src/content/story/story.mdx:9:5
  9 |   - at: 2024-10-25T10:30:00-04:00
    |     ^
  Fix: To this item, add a line such as note: A map was added.
`,
  ],
  [
    `the name of an author is missing`,
    `  - name: Staff
    url`,
    `  - url`,
    `
The name of this author is missing.
  src/content/story/story.mdx:13:5
  13 |   - url: https://example.com/staff
     |     ^
  Fix: To this item, add a line such as name: Ana Pérez
`,
  ],
  [
    `the name of the source is missing`,
    `  name: The river authority
`,
    ``,
    `
The name of the source is missing.
  src/content/story/story.mdx:15:1
  15 | source:
     | ^
  Fix: Under source, add a line such as name: Newsweek
`,
  ],
  [
    `the file of the lead picture is missing`,
    `  image: ./lead.png
`,
    ``,
    `
The file name of the lead picture is missing.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Fix: Under lead, add a line such as image: ./lead.jpg
`,
  ],
  [
    `the alt text is missing`,
    `  alt: Map of the river with the bridge in its middle
`,
    ``,
    `
The alt text of the lead picture is missing. It describes the picture for readers who can't see it.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Fix: Under lead, add a line such as alt: A bridge over a wide river at dawn
`,
  ],
  [
    `the caption is missing`,
    `  caption: The bridge is the only crossing for ten miles.
`,
    ``,
    `
The caption of the lead picture is missing.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Fix: Under lead, add a line such as caption: The bridge on Friday morning.
`,
  ],
  [
    `the credit is missing`,
    `  credit: Map by the desk
`,
    ``,
    `
The credit of the lead picture is missing. Every picture needs the name of the person or agency it comes from.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Fix: Under lead, add a line such as credit: Ana Pérez/The Agency
`,
  ],
  [
    `the lead picture is missing`,
    `lead:
  image: ./lead.png
  alt: Map of the river with the bridge in its middle
  caption: The bridge is the only crossing for ten miles.
  credit: Map by the desk
  label: Open again
  focus: { x: 0.5, y: 0.4 }
  copyright: 2024 the desk
  license: https://creativecommons.org/licenses/by/4.0/
`,
    ``,
    `
The lead picture is missing.
  src/content/story/story.mdx:2:1
  2 | headline: The bridge is open again
    | ^
  Fix: Add lead: and below it, indented, image, alt, caption and credit.
`,
  ],
  [
    `the x of the focus is missing`,
    `x: 0.5, `,
    ``,
    `
The x of the focus is missing.
  src/content/story/story.mdx:25:3
  25 |   focus: { y: 0.4 }
     |   ^
  Fix: Under focus, add a number such as x: 0.5, where 0 is the left edge and 1 is the right edge.
`,
  ],
  [
    `the y of the focus is missing`,
    `, y: 0.4`,
    ``,
    `
The y of the focus is missing.
  src/content/story/story.mdx:25:3
  25 |   focus: { x: 0.5 }
     |   ^
  Fix: Under focus, add a number such as y: 0.5, where 0 is the top edge and 1 is the bottom edge.
`,
  ],
];

test.each(missing)('an editor is told where %s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected);
});

/** Fields with nothing in them. */
const empty: [title: string, from: string, to: string, told: string][] = [
  [
    `the headline is empty`,
    `headline: The bridge is open again`,
    `headline: `,
    `
The headline is empty.
  src/content/story/story.mdx:2:1
  2 | headline:
    | ^
  Found: nothing
  Fix: Write a line such as headline: The bridge is open again
`,
  ],
  [
    `the standfirst is empty`,
    `standfirst: The crossing is free until the end of the month.`,
    `standfirst: `,
    `
The standfirst is empty. Search results and social cards show it below the headline.
  src/content/story/story.mdx:3:1
  3 | standfirst:
    | ^
  Found: nothing
  Fix: Write a line such as standfirst: The crossing is free until the end of the month.
`,
  ],
  [
    `the section is empty`,
    `section: City`,
    `section: `,
    `
The section is empty.
  src/content/story/story.mdx:4:1
  4 | section:
    | ^
  Found: nothing
  Fix: Delete this line, or write a line such as section: World
`,
  ],
  [
    `the language is empty`,
    `language: en-US`,
    `language: `,
    `
The language is empty.
  src/content/story/story.mdx:5:1
  5 | language:
    | ^
  Found: nothing
  Fix: Delete this line, or write a line such as language: en-US
`,
  ],
  [
    `the time zone is empty`,
    `timeZone: America/New_York`,
    `timeZone: `,
    `
The time zone is empty.
  src/content/story/story.mdx:6:1
  6 | timeZone:
    | ^
  Found: nothing
  Fix: Delete this line, or write a line such as timeZone: America/New_York
`,
  ],
  [
    `the date of publication is empty`,
    `published: 2024-10-25
`,
    `published: 
`,
    `
The publication date is empty.
  src/content/story/story.mdx:7:1
  7 | published:
    | ^
  Found: nothing
  Fix: Write a line such as published: 2024-10-25
`,
  ],
  [
    `the time of an update is empty`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: `,
    `
The time of this update is empty.
  src/content/story/story.mdx:9:5
  9 |   - at:
    |     ^
  Found: nothing
  Fix: Write a line such as at: 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the note of an update is empty`,
    `note: A map was added.`,
    `note: `,
    `
The note of this update is empty. It tells readers what changed.
  src/content/story/story.mdx:10:5
  10 |     note:
     |     ^
  Found: nothing
  Fix: Write a line such as note: A map was added.
`,
  ],
  [
    `the kind of an update is empty`,
    `kind: update
`,
    `kind: 
`,
    `
The kind of this update is empty.
  src/content/story/story.mdx:11:5
  11 |     kind:
     |     ^
  Found: nothing
  Fix: Delete this line, or write kind: update, kind: correction or kind: clarification.
`,
  ],
  [
    `the name of an author is empty`,
    `name: Staff`,
    `name: `,
    `
The name of this author is empty.
  src/content/story/story.mdx:13:5
  13 |   - name:
     |     ^
  Found: nothing
  Fix: Write a line such as name: Ana Pérez
`,
  ],
  [
    `the address of an author is empty`,
    `url: https://example.com/staff`,
    `url: `,
    `
The address of this author is empty.
  src/content/story/story.mdx:14:5
  14 |     url:
     |     ^
  Found: nothing
  Fix: Delete this line, or write a line such as url: https://example.com/ana
`,
  ],
  [
    `the name of the source is empty`,
    `name: The river authority`,
    `name: `,
    `
The name of the source is empty.
  src/content/story/story.mdx:16:3
  16 |   name:
     |   ^
  Found: nothing
  Fix: Write a line such as name: Newsweek
`,
  ],
  [
    `the address of the source is empty`,
    `url: https://example.com/river`,
    `url: `,
    `
The address of the source is empty.
  src/content/story/story.mdx:17:3
  17 |   url:
     |   ^
  Found: nothing
  Fix: Delete this line, or write a line such as url: https://example.com/
`,
  ],
  [
    `the date of the source is empty`,
    `date: 2024-10-24`,
    `date: `,
    `
The date of the source is empty.
  src/content/story/story.mdx:18:3
  18 |   date:
     |   ^
  Found: nothing
  Fix: Delete this line, or write a line such as date: 2024-10-25
`,
  ],
  [
    `the file of the lead picture is empty`,
    `image: ./lead.png`,
    `image: `,
    `
The file name of the lead picture is empty.
  src/content/story/story.mdx:20:3
  20 |   image:
     |   ^
  Found: nothing
  Fix: Write a line such as image: ./lead.jpg
`,
  ],
  [
    `the alt text is empty`,
    `alt: Map of the river with the bridge in its middle`,
    `alt: `,
    `
The alt text of the lead picture is empty. It describes the picture for readers who can't see it.
  src/content/story/story.mdx:21:3
  21 |   alt:
     |   ^
  Found: nothing
  Fix: Write a line such as alt: A bridge over a wide river at dawn
`,
  ],
  [
    `the caption is empty`,
    `caption: The bridge is the only crossing for ten miles.`,
    `caption: `,
    `
The caption of the lead picture is empty.
  src/content/story/story.mdx:22:3
  22 |   caption:
     |   ^
  Found: nothing
  Fix: Write a line such as caption: The bridge on Friday morning.
`,
  ],
  [
    `the credit is empty`,
    `credit: Map by the desk`,
    `credit: `,
    `
The credit of the lead picture is empty. Every picture needs the name of the person or agency it comes from.
  src/content/story/story.mdx:23:3
  23 |   credit:
     |   ^
  Found: nothing
  Fix: Write a line such as credit: Ana Pérez/The Agency
`,
  ],
  [
    `the label is empty`,
    `label: Open again`,
    `label: `,
    `
The label of the lead picture is empty.
  src/content/story/story.mdx:24:3
  24 |   label:
     |   ^
  Found: nothing
  Fix: Delete this line, or write a line such as label: Open again
`,
  ],
  [
    `the copyright is empty`,
    `copyright: 2024 the desk`,
    `copyright: `,
    `
The copyright of the lead picture is empty.
  src/content/story/story.mdx:26:3
  26 |   copyright:
     |   ^
  Found: nothing
  Fix: Delete this line, or write a line such as copyright: © 2024 Ana Pérez
`,
  ],
  [
    `the licence is empty`,
    `license: https://creativecommons.org/licenses/by/4.0/`,
    `license: `,
    `
The licence of the lead picture is empty.
  src/content/story/story.mdx:27:3
  27 |   license:
     |   ^
  Found: nothing
  Fix: Delete this line, or write a line such as license: https://creativecommons.org/licenses/by/4.0/
`,
  ],
  [
    `the comments line is empty`,
    `comments: closed`,
    `comments: `,
    `
The comments field is empty.
  src/content/story/story.mdx:28:1
  28 | comments:
     | ^
  Found: nothing
  Fix: Delete this line, or write comments: closed
`,
  ],
  [
    `the headline is only white space`,
    `The bridge is open again`,
    `"  "`,
    `
The headline is empty.
  src/content/story/story.mdx:2:11
  2 | headline: "  "
    |           ^
  Found: nothing
  Fix: Write a line such as headline: The bridge is open again
`,
  ],
  [
    `the list of updates is empty`,
    `updates:
  - at: 2024-10-25T10:30:00-04:00
    note: A map was added.
    kind: update
`,
    `updates:
`,
    `
The list of updates is empty.
  src/content/story/story.mdx:8:1
  8 | updates:
    | ^
  Found: nothing
  Fix: Delete this line, or write updates: and below it, for each update, lines such as “- at: 2024-10-25T10:30:00-04:00” and “note: …”.
`,
  ],
  [
    `the list of authors is empty`,
    `authors:
  - name: Staff
    url: https://example.com/staff
`,
    `authors:
`,
    `
The list of authors is empty.
  src/content/story/story.mdx:12:1
  12 | authors:
     | ^
  Found: nothing
  Fix: Delete this line, or write authors: and below it, for each author, a line such as “- name: Ana Pérez”.
`,
  ],
  [
    `the source is empty`,
    `source:
  name: The river authority
  url: https://example.com/river
  date: 2024-10-24
`,
    `source:
`,
    `
The source is empty.
  src/content/story/story.mdx:15:1
  15 | source:
     | ^
  Found: nothing
  Fix: Delete this line, or write source: and below it, indented, a line such as “name: Newsweek”.
`,
  ],
  [
    `the lead picture is empty`,
    `lead:
  image: ./lead.png
  alt: Map of the river with the bridge in its middle
  caption: The bridge is the only crossing for ten miles.
  credit: Map by the desk
  label: Open again
  focus: { x: 0.5, y: 0.4 }
  copyright: 2024 the desk
  license: https://creativecommons.org/licenses/by/4.0/
`,
    `lead:
`,
    `
The lead picture is empty.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Found: nothing
  Fix: Write lead: and below it, indented, image, alt, caption and credit.
`,
  ],
  [
    `the focus is empty`,
    `{ x: 0.5, y: 0.4 }`,
    ``,
    `
The focus of the lead picture is empty.
  src/content/story/story.mdx:25:3
  25 |   focus:
     |   ^
  Found: nothing
  Fix: Delete this line, or write a line such as focus: { x: 0.5, y: 0.5 }
`,
  ],
  [
    `the x of the focus is empty`,
    `x: 0.5`,
    `x: null`,
    `
The x of the focus is empty.
  src/content/story/story.mdx:25:12
  25 |   focus: { x: null, y: 0.4 }
     |            ^
  Found: nothing
  Fix: Write a number such as x: 0.5, where 0 is the left edge and 1 is the right edge.
`,
  ],
  [
    `the y of the focus is empty`,
    `y: 0.4`,
    `y: null`,
    `
The y of the focus is empty.
  src/content/story/story.mdx:25:20
  25 |   focus: { x: 0.5, y: null }
     |                    ^
  Found: nothing
  Fix: Write a number such as y: 0.5, where 0 is the top edge and 1 is the bottom edge.
`,
  ],
];

test.each(empty)('an editor is told where %s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected);
});

/** Fields of another type than they have to be. */
const mistyped: [title: string, from: string, to: string, told: string][] = [
  [
    `the headline is of the wrong type`,
    `headline: The bridge is open again`,
    `headline: 2024`,
    `
The headline has to be text, not a number.
  src/content/story/story.mdx:2:11
  2 | headline: 2024
    |           ^
  Found: 2024
  Fix: Put it in quotation marks: headline: "2024"
`,
  ],
  [
    `the standfirst is of the wrong type`,
    `standfirst: The crossing is free until the end of the month.`,
    `standfirst: [a, b]`,
    `
The standfirst has to be text, not a list.
  src/content/story/story.mdx:3:13
  3 | standfirst: [a, b]
    |             ^
  Found: ["a","b"]
  Fix: Write a line such as standfirst: The crossing is free until the end of the month.
`,
  ],
  [
    `the section is of the wrong type`,
    `section: City`,
    `section: { name: City }`,
    `
The section has to be text, not a group of fields.
  src/content/story/story.mdx:4:10
  4 | section: { name: City }
    |          ^
  Found: {"name":"City"}
  Fix: Delete this line, or write a line such as section: World
`,
  ],
  [
    `the language is of the wrong type`,
    `language: en-US`,
    `language: 7`,
    `
The language has to be text, not a number.
  src/content/story/story.mdx:5:11
  5 | language: 7
    |           ^
  Found: 7
  Fix: Delete this line, or write a line such as language: en-US
`,
  ],
  [
    `the time zone is of the wrong type`,
    `timeZone: America/New_York`,
    `timeZone: -5`,
    `
The time zone has to be text, not a number.
  src/content/story/story.mdx:6:11
  6 | timeZone: -5
    |           ^
  Found: -5
  Fix: Delete this line, or write a line such as timeZone: America/New_York
`,
  ],
  [
    `the date of publication is of the wrong type`,
    `published: 2024-10-25
`,
    `published: 2024
`,
    `
The publication date has to be a date, not a number.
  src/content/story/story.mdx:7:12
  7 | published: 2024
    |            ^
  Found: 2024
  Fix: Write a line such as published: 2024-10-25
`,
  ],
  [
    `the time of an update is of the wrong type`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: 1030`,
    `
The time of this update has to be a date, not a number.
  src/content/story/story.mdx:9:9
  9 |   - at: 1030
    |         ^
  Found: 1030
  Fix: Write a line such as at: 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the note of an update is of the wrong type`,
    `note: A map was added.`,
    `note: true`,
    `
The note of this update has to be text, not true or false.
  src/content/story/story.mdx:10:11
  10 |     note: true
     |           ^
  Found: true
  Fix: Put it in quotation marks: note: "true"
`,
  ],
  [
    `the kind of an update is of the wrong type`,
    `kind: update
`,
    `kind: 3
`,
    `
The kind of this update can only be update, correction or clarification.
  src/content/story/story.mdx:11:11
  11 |     kind: 3
     |           ^
  Found: 3
  Fix: Delete this line, or write kind: update, kind: correction or kind: clarification.
`,
  ],
  [
    `the name of an author is of the wrong type`,
    `name: Staff`,
    `name: 1`,
    `
The name of this author has to be text, not a number.
  src/content/story/story.mdx:13:11
  13 |   - name: 1
     |           ^
  Found: 1
  Fix: Put it in quotation marks: name: "1"
`,
  ],
  [
    `the address of an author is of the wrong type`,
    `url: https://example.com/staff`,
    `url: []`,
    `
The address of this author has to be text, not a list.
  src/content/story/story.mdx:14:10
  14 |     url: []
     |          ^
  Found: []
  Fix: Delete this line, or write a line such as url: https://example.com/ana
`,
  ],
  [
    `the name of the source is of the wrong type`,
    `name: The river authority`,
    `name: 12`,
    `
The name of the source has to be text, not a number.
  src/content/story/story.mdx:16:9
  16 |   name: 12
     |         ^
  Found: 12
  Fix: Put it in quotation marks: name: "12"
`,
  ],
  [
    `the address of the source is of the wrong type`,
    `url: https://example.com/river`,
    `url: {}`,
    `
The address of the source has to be text, not a group of fields.
  src/content/story/story.mdx:17:8
  17 |   url: {}
     |        ^
  Found: {}
  Fix: Delete this line, or write a line such as url: https://example.com/
`,
  ],
  [
    `the date of the source is of the wrong type`,
    `date: 2024-10-24`,
    `date: 20241024`,
    `
The date of the source has to be a date, not a number.
  src/content/story/story.mdx:18:9
  18 |   date: 20241024
     |         ^
  Found: 20241024
  Fix: Delete this line, or write a line such as date: 2024-10-25
`,
  ],
  [
    `the file of the lead picture is of the wrong type`,
    `image: ./lead.png`,
    `image: 1`,
    `
The file name of the lead picture has to be text, not a number.
  src/content/story/story.mdx:20:10
  20 |   image: 1
     |          ^
  Found: 1
  Fix: Write a line such as image: ./lead.jpg
`,
  ],
  [
    `the alt text is of the wrong type`,
    `alt: Map of the river with the bridge in its middle`,
    `alt: [map]`,
    `
The alt text of the lead picture has to be text, not a list.
  src/content/story/story.mdx:21:8
  21 |   alt: [map]
     |        ^
  Found: ["map"]
  Fix: Write a line such as alt: A bridge over a wide river at dawn
`,
  ],
  [
    `the caption is of the wrong type`,
    `caption: The bridge is the only crossing for ten miles.`,
    `caption: 10`,
    `
The caption of the lead picture has to be text, not a number.
  src/content/story/story.mdx:22:12
  22 |   caption: 10
     |            ^
  Found: 10
  Fix: Put it in quotation marks: caption: "10"
`,
  ],
  [
    `the credit is of the wrong type`,
    `credit: Map by the desk`,
    `credit: { by: desk }`,
    `
The credit of the lead picture has to be text, not a group of fields.
  src/content/story/story.mdx:23:11
  23 |   credit: { by: desk }
     |           ^
  Found: {"by":"desk"}
  Fix: Write a line such as credit: Ana Pérez/The Agency
`,
  ],
  [
    `the label is of the wrong type`,
    `label: Open again`,
    `label: false`,
    `
The label of the lead picture has to be text, not true or false.
  src/content/story/story.mdx:24:10
  24 |   label: false
     |          ^
  Found: false
  Fix: Put it in quotation marks: label: "false"
`,
  ],
  [
    `the copyright is of the wrong type`,
    `copyright: 2024 the desk`,
    `copyright: 2024`,
    `
The copyright of the lead picture has to be text, not a number.
  src/content/story/story.mdx:26:14
  26 |   copyright: 2024
     |              ^
  Found: 2024
  Fix: Put it in quotation marks: copyright: "2024"
`,
  ],
  [
    `the licence is of the wrong type`,
    `license: https://creativecommons.org/licenses/by/4.0/`,
    `license: 4.0`,
    `
The licence of the lead picture has to be text, not a number.
  src/content/story/story.mdx:27:12
  27 |   license: 4.0
     |            ^
  Found: 4
  Fix: Delete this line, or write a line such as license: https://creativecommons.org/licenses/by/4.0/
`,
  ],
  [
    `the comments line is of the wrong type`,
    `comments: closed`,
    `comments: false`,
    `
The comments field can only be closed.
  src/content/story/story.mdx:28:11
  28 | comments: false
     |           ^
  Found: false
  Fix: Delete this line, or write comments: closed
`,
  ],
  [
    `updates are a text`,
    `updates:
  - at: 2024-10-25T10:30:00-04:00
    note: A map was added.
    kind: update
`,
    `updates: none
`,
    `
The list of updates has to be a list, not text.
  src/content/story/story.mdx:8:10
  8 | updates: none
    |          ^
  Found: none
  Fix: Delete this line, or write updates: and below it, for each update, lines such as “- at: 2024-10-25T10:30:00-04:00” and “note: …”.
`,
  ],
  [
    `an update is a text`,
    `updates:
  - at: 2024-10-25T10:30:00-04:00
    note: A map was added.
    kind: update
`,
    `updates:
  - A map was added.
`,
    `
An update has to be a group of fields, not text.
  src/content/story/story.mdx:9:5
  9 |   - A map was added.
    |     ^
  Found: A map was added.
  Fix: Write “- at: 2024-10-25T10:30:00-04:00” and, on the next line, “note: …”.
`,
  ],
  [
    `authors are a text`,
    `authors:
  - name: Staff
    url: https://example.com/staff
`,
    `authors: Staff
`,
    `
The list of authors has to be a list, not text.
  src/content/story/story.mdx:12:10
  12 | authors: Staff
     |          ^
  Found: Staff
  Fix: Delete this line, or write authors: and below it, for each author, a line such as “- name: Ana Pérez”.
`,
  ],
  [
    `an author is a text`,
    `authors:
  - name: Staff
    url: https://example.com/staff
`,
    `authors:
  - Staff
`,
    `
An author has to be a group of fields, not text.
  src/content/story/story.mdx:13:5
  13 |   - Staff
     |     ^
  Found: Staff
  Fix: Write a line such as “- name: Ana Pérez”.
`,
  ],
  [
    `the source is a text`,
    `source:
  name: The river authority
  url: https://example.com/river
  date: 2024-10-24
`,
    `source: The river authority
`,
    `
The source has to be a group of fields, not text.
  src/content/story/story.mdx:15:9
  15 | source: The river authority
     |         ^
  Found: The river authority
  Fix: Delete this line, or write source: and below it, indented, a line such as “name: Newsweek”.
`,
  ],
  [
    `the lead picture is a text`,
    `lead:
  image: ./lead.png
  alt: Map of the river with the bridge in its middle
  caption: The bridge is the only crossing for ten miles.
  credit: Map by the desk
  label: Open again
  focus: { x: 0.5, y: 0.4 }
  copyright: 2024 the desk
  license: https://creativecommons.org/licenses/by/4.0/
`,
    `lead: ./lead.png
`,
    `
The lead picture has to be a group of fields, not text.
  src/content/story/story.mdx:19:7
  19 | lead: ./lead.png
     |       ^
  Found: ./lead.png
  Fix: Write lead: and below it, indented, image, alt, caption and credit.
`,
  ],
  [
    `the focus is a text`,
    `{ x: 0.5, y: 0.4 }`,
    `left`,
    `
The focus of the lead picture has to be a group of fields, not text.
  src/content/story/story.mdx:25:10
  25 |   focus: left
     |          ^
  Found: left
  Fix: Delete this line, or write a line such as focus: { x: 0.5, y: 0.5 }
`,
  ],
  [
    `the x of the focus is a text`,
    `x: 0.5`,
    `x: left`,
    `
The x of the focus has to be a number, not text.
  src/content/story/story.mdx:25:15
  25 |   focus: { x: left, y: 0.4 }
     |               ^
  Found: left
  Fix: Write a number such as x: 0.5, where 0 is the left edge and 1 is the right edge.
`,
  ],
  [
    `the y of the focus is a text`,
    `y: 0.4`,
    `y: top`,
    `
The y of the focus has to be a number, not text.
  src/content/story/story.mdx:25:23
  25 |   focus: { x: 0.5, y: top }
     |                       ^
  Found: top
  Fix: Write a number such as y: 0.5, where 0 is the top edge and 1 is the bottom edge.
`,
  ],
];

test.each(mistyped)('an editor is told where %s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected);
});

/** Fields that a story does not have. */
const unknown: [title: string, from: string, to: string, told: string][] = [
  [
    `a field of the story is misspelt`,
    `headline:`,
    `headlne:`,
    `
The headline is missing.
  src/content/story/story.mdx:2:1
  2 | headlne: The bridge is open again
    | ^
  Fix: Add a line such as headline: The bridge is open again

There's no field called “headlne”. Did you mean headline?
  src/content/story/story.mdx:2:1
  2 | headlne: The bridge is open again
    | ^
  Found: headlne
  Fix: Rename it to headline.
`,
  ],
  [
    `a field of an update is misspelt`,
    `note:`,
    `notes:`,
    `
The note of this update is missing. It tells readers what changed.
  src/content/story/story.mdx:9:5
  9 |   - at: 2024-10-25T10:30:00-04:00
    |     ^
  Fix: To this item, add a line such as note: A map was added.

There's no field called “notes” in updates. Did you mean note?
  src/content/story/story.mdx:10:5
  10 |     notes: A map was added.
     |     ^
  Found: notes
  Fix: Rename it to note.
`,
  ],
  [
    `a field of an author is misspelt`,
    `    url: https://example.com/staff`,
    `    ulr: https://example.com/staff`,
    `
There's no field called “ulr” in authors. Did you mean url?
  src/content/story/story.mdx:14:5
  14 |     ulr: https://example.com/staff
     |     ^
  Found: ulr
  Fix: Rename it to url.
`,
  ],
  [
    `a field of the source is misspelt`,
    `  date:`,
    `  dates:`,
    `
There's no field called “dates” in source. Did you mean date?
  src/content/story/story.mdx:18:3
  18 |   dates: 2024-10-24
     |   ^
  Found: dates
  Fix: Rename it to date.
`,
  ],
  [
    `a field of the lead picture is misspelt`,
    `caption:`,
    `captoin:`,
    `
The caption of the lead picture is missing.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Fix: Under lead, add a line such as caption: The bridge on Friday morning.

There's no field called “captoin” in lead. Did you mean caption?
  src/content/story/story.mdx:22:3
  22 |   captoin: The bridge is the only crossing for ten miles.
     |   ^
  Found: captoin
  Fix: Rename it to caption.
`,
  ],
  [
    `a field of the focus is misspelt`,
    `y: 0.4`,
    `z: 0.4`,
    `
The y of the focus is missing.
  src/content/story/story.mdx:25:3
  25 |   focus: { x: 0.5, z: 0.4 }
     |   ^
  Fix: Under focus, add a number such as y: 0.5, where 0 is the top edge and 1 is the bottom edge.

There's no field called “z” in lead.focus.
  src/content/story/story.mdx:25:20
  25 |   focus: { x: 0.5, z: 0.4 }
     |                    ^
  Found: z
  Fix: Delete it, or use x or y.
`,
  ],
  [
    `a field stands in the wrong group`,
    `section: City`,
    `credit: City`,
    `
There's no field called “credit”.
  src/content/story/story.mdx:4:1
  4 | credit: City
    | ^
  Found: credit
  Fix: Move it under lead, indented.
`,
  ],
  [
    `a field of the story stands in a group`,
    `  label: Open again`,
    `  section: Open again`,
    `
There's no field called “section” in lead.
  src/content/story/story.mdx:24:3
  24 |   section: Open again
     |   ^
  Found: section
  Fix: Remove the indentation: section is a field of the story.
`,
  ],
  [
    `a field is like none`,
    `section: City`,
    `mood: calm`,
    `
There's no field called “mood”.
  src/content/story/story.mdx:4:1
  4 | mood: calm
    | ^
  Found: mood
  Fix: Delete it, or use headline, standfirst, section, language, timeZone, published, updates, authors, source, lead or comments.
`,
  ],
];

test.each(unknown)('an editor is told where %s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected);
});
