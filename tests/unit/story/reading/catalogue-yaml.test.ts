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
The story doesn't begin with its frontmatter.
  src/content/story/story.mdx:1:1
  1 | headline: The bridge is open again
    | ^
  Found: headline: The bridge is open again
  Fix: Write --- on the first line, then the fields, then --- on a line of its own.
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
The story doesn't begin with its frontmatter.
  src/content/story/story.mdx:1:1
  1 |
    | ^
  Found: an empty line
  Fix: Write --- on the first line, then the fields, then --- on a line of its own.
`,
  ],
  [
    `the frontmatter is never closed`,
    `---

The bridge`,
    `
The bridge`,
    `
The frontmatter that begins here is never closed.
  src/content/story/story.mdx:1:1
  1 | ---
    | ^
  Fix: Add a line with --- between the last field and the first paragraph.
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
This line looks like the end of the frontmatter, but it isn't exactly three hyphens.
  src/content/story/story.mdx:29:1
  29 | ----
     | ^
  Found: ----
  Fix: Write --- with nothing else on the line.
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
The headline is missing.
  src/content/story/story.mdx:2:1
  2 | ---
    | ^
  Fix: Add a line such as headline: The bridge is open again

The standfirst is missing. Search results and social cards show it below the headline.
  src/content/story/story.mdx:2:1
  2 | ---
    | ^
  Fix: Add a line such as standfirst: The crossing is free until the end of the month.

The publication date is missing.
  src/content/story/story.mdx:2:1
  2 | ---
    | ^
  Fix: Add a line such as published: 2024-10-25

The lead picture is missing.
  src/content/story/story.mdx:2:1
  2 | ---
    | ^
  Fix: Add lead: and below it, indented, image, alt, caption and credit.
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
  Fix: Write each field on its own line, such as headline: The bridge is open again
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
  Fix: Write each field on its own line, such as headline: The bridge is open again
`,
  ],
  [
    `a line is indented with a tab`,
    `  alt: Map`,
    `\talt: Map`,
    `
This line is indented with a tab. YAML only allows spaces.
  src/content/story/story.mdx:21:1
  21 |  alt: Map of the river with the bridge in its middle
     | ^
  Found: a tab
  Fix: Indent with two spaces for each level.
`,
  ],
  [
    `a value holds a colon`,
    `The bridge is open again`,
    `Bridge: open again`,
    `
YAML reads this value as another field, because there is a colon in it.
  src/content/story/story.mdx:2:17
  2 | headline: Bridge: open again
    |                 ^
  Found: headline: Bridge: open again
  Fix: Write headline: "Bridge: open again"
