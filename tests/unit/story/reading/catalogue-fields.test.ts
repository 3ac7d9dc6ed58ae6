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
The headline is missing, and without it the page has no title.
  src/content/story/story.mdx:2:1
  2 | standfirst: The crossing is free until the end of the month.
    | ^
  Write: headline: What happened, in at most 110 characters
`,
  ],
  [
    `the standfirst is missing`,
    `standfirst: The crossing is free until the end of the month.
`,
    ``,
    `
The standfirst is missing, and search and cards describe the story with it.
  src/content/story/story.mdx:2:1
  2 | headline: The bridge is open again
    | ^
  Write: standfirst: One or two sentences that say what the story is about
`,
  ],
  [
    `the date of publication is missing`,
    `published: 2024-10-25
`,
    ``,
    `
The date of publication is missing, and the page has to say when the story appeared.
  src/content/story/story.mdx:2:1
  2 | headline: The bridge is open again
    | ^
  Write: published: 2024-10-25
`,
  ],
  [
    `the time of an update is missing`,
    `  - at: 2024-10-25T10:30:00-04:00
    note`,
    `  - note`,
    `
The time of an update is missing, and readers are told when a story was changed.
  src/content/story/story.mdx:9:5
  9 |   - note: A map was added.
    |     ^
  Write: at: 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the note of an update is missing`,
    `    note: A map was added.
`,
    ``,
    `
The note of an update is missing, and readers are told what was changed.
  src/content/story/story.mdx:9:5
  9 |   - at: 2024-10-25T10:30:00-04:00
    |     ^
  Write: note: This story was updated with additional information.
`,
  ],
  [
    `the name of an author is missing`,
    `  - name: Staff
    url`,
    `  - url`,
    `
The name of an author is missing, and a byline is made of names.
  src/content/story/story.mdx:13:5
  13 |   - url: https://example.com/staff
     |     ^
  Write: name: the name as it is to be printed
`,
  ],
  [
    `the name of the source is missing`,
    `  name: The river authority
`,
    ``,
    `
The name of the source is missing, and the credit line is made of it.
  src/content/story/story.mdx:15:1
  15 | source:
     | ^
  Write: name: whose reporting the story rests on
`,
  ],
  [
    `the file of the lead picture is missing`,
    `  image: ./lead.png
`,
    ``,
    `
The file of the lead picture is missing, and without it there is nothing to show.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Write: image: ./lead.jpg
`,
  ],
  [
    `the alt text is missing`,
    `  alt: Map of the river with the bridge in its middle
`,
    ``,
    `
The alt text of the lead picture is missing, and who cannot see the picture is told what is in it.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Write: alt: What can be seen in the picture
`,
  ],
  [
    `the caption is missing`,
    `  caption: The bridge is the only crossing for ten miles.
`,
    ``,
    `
The caption of the lead picture is missing, and readers are told what the picture shows.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Write: caption: Who and what is shown, where and when
`,
  ],
  [
    `the credit is missing`,
    `  credit: Map by the desk
`,
    ``,
    `
The credit of the lead picture is missing, and nobody’s picture is printed without a name.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Write: credit: Photographer/Agency
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
The lead picture is missing, and the page opens with it.
  src/content/story/story.mdx:2:1
  2 | headline: The bridge is open again
    | ^
  Write: lead:, and under it, indented, image, alt, caption and credit
`,
  ],
  [
    `the x of the focus is missing`,
    `x: 0.5, `,
    ``,
    `
The x of the focus is missing, and crops are centred there.
  src/content/story/story.mdx:25:3
  25 |   focus: { y: 0.4 }
     |   ^
  Write: x: 0.5 (0 is the left edge, 1 the right)
`,
  ],
  [
    `the y of the focus is missing`,
    `, y: 0.4`,
    ``,
    `
The y of the focus is missing, and crops are centred there.
  src/content/story/story.mdx:25:3
  25 |   focus: { x: 0.5 }
     |   ^
  Write: y: 0.5 (0 is the upper edge, 1 the lower)
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
The headline is empty, and without it the page has no title.
  src/content/story/story.mdx:2:1
  2 | headline:
    | ^
  Found: nothing
  Write: headline: What happened, in at most 110 characters
