import { expect, test } from 'vitest';
import { told } from '../../../support/catalogue.ts';

/** What no longer parses as the fields of a story. */
const faults: [title: string, from: string, to: string, told: string][] = [
  [
    `the frontmatter does not open`,
    `---
headline`,
    `headline`,
    `
The story does not open with its frontmatter, so that it has no headline and no date.
  src/content/story/story.mdx:1:1
  1 | headline: The bridge is open again
    | ^
  Found: headline: The bridge is open again
  Write: a line of three hyphens, ---, as the very first, then the fields, then --- again
`,
  ],
  [
    `the frontmatter opens on the second line`,
    `---
headline`,
    `
---
headline`,
    `
The story does not open with its frontmatter, so that it has no headline and no date.
  src/content/story/story.mdx:1:1
  1 |
    | ^
  Found: an empty line
  Write: a line of three hyphens, ---, as the very first, then the fields, then --- again
`,
  ],
  [
    `the frontmatter is never closed`,
    `---

The bridge`,
    `
The bridge`,
    `
The frontmatter that opens here is never closed, so that the story has no body.
  src/content/story/story.mdx:1:1
  1 | ---
    | ^
  Write: a line of three hyphens, ---, between the last field and the first paragraph
`,
  ],
  [
    `the frontmatter is closed with four hyphens`,
    `comments: closed
---`,
    `comments: closed
----
---`,
    `
This line is nearly, but not quite, the one that closes the frontmatter.
  src/content/story/story.mdx:29:1
  29 | ----
     | ^
  Found: ----
  Write: three hyphens and nothing else, ---
`,
  ],
  [
    `the frontmatter is empty`,
    `headline: The bridge is open again
standfirst: The crossing is free until the end of the month.
section: City
language: en-US
timeZone: America/New_York
published: 2024-10-25
updates:
  - at: 2024-10-25T10:30:00-04:00
    note: A map was added.
    kind: update
authors:
  - name: Staff
    url: https://example.com/staff
source:
  name: The river authority
  url: https://example.com/river
  date: 2024-10-24
lead:
  image: ./lead.png
  alt: Map of the river with the bridge in its middle
  caption: The bridge is the only crossing for ten miles.
  credit: Map by the desk
  label: Open again
  focus: { x: 0.5, y: 0.4 }
  copyright: 2024 the desk
  license: https://creativecommons.org/licenses/by/4.0/
comments: closed
`,
    ``,
    `
The headline is missing, and without it the page has no title.
  src/content/story/story.mdx:2:1
  2 | ---
    | ^
  Write: headline: What happened, in at most 110 characters

The standfirst is missing, and search and cards describe the story with it.
  src/content/story/story.mdx:2:1
  2 | ---
    | ^
  Write: standfirst: One or two sentences that say what the story is about

The date of publication is missing, and the page has to say when the story appeared.
  src/content/story/story.mdx:2:1
  2 | ---
    | ^
  Write: published: 2024-10-25

The lead picture is missing, and the page opens with it.
  src/content/story/story.mdx:2:1
  2 | ---
    | ^
  Write: lead:, and under it, indented, image, alt, caption and credit
`,
  ],
  [
    `the frontmatter is a list`,
    `headline: The bridge is open again
standfirst: The crossing is free until the end of the month.
section: City
language: en-US
timeZone: America/New_York
published: 2024-10-25
updates:
  - at: 2024-10-25T10:30:00-04:00
    note: A map was added.
    kind: update
authors:
  - name: Staff
    url: https://example.com/staff
source:
  name: The river authority
  url: https://example.com/river
  date: 2024-10-24
lead:
  image: ./lead.png
  alt: Map of the river with the bridge in its middle
  caption: The bridge is the only crossing for ten miles.
  credit: Map by the desk
  label: Open again
  focus: { x: 0.5, y: 0.4 }
  copyright: 2024 the desk
  license: https://creativecommons.org/licenses/by/4.0/
comments: closed
`,
    `- a
`,
    `
The frontmatter has to be a group of fields, not a list.
  src/content/story/story.mdx:2:1
  2 | - a
    | ^
  Found: ["a"]
  Write: fields such as “headline: …”, each on a line
`,
  ],
  [
    `the frontmatter is a sentence`,
    `headline: The bridge is open again
standfirst: The crossing is free until the end of the month.
section: City
language: en-US
timeZone: America/New_York
published: 2024-10-25
updates:
  - at: 2024-10-25T10:30:00-04:00
    note: A map was added.
    kind: update
authors:
  - name: Staff
    url: https://example.com/staff
source:
  name: The river authority
  url: https://example.com/river
  date: 2024-10-24
lead:
  image: ./lead.png
  alt: Map of the river with the bridge in its middle
  caption: The bridge is the only crossing for ten miles.
  credit: Map by the desk
  label: Open again
  focus: { x: 0.5, y: 0.4 }
  copyright: 2024 the desk
  license: https://creativecommons.org/licenses/by/4.0/
comments: closed
`,
    `Only words
`,
    `
The frontmatter has to be a group of fields, not text.
  src/content/story/story.mdx:2:1
  2 | Only words
    | ^
  Found: Only words
  Write: fields such as “headline: …”, each on a line
`,
  ],
  [
    `a line is indented with a tab`,
    `  alt: Map`,
    `\talt: Map`,
    `
This line is indented with a tab, and YAML takes only spaces.
  src/content/story/story.mdx:21:1
  21 |  alt: Map of the river with the bridge in its middle
     | ^
  Found: a tab
  Write: two spaces for every step
`,
  ],
  [
    `a value holds a colon`,
    `The bridge is open again`,
    `Bridge: open again`,
    `
To YAML, a colon with a space after it begins a new field, and this one is in a value.
  src/content/story/story.mdx:2:17
  2 | headline: Bridge: open again
    |                 ^
  Found: headline: Bridge: open again
  Write: headline: "Bridge: open again"
`,
  ],
  [
    `a quotation is not closed`,
    `headline: The bridge`,
    `headline: "The bridge`,
    `
The quotation that opens here is not closed before the next field.
  src/content/story/story.mdx:2:11
  2 | headline: "The bridge is open again
    |           ^
  Found: headline: "The bridge is open again
  Write: headline: "The bridge is open again"
`,
  ],
  [
    `a quotation is closed too early`,
    `headline: The bridge`,
    `headline: "The" bridge`,
    `
The quotation that opens the value is closed before the value ends.
  src/content/story/story.mdx:2:17
  2 | headline: "The" bridge is open again
    |                 ^
  Found: headline: "The" bridge is open again
  Write: headline: '"The" bridge is open again'
`,
  ],
  [
    `an apostrophe closes a quotation`,
    `headline: The bridge is open again`,
    `headline: 'The city's bridge'`,
    `
The quotation that opens the value is closed before the value ends.
  src/content/story/story.mdx:2:21
  2 | headline: 'The city's bridge'
    |                     ^
  Found: headline: 'The city's bridge'
  Write: headline: "The city's bridge"
`,
  ],
  [
    `a field is given twice`,
    `section: City`,
    `section: City
section: Town`,
    `
The field “section” stands here a second time, and only one can be meant.
  src/content/story/story.mdx:5:1
  5 | section: Town
    | ^
  Found: section: Town
  Write: one line for “section”
`,
  ],
  [
    `a field has no colon`,
    `section: City`,
    `section City`,
    `
This line is not a field, and YAML cannot tell what it belongs to.
  src/content/story/story.mdx:4:1
  4 | section City
    | ^
  Found: section City
  Write: “name: value”, or indent the line if it goes on from the one above
`,
  ],
  [
    `a field has no space behind its colon`,
    `section: City`,
    `section:City`,
    `
Between the name of a field and its value there is a colon and a space.
  src/content/story/story.mdx:4:1
  4 | section:City
    | ^
  Found: section:City
  Write: section: City
`,
  ],
  [
    `a value begins with an at sign`,
    `section: City`,
    `section: @City`,
    `
A @ at the start is an order to YAML, not a word.
  src/content/story/story.mdx:4:10
  4 | section: @City
    |          ^
  Found: section: @City
  Write: section: "@City"
`,
  ],
  [
    `a value begins with a star`,
    `section: City`,
    `section: *City* life`,
    `
A * at the start is an order to YAML, not a word.
  src/content/story/story.mdx:4:10
  4 | section: *City* life
    |          ^
  Found: section: *City* life
  Write: section: "*City* life"
`,
  ],
  [
    `a value begins with an ampersand`,
    `section: City`,
    `section: &City`,
    `
An & or * at the start of a value makes YAML reuse it, and a story says everything once.
  src/content/story/story.mdx:4:10
  4 | section: &City
    |          ^
  Write: the value in quotation marks, if the sign belongs to it
`,
  ],
  [
    `a value begins with an exclamation mark`,
    `section: City`,
    `section: !City`,
    `
A ! at the start is an order to YAML, not a word.
  src/content/story/story.mdx:4:10
  4 | section: !City
    |          ^
  Found: section: !City
  Write: section: "!City"
`,
  ],
  [
    `a value begins with a percent sign`,
    `section: City`,
    `section: %City`,
    `
A % at the start is an order to YAML, not a word.
  src/content/story/story.mdx:4:10
  4 | section: %City
    |          ^
  Found: section: %City
  Write: section: "%City"
`,
  ],
  [
    `a value begins with a bracket`,
    `section: City`,
    `section: [City`,
    `
A [ at the start of a value opens a list or a group, and this one is not closed.
  src/content/story/story.mdx:4:10
  4 | section: [City
    |          ^
  Found: section: [City
  Write: section: "[City", if it is only a sign
`,
  ],
  [
    `a value begins with a brace`,
    `section: City`,
    `section: {City`,
    `
A { at the start of a value opens a list or a group, and this one is not closed.
  src/content/story/story.mdx:4:10
  4 | section: {City
    |          ^
  Found: section: {City
  Write: section: "{City", if it is only a sign
`,
  ],
  [
    `a value has a comment behind it`,
    `section: City`,
    `section: City #1`,
    `
To YAML, a # with a space before it begins a comment, and what follows would be lost.
  src/content/story/story.mdx:4:15
  4 | section: City #1
    |               ^
  Found: section: City #1
  Write: section: "City #1"; a comment stands on a line of its own
`,
  ],
  [
    `a line is not indented like its group`,
    `  alt: Map`,
    ` alt: Map`,
    `
This line is not indented like the others of its group.
  src/content/story/story.mdx:21:1
  21 |  alt: Map of the river with the bridge in its middle
     | ^
  Found: alt: Map of the river with the bridge in its middle
  Write: as many spaces before it as before the other fields of its group
`,
  ],
  [
    `a line is indented too far`,
    `standfirst: The`,
    `  standfirst: The`,
    `
This line is indented as if it belonged to the field above, which has a value already.
  src/content/story/story.mdx:3:3
  3 |   standfirst: The crossing is free until the end of the month.
    |   ^
  Found: standfirst: The crossing is free until the end of the month.
  Write: as many spaces before it as before the other fields of its group
`,
  ],
  [
    `a text begins beside its sign`,
    `section: City`,
    `section: | City`,
    `
After | the text begins on the next line, indented; here it begins beside it.
  src/content/story/story.mdx:4:12
  4 | section: | City
    |            ^
  Found: section: | City
  Write: section: City
`,
  ],
  [
    `a backslash stands in double quotation marks`,
    `section: City`,
    `section: "Ci\\qy"`,
    `
In double quotation marks a backslash is an order to YAML, and this is none it knows.
  src/content/story/story.mdx:4:13
  4 | section: "Ci\\qy"
    |             ^
  Found: section: "Ci\\qy"
  Write: two backslashes for one, \\\\
`,
  ],
  [
    `YAML is told to end`,
    `section: City`,
    `...
section: City`,
    `
This line is nearly, but not quite, the one that closes the frontmatter.
  src/content/story/story.mdx:4:1
  4 | ...
    | ^
  Found: ...
  Write: three hyphens and nothing else, ---
`,
  ],
  [
    `the name of a field is not a word`,
    `section: City`,
    `? [a]
: City`,
    `
The name of this field is not a word.
  src/content/story/story.mdx:4:3
  4 | ? [a]
    |   ^
  Write: a name such as headline
`,
  ],
];

test.each(faults)('an editor is told where %s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected);
});