`,
  ],
  [
    `a quotation is not closed`,
    `headline: The bridge`,
    `headline: "The bridge`,
    `
The quotation mark that opens here is never closed.
  src/content/story/story.mdx:2:11
  2 | headline: "The bridge is open again
    |           ^
  Found: headline: "The bridge is open again
  Fix: Write headline: "The bridge is open again"
`,
  ],
  [
    `a quotation is closed too early`,
    `headline: The bridge`,
    `headline: "The" bridge`,
    `
The value goes on after its closing quotation mark.
  src/content/story/story.mdx:2:17
  2 | headline: "The" bridge is open again
    |                 ^
  Found: headline: "The" bridge is open again
  Fix: Write headline: '"The" bridge is open again'
`,
  ],
  [
    `an apostrophe closes a quotation`,
    `headline: The bridge is open again`,
    `headline: 'The city's bridge'`,
    `
The value goes on after its closing quotation mark.
  src/content/story/story.mdx:2:21
  2 | headline: 'The city's bridge'
    |                     ^
  Found: headline: 'The city's bridge'
  Fix: Write headline: "The city's bridge"
`,
  ],
  [
    `a field is given twice`,
    `section: City`,
    `section: City
section: Town`,
    `
The field section is in the frontmatter twice.
  src/content/story/story.mdx:5:1
  5 | section: Town
    | ^
  Found: section: Town
  Fix: Delete one of the two.
`,
  ],
  [
    `a field has no colon`,
    `section: City`,
    `section City`,
    `
This line isn't a field: a field has a name, a colon, a space and a value.
  src/content/story/story.mdx:4:1
  4 | section City
    | ^
  Found: section City
  Fix: Write it as “name: value”, or indent it if it continues the line above.
`,
  ],
  [
    `a field has no space behind its colon`,
    `section: City`,
    `section:City`,
    `
A space is missing after the colon.
  src/content/story/story.mdx:4:1
  4 | section:City
    | ^
  Found: section:City
  Fix: Write section: City
`,
  ],
  [
    `a value begins with an at sign`,
    `section: City`,
    `section: @City`,
    `
A value that begins with @ has to be in quotation marks.
  src/content/story/story.mdx:4:10
  4 | section: @City
    |          ^
  Found: section: @City
  Fix: Write section: "@City"
`,
  ],
  [
    `a value begins with a star`,
    `section: City`,
    `section: *City* life`,
    `
A value that begins with * has to be in quotation marks.
  src/content/story/story.mdx:4:10
  4 | section: *City* life
    |          ^
  Found: section: *City* life
  Fix: Write section: "*City* life"
`,
  ],
  [
    `a value begins with an ampersand`,
    `section: City`,
    `section: &City`,
    `
In YAML, & and * at the start of a value are for reusing it. A story can't do that.
  src/content/story/story.mdx:4:10
  4 | section: &City
    |          ^
  Fix: Put the value in quotation marks, or write it out in full.
`,
  ],
  [
    `a value begins with an exclamation mark`,
    `section: City`,
    `section: !City`,
    `
A value that begins with ! has to be in quotation marks.
  src/content/story/story.mdx:4:10
  4 | section: !City
    |          ^
  Found: section: !City
  Fix: Write section: "!City"
`,
  ],
  [
    `a value begins with a percent sign`,
    `section: City`,
    `section: %City`,
    `
A value that begins with % has to be in quotation marks.
  src/content/story/story.mdx:4:10
  4 | section: %City
    |          ^
  Found: section: %City
  Fix: Write section: "%City"
`,
  ],
  [
    `a value begins with a bracket`,
    `section: City`,
    `section: [City`,
    `
A value that begins with [ is a list in YAML, and this one has no closing ].
  src/content/story/story.mdx:4:10
  4 | section: [City
    |          ^
  Found: section: [City
  Fix: Close it with ], or write section: "[City"
`,
  ],
  [
    `a value begins with a brace`,
    `section: City`,
    `section: {City`,
    `
A value that begins with { is a group of fields in YAML, and this one has no closing }.
  src/content/story/story.mdx:4:10
  4 | section: {City
    |          ^
  Found: section: {City
  Fix: Close it with }, or write section: "{City"
`,
  ],
  [
    `a value has a comment behind it`,
    `section: City`,
    `section: City #1`,
    `
YAML reads a # after a space as a comment, so the text after it would be lost.
  src/content/story/story.mdx:4:15
  4 | section: City #1
    |               ^
  Found: section: City #1
  Fix: Move the comment to its own line. If it's part of the value, write section: "City #1"
`,
  ],
  [
    `a line is not indented like its group`,
    `  alt: Map`,
    ` alt: Map`,
    `
This line isn't indented like the other fields of its group.
  src/content/story/story.mdx:21:1
  21 |  alt: Map of the river with the bridge in its middle
     | ^
  Found: alt: Map of the river with the bridge in its middle
  Fix: Indent it with as many spaces as the other fields of its group.
`,
  ],
  [
    `a line is indented too far`,
    `standfirst: The`,
    `  standfirst: The`,
    `
This line is indented as if it belonged to the field above, which already has a value.
  src/content/story/story.mdx:3:3
  3 |   standfirst: The crossing is free until the end of the month.
    |   ^
  Found: standfirst: The crossing is free until the end of the month.
  Fix: Indent it with as many spaces as the other fields of its group.
`,
  ],
  [
    `a text begins beside its sign`,
    `section: City`,
    `section: | City`,
    `
After |, the text has to begin on the next line, indented.
  src/content/story/story.mdx:4:12
  4 | section: | City
    |            ^
  Found: section: | City
  Fix: Move the text to the next line, or write section: City
`,
  ],
  [
    `a backslash stands in double quotation marks`,
    `section: City`,
    `section: "Ci\\qy"`,
    `
In double quotation marks, a backslash starts an escape sequence. YAML doesn't know this one.
  src/content/story/story.mdx:4:13
  4 | section: "Ci\\qy"
    |             ^
  Found: section: "Ci\\qy"
  Fix: Write two backslashes to print one.
`,
  ],
  [
    `YAML is told to end`,
    `section: City`,
    `...
section: City`,
    `
This line looks like the end of the frontmatter, but it isn't exactly three hyphens.
  src/content/story/story.mdx:4:1
  4 | ...
    | ^
  Found: ...
  Fix: Write --- with nothing else on the line.
`,
  ],
  [
    `the name of a field is not a word`,
    `section: City`,
    `? [a]
: City`,
    `
The name of this field isn't text.
  src/content/story/story.mdx:4:3
  4 | ? [a]
    |   ^
  Fix: Use a name such as headline.
`,
  ],
  [
    `a value ends with a colon`,
    `The bridge is open again`,
    `The bridge:`,
    `
YAML reads this value as another field, because there is a colon in it.
  src/content/story/story.mdx:2:21
  2 | headline: The bridge:
    |                     ^
  Found: headline: The bridge:
  Fix: Write headline: "The bridge:"
`,
  ],
  [
    `a value begins and ends with words in quotation marks`,
    `The bridge is open again`,
    `"The bridge" is "open"`,
    `
The value goes on after its closing quotation mark.
  src/content/story/story.mdx:2:24
  2 | headline: "The bridge" is "open"
    |                        ^
  Found: headline: "The bridge" is "open"
  Fix: Write headline: '"The bridge" is "open"'
`,
  ],
  [
    `a value begins with a hyphen`,
    `section: City`,
    `section: - City`,
    `
A value that begins with - and a space has to be in quotation marks.
  src/content/story/story.mdx:4:10
  4 | section: - City
    |          ^
  Found: section: - City
  Fix: Write section: "- City"
`,
  ],
  [
    `a bracket closes what is not open`,
    `section: City`,
    `section: [City]]`,
    `
This ] has no [ before it.
  src/content/story/story.mdx:4:16
  4 | section: [City]]
    |                ^
  Found: section: [City]]
  Fix: Remove it, or write section: "[City]]"
`,
  ],
];

test.each(faults)('an editor is told where %s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected);
});