`,
  ],
  [
    `the standfirst is empty`,
    `standfirst: The crossing is free until the end of the month.`,
    `standfirst: `,
    `
The standfirst is empty, and search and cards describe the story with it.
  src/content/story/story.mdx:3:1
  3 | standfirst:
    | ^
  Found: nothing
  Write: standfirst: One or two sentences that say what the story is about
`,
  ],
  [
    `the section is empty`,
    `section: City`,
    `section: `,
    `
The section is empty, and nothing can be printed for it.
  src/content/story/story.mdx:4:1
  4 | section:
    | ^
  Found: nothing
  Write: section: World, or leave it out
`,
  ],
  [
    `the language is empty`,
    `language: en-US`,
    `language: `,
    `
The language is empty, and nothing can be set in it.
  src/content/story/story.mdx:5:1
  5 | language:
    | ^
  Found: nothing
  Write: language: en-US, or leave it out
`,
  ],
  [
    `the time zone is empty`,
    `timeZone: America/New_York`,
    `timeZone: `,
    `
The time zone is empty, and no time can be told in it.
  src/content/story/story.mdx:6:1
  6 | timeZone:
    | ^
  Found: nothing
  Write: timeZone: America/New_York, or leave it out
`,
  ],
  [
    `the date of publication is empty`,
    `published: 2024-10-25
`,
    `published: 
`,
    `
The date of publication is empty, and the page has to say when the story appeared.
  src/content/story/story.mdx:7:1
  7 | published:
    | ^
  Found: nothing
  Write: published: 2024-10-25
`,
  ],
  [
    `the time of an update is empty`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: `,
    `
The time of an update is empty, and readers are told when a story was changed.
  src/content/story/story.mdx:9:5
  9 |   - at:
    |     ^
  Found: nothing
  Write: at: 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the note of an update is empty`,
    `note: A map was added.`,
    `note: `,
    `
The note of an update is empty, and readers are told what was changed.
  src/content/story/story.mdx:10:5
  10 |     note:
     |     ^
  Found: nothing
  Write: note: This story was updated with additional information.
`,
  ],
  [
    `the kind of an update is empty`,
    `kind: update
`,
    `kind: 
`,
    `
The kind of an update is empty, and it decides under which word the note is printed.
  src/content/story/story.mdx:11:5
  11 |     kind:
     |     ^
  Found: nothing
  Write: kind: update (or correction, or clarification), or leave it out
`,
  ],
  [
    `the name of an author is empty`,
    `name: Staff`,
    `name: `,
    `
The name of an author is empty, and a byline is made of names.
  src/content/story/story.mdx:13:5
  13 |   - name:
     |     ^
  Found: nothing
  Write: name: the name as it is to be printed
`,
  ],
  [
    `the address of an author is empty`,
    `url: https://example.com/staff`,
    `url: `,
    `
The address of an author is empty, and a link has to lead somewhere.
  src/content/story/story.mdx:14:5
  14 |     url:
     |     ^
  Found: nothing
  Write: url: https://example.com/, or leave it out
`,
  ],
  [
    `the name of the source is empty`,
    `name: The river authority`,
    `name: `,
    `
The name of the source is empty, and the credit line is made of it.
  src/content/story/story.mdx:16:3
  16 |   name:
     |   ^
  Found: nothing
  Write: name: whose reporting the story rests on
`,
  ],
  [
    `the address of the source is empty`,
    `url: https://example.com/river`,
    `url: `,
    `
The address of the source is empty, and a link has to lead somewhere.
  src/content/story/story.mdx:17:3
  17 |   url:
     |   ^
  Found: nothing
  Write: url: https://example.com/, or leave it out
`,
  ],
  [
    `the date of the source is empty`,
    `date: 2024-10-24`,
    `date: `,
    `
The date of the source is empty, and nothing can be printed for it.
  src/content/story/story.mdx:18:3
  18 |   date:
     |   ^
  Found: nothing
  Write: date: 2024-10-25, or leave it out
`,
  ],
  [
    `the file of the lead picture is empty`,
    `image: ./lead.png`,
    `image: `,
    `
The file of the lead picture is empty, and without it there is nothing to show.
  src/content/story/story.mdx:20:3
  20 |   image:
     |   ^
  Found: nothing
  Write: image: ./lead.jpg
`,
  ],
  [
    `the alt text is empty`,
    `alt: Map of the river with the bridge in its middle`,
    `alt: `,
    `
The alt text of the lead picture is empty, and who cannot see the picture is told what is in it.
  src/content/story/story.mdx:21:3
  21 |   alt:
     |   ^
  Found: nothing
  Write: alt: What can be seen in the picture
`,
  ],
  [
    `the caption is empty`,
    `caption: The bridge is the only crossing for ten miles.`,
    `caption: `,
    `
The caption of the lead picture is empty, and readers are told what the picture shows.
  src/content/story/story.mdx:22:3
  22 |   caption:
     |   ^
  Found: nothing
  Write: caption: Who and what is shown, where and when
`,
  ],
  [
    `the credit is empty`,
    `credit: Map by the desk`,
    `credit: `,
    `
The credit of the lead picture is empty, and nobody’s picture is printed without a name.
  src/content/story/story.mdx:23:3
  23 |   credit:
     |   ^
  Found: nothing
  Write: credit: Photographer/Agency
`,
  ],
  [
    `the label is empty`,
    `label: Open again`,
    `label: `,
    `
The label of the lead picture is empty, and nothing can be printed for it.
  src/content/story/story.mdx:24:3
  24 |   label:
     |   ^
  Found: nothing
  Write: label: A few words, or leave it out
`,
  ],
  [
    `the copyright is empty`,
    `copyright: 2024 the desk`,
    `copyright: `,
    `
The copyright of the lead picture is empty, and nothing can be said in the picture’s rights.
  src/content/story/story.mdx:26:3
  26 |   copyright:
     |   ^
  Found: nothing
  Write: copyright: © the year and the owner, or leave it out
`,
  ],
  [
    `the licence is empty`,
    `license: https://creativecommons.org/licenses/by/4.0/`,
    `license: `,
    `
The licence of the lead picture is empty, and a link has to lead somewhere.
  src/content/story/story.mdx:27:3
  27 |   license:
     |   ^
  Found: nothing
  Write: license: https://creativecommons.org/licenses/by/4.0/, or leave it out
`,
  ],
  [
    `the comments line is empty`,
    `comments: closed`,
    `comments: `,
    `
The comments line is empty, and it is printed as it is written here.
  src/content/story/story.mdx:28:1
  28 | comments:
     | ^
  Found: nothing
  Write: comments: closed, or leave it out
`,
  ],
  [
    `the headline is only white space`,
    `The bridge is open again`,
    `"  "`,
    `
The headline is empty, and without it the page has no title.
  src/content/story/story.mdx:2:11
  2 | headline: "  "
    |           ^
  Found: nothing
  Write: headline: What happened, in at most 110 characters
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
The list of updates is empty, and nothing can be printed for it.
  src/content/story/story.mdx:8:1
  8 | updates:
    | ^
  Found: nothing
  Write: updates:, and under it for each one “- at: 2024-10-25T10:30:00-04:00” and “  note: …”, or leave it out
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
The list of authors is empty, and nothing can be printed for it.
  src/content/story/story.mdx:12:1
  12 | authors:
     | ^
  Found: nothing
  Write: authors:, and under it for each one “- name: …”, or leave it out
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
The source is empty, and nothing can be printed for it.
  src/content/story/story.mdx:15:1
  15 | source:
     | ^
  Found: nothing
  Write: source:, and under it “  name: …”, or leave it out
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
The lead picture is empty, and the page opens with it.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Found: nothing
  Write: lead:, and under it, indented, image, alt, caption and credit
`,
  ],
  [
    `the focus is empty`,
    `{ x: 0.5, y: 0.4 }`,
    ``,
    `
The focus of the lead picture is empty, and crops are centred there.
  src/content/story/story.mdx:25:3
  25 |   focus:
     |   ^
  Found: nothing
  Write: focus: { x: 0.5, y: 0.5 }, or leave it out
`,
  ],
  [
    `the x of the focus is empty`,
    `x: 0.5`,
    `x: null`,
    `
The x of the focus is empty, and crops are centred there.
  src/content/story/story.mdx:25:12
  25 |   focus: { x: null, y: 0.4 }
     |            ^
  Found: nothing
  Write: x: 0.5 (0 is the left edge, 1 the right)
`,
  ],
  [
    `the y of the focus is empty`,
    `y: 0.4`,
    `y: null`,
    `
The y of the focus is empty, and crops are centred there.
  src/content/story/story.mdx:25:20
  25 |   focus: { x: 0.5, y: null }
     |                    ^
  Found: nothing
  Write: y: 0.5 (0 is the upper edge, 1 the lower)
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
  Write: headline: "2024", in quotation marks
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
  Write: standfirst: One or two sentences that say what the story is about
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
  Write: section: World
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
  Write: language: en-US
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
  Write: timeZone: America/New_York
`,
  ],
  [
    `the date of publication is of the wrong type`,
    `published: 2024-10-25
`,
    `published: 2024
`,
    `
The date of publication has to be a date, not a number.
  src/content/story/story.mdx:7:12
  7 | published: 2024
    |            ^
  Found: 2024
  Write: published: 2024-10-25
`,
  ],
  [
    `the time of an update is of the wrong type`,
    `at: 2024-10-25T10:30:00-04:00`,
    `at: 1030`,
    `
The time of an update has to be a date, not a number.
  src/content/story/story.mdx:9:9
  9 |   - at: 1030
    |         ^
  Found: 1030
  Write: at: 2024-10-25T10:30:00-04:00
`,
  ],
  [
    `the note of an update is of the wrong type`,
    `note: A map was added.`,
    `note: true`,
    `
The note of an update has to be text, not true or false.
  src/content/story/story.mdx:10:11
  10 |     note: true
     |           ^
  Found: true
  Write: note: "true", in quotation marks
`,
  ],
  [
    `the kind of an update is of the wrong type`,
    `kind: update
`,
    `kind: 3
`,
    `
The kind of an update can only be update, correction or clarification.
  src/content/story/story.mdx:11:11
  11 |     kind: 3
     |           ^
  Found: 3
  Write: kind: update (or correction, or clarification)
`,
  ],
  [
    `the name of an author is of the wrong type`,
    `name: Staff`,
    `name: 1`,
    `
The name of an author has to be text, not a number.
  src/content/story/story.mdx:13:11
  13 |   - name: 1
     |           ^
  Found: 1
  Write: name: "1", in quotation marks
`,
  ],
  [
    `the address of an author is of the wrong type`,
    `url: https://example.com/staff`,
    `url: []`,
    `
The address of an author has to be text, not a list.
  src/content/story/story.mdx:14:10
  14 |     url: []
     |          ^
  Found: []
  Write: url: https://example.com/
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
  Write: name: "12", in quotation marks
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
  Write: url: https://example.com/
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
  Write: date: 2024-10-25
`,
  ],
  [
    `the file of the lead picture is of the wrong type`,
    `image: ./lead.png`,
    `image: 1`,
    `
The file of the lead picture has to be text, not a number.
  src/content/story/story.mdx:20:10
  20 |   image: 1
     |          ^
  Found: 1
  Write: image: ./lead.jpg
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
  Write: alt: What can be seen in the picture
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
  Write: caption: "10", in quotation marks
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
  Write: credit: Photographer/Agency
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
  Write: label: "false", in quotation marks
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
  Write: copyright: "2024", in quotation marks
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
  Write: license: https://creativecommons.org/licenses/by/4.0/
`,
  ],
  [
    `the comments line is of the wrong type`,
    `comments: closed`,
    `comments: false`,
    `
The comments line can only be closed.
  src/content/story/story.mdx:28:11
  28 | comments: false
     |           ^
  Found: false
  Write: comments: closed
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
  Write: updates:, and under it for each one “- at: 2024-10-25T10:30:00-04:00” and “  note: …”
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
  Write: “- at: 2024-10-25T10:30:00-04:00”, and under it “  note: What was changed”
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
  Write: authors:, and under it for each one “- name: …”
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
  Write: “- name: …”
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
  Write: source:, and under it “  name: …”
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
  Write: lead:, and under it, indented, image, alt, caption and credit
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
  Write: focus: { x: 0.5, y: 0.5 }
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
  Write: x: 0.5 (0 is the left edge, 1 the right)
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
  Write: y: 0.5 (0 is the upper edge, 1 the lower)
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
The headline is missing, and without it the page has no title.
  src/content/story/story.mdx:2:1
  2 | headlne: The bridge is open again
    | ^
  Write: headline: What happened, in at most 110 characters

There is no field “headlne”, so that nothing would be done with it.
  src/content/story/story.mdx:2:1
  2 | headlne: The bridge is open again
    | ^
  Found: headlne
  Write: headline
`,
  ],
  [
    `a field of an update is misspelt`,
    `note:`,
    `notes:`,
    `
The note of an update is missing, and readers are told what was changed.
  src/content/story/story.mdx:9:5
  9 |   - at: 2024-10-25T10:30:00-04:00
    |     ^
  Write: note: This story was updated with additional information.

There is no field “notes” in “updates”, so that nothing would be done with it.
  src/content/story/story.mdx:10:5
  10 |     notes: A map was added.
     |     ^
  Found: notes
  Write: note
`,
  ],
  [
    `a field of an author is misspelt`,
    `    url: https://example.com/staff`,
    `    ulr: https://example.com/staff`,
    `
There is no field “ulr” in “authors”, so that nothing would be done with it.
  src/content/story/story.mdx:14:5
  14 |     ulr: https://example.com/staff
     |     ^
  Found: ulr
  Write: url
`,
  ],
  [
    `a field of the source is misspelt`,
    `  date:`,
    `  dates:`,
    `
There is no field “dates” in “source”, so that nothing would be done with it.
  src/content/story/story.mdx:18:3
  18 |   dates: 2024-10-24
     |   ^
  Found: dates
  Write: date
`,
  ],
  [
    `a field of the lead picture is misspelt`,
    `caption:`,
    `captoin:`,
    `
The caption of the lead picture is missing, and readers are told what the picture shows.
  src/content/story/story.mdx:19:1
  19 | lead:
     | ^
  Write: caption: Who and what is shown, where and when

There is no field “captoin” in “lead”, so that nothing would be done with it.
  src/content/story/story.mdx:22:3
  22 |   captoin: The bridge is the only crossing for ten miles.
     |   ^
  Found: captoin
  Write: caption
`,
  ],
  [
    `a field of the focus is misspelt`,
    `y: 0.4`,
    `z: 0.4`,
    `
The y of the focus is missing, and crops are centred there.
  src/content/story/story.mdx:25:3
  25 |   focus: { x: 0.5, z: 0.4 }
     |   ^
  Write: y: 0.5 (0 is the upper edge, 1 the lower)

There is no field “z” in “lead.focus”, so that nothing would be done with it.
  src/content/story/story.mdx:25:20
  25 |   focus: { x: 0.5, z: 0.4 }
     |                    ^
  Found: z
  Write: one of x, y, or leave the line out
`,
  ],
  [
    `a field stands in the wrong group`,
    `section: City`,
    `credit: City`,
    `
There is no field “credit”, so that nothing would be done with it.
  src/content/story/story.mdx:4:1
  4 | credit: City
    | ^
  Found: credit
  Write: credit under “lead:”, indented
`,
  ],
  [
    `a field of the story stands in a group`,
    `  label: Open again`,
    `  section: Open again`,
    `
There is no field “section” in “lead”, so that nothing would be done with it.
  src/content/story/story.mdx:24:3
  24 |   section: Open again
     |   ^
  Found: section
  Write: section without indentation, as a field of the story
`,
  ],
  [
    `a field is like none`,
    `section: City`,
    `mood: calm`,
    `
There is no field “mood”, so that nothing would be done with it.
  src/content/story/story.mdx:4:1
  4 | mood: calm
    | ^
  Found: mood
  Write: one of headline, standfirst, section, language, timeZone, published, updates, authors, source, lead, comments, or leave the line out
`,
  ],
];

test.each(unknown)('an editor is told where %s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected);
});
