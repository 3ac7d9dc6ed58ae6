import { expect, test } from 'vitest';
import { toldOfBody } from '../../../support/catalogue.ts';

/** Bodies that cannot be printed as they were meant. */
const bodies: [title: string, body: string, told: string][] = [
  [
    `the body is empty`,
    ``,
    `
The story has no body: nothing stands below the frontmatter.
  src/content/story/story.mdx:30:1
  30 |
     | ^
  Fix: the first paragraph, after an empty line
`,
  ],
  [
    `the body is a comment`,
    `{/* to be written */}
`,
    `
The story has no body: nothing stands below the frontmatter.
  src/content/story/story.mdx:30:1
  30 |
     | ^
  Fix: the first paragraph, after an empty line
`,
  ],
  [
    `a component is not closed`,
    `<Aside>

The toll is gone.
`,
    `
The tag <Aside> that opens here is never closed.
  src/content/story/story.mdx:31:1
  31 | <Aside>
     | ^
  Found: <Aside>
  Fix: </Aside> after the words that belong to it, each of the two tags on a line of its own
`,
  ],
  [
    `an element is not closed`,
    `The <em>bridge is open.
`,
    `
The tag <em> that opens here is not closed before its paragraph ends.
  src/content/story/story.mdx:31:5
  31 | The <em>bridge is open.
     |     ^
  Found: <em>bridge is open.
  Fix: </em> after the words that belong to it
`,
  ],
  [
    `an element without an end is not closed`,
    `One line<br>and another.
`,
    `
The tag <br> that opens here is not closed before its paragraph ends.
  src/content/story/story.mdx:31:9
  31 | One line<br>and another.
     |         ^
  Found: <br>and another.
  Fix: <br />
`,
  ],
  [
    `a tag is closed that is not open`,
    `The bridge</b> is open.
`,
    `
The tag </b> closes here what was never opened.
  src/content/story/story.mdx:31:11
  31 | The bridge</b> is open.
     |           ^
  Found: </b> is open.
  Fix: <b> before the words that belong to it, or leave </b> out
`,
  ],
  [
    `tags are closed in the wrong order`,
    `The <b><i>bridge</b></i> is open.
`,
    `
The tag </b> closes here, but the one that is open is <i>.
  src/content/story/story.mdx:31:17
  31 | The <b><i>bridge</b></i> is open.
     |                 ^
  Found: </b></i> is open.
  Fix: </i> first, or <b> where it should open
`,
  ],
  [
    `a tag is closed inside a paragraph`,
    `<Aside>
The toll is gone.</Aside>
`,
    `
The tag </Aside> stands inside a paragraph, but <Aside> opens outside of it.
  src/content/story/story.mdx:32:18
  32 | The toll is gone.</Aside>
     |                  ^
  Found: </Aside>
  Fix: <Aside> and </Aside> either both on lines of their own, or both in one line
`,
  ],
  [
    `a tag never ends`,
    `<Figure image="./a.jpg"
`,
    `
A < begins a tag, and the tag <Figure> that begins here never ends.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./a.jpg"
     | ^
  Found: <Figure image="./a.jpg"
  Fix: > at the end of the tag, or &lt; for a < that is to be read
`,
  ],
  [
    `a value has no quotation marks`,
    `<Figure alt=map />
`,
    `
In the tag <Figure> a value stands without quotation marks.
  src/content/story/story.mdx:31:1
  31 | <Figure alt=map />
     | ^
  Found: <Figure alt=map />
  Fix: a quotation mark at both ends of each value, such as alt="…"
`,
  ],
  [
    `a value has one quotation mark`,
    `<Figure alt="map />
`,
    `
In the tag <Figure> a quotation mark is open to the end of the file.
  src/content/story/story.mdx:31:1
  31 | <Figure alt="map />
     | ^
  Found: <Figure alt="map />
  Fix: a quotation mark at both ends of each value, such as alt="…"
`,
  ],
  [
    `a stray < stands in the text`,
    `Fewer than <5 boats passed.
`,
    `
A < begins a tag, and none follows this one.
  src/content/story/story.mdx:31:12
  31 | Fewer than <5 boats passed.
     |            ^
  Found: <5 boats passed.
  Fix: &lt; for a < that is to be read
`,
  ],
  [
    `a < ends the text`,
    `Fewer than 5 <
`,
    `
A < begins a tag, and none follows this one.
  src/content/story/story.mdx:31:14
  31 | Fewer than 5 <
     |              ^
  Found: <
  Fix: &lt; for a < that is to be read
`,
  ],
  [
    `a comment is written as in HTML`,
    `The bridge <!-- check --> is open.
`,
    `
MDX has no comments in <!-- -->.
  src/content/story/story.mdx:31:12
  31 | The bridge <!-- check --> is open.
     |            ^
  Found: <!-- check --> is open.
  Fix: {/* the comment */}, or &lt; for a < that is to be read
`,
  ],
  [
    `a link stands in angle brackets`,
    `See <https://example.com>.
`,
    `
MDX has no links in < >.
  src/content/story/story.mdx:31:5
  31 | See <https://example.com>.
     |     ^
  Found: <https://example.com>.
  Fix: [the words of the link](https://…)
`,
  ],
  [
    `a stray { stands in the text`,
    `The bridge { is open.
`,
    `
A { begins JavaScript, and the one that opens here is never closed.
  src/content/story/story.mdx:31:12
  31 | The bridge { is open.
     |            ^
  Found: { is open.
  Fix: &lbrace; or \\{ for a brace that is to be read
`,
  ],
  [
    `prose stands in braces`,
    `The bridge {see the map} is open.
`,
    `
A { begins JavaScript, and what stands in these braces is none.
  src/content/story/story.mdx:31:12
  31 | The bridge {see the map} is open.
     |            ^
  Found: {see the map} is open.
  Fix: &lbrace; or \\{ for a brace that is to be read
`,
  ],
  [
    `braces are left open in a list`,
    `- The {bridge
is} open.
`,
    `
A { begins JavaScript, and what stands in these braces is none.
  src/content/story/story.mdx:31:7
  31 | - The {bridge
     |       ^
  Found: {bridge
  Fix: &lbrace; or \\{ for a brace that is to be read
`,
  ],
  [
    `JavaScript throws`,
    `The toll is {toll.price} dollars.
`,
    `
The JavaScript in these braces fails: toll is not defined.
  src/content/story/story.mdx:31:13
  31 | The toll is {toll.price} dollars.
     |             ^
  Found: {toll.price}
  Fix: an expression that is a text or a number, or \\{ for a brace that is to be read
`,
  ],
  [
    `JavaScript throws an error of its own`,
    `{(() => { throw new Error("no toll"); })()}
`,
    `
The JavaScript in these braces fails: no toll.
  src/content/story/story.mdx:31:1
  31 | {(() => { throw new Error("no toll"); })()}
     | ^
  Found: {(() => { throw new Error("no toll"); })()}
  Fix: an expression that is a text or a number, or \\{ for a brace that is to be read
`,
  ],
  [
    `JavaScript does not end`,
    `{(() => { for (;;); })()}
`,
    `
The JavaScript in these braces does not come to an end.
  src/content/story/story.mdx:31:1
  31 | {(() => { for (;;); })()}
     | ^
  Found: {(() => { for (;;); })()}
  Fix: an expression that is a text or a number, or \\{ for a brace that is to be read
`,
  ],
  [
    `JavaScript gives a list`,
    `{[1, 2]}
`,
    `
These braces bring a list, which cannot be printed.
  src/content/story/story.mdx:31:1
  31 | {[1, 2]}
     | ^
  Found: {[1, 2]}
  Fix: an expression that is a text or a number
`,
  ],
  [
    `JavaScript gives an object`,
    `{{ toll: 1 }}
`,
    `
These braces bring an object, which cannot be printed.
  src/content/story/story.mdx:31:1
  31 | {{ toll: 1 }}
     | ^
  Found: {{ toll: 1 }}
  Fix: an expression that is a text or a number
`,
  ],
  [
    `JavaScript gives a function`,
    `{() => "toll"}
`,
    `
These braces bring a function, which cannot be printed.
  src/content/story/story.mdx:31:1
  31 | {() => "toll"}
     | ^
  Found: {() => "toll"}
  Fix: an expression that is a text or a number
`,
  ],
  [
    `JavaScript gives no number`,
    `{0 / 0}
`,
    `
These braces bring NaN, which cannot be printed.
  src/content/story/story.mdx:31:1
  31 | {0 / 0}
     | ^
  Found: {0 / 0}
  Fix: an expression that is a text or a number
`,
  ],
  [
    `JavaScript gives far too much`,
    `{"toll ".repeat(9999)}
`,
    `
These braces bring 49995 characters into the story, which looks like a mistake.
  src/content/story/story.mdx:31:1
  31 | {"toll ".repeat(9999)}
     | ^
  Found: {"toll ".repeat(9999)}
  Fix: at most 10000 characters
`,
  ],
  [
    `JavaScript answers later`,
    `{(async () => "toll")()}
`,
    `
The JavaScript in these braces has its answer only after the page is printed.
  src/content/story/story.mdx:31:1
  31 | {(async () => "toll")()}
     | ^
  Found: {(async () => "toll")()}
  Fix: an expression that is a text or a number at once
`,
  ],
  [
    `JavaScript asks for the time`,
    `{new Date().getFullYear()}
`,
    `
The JavaScript in these braces fails: Date is not defined.
  src/content/story/story.mdx:31:1
  31 | {new Date().getFullYear()}
     | ^
  Found: {new Date().getFullYear()}
  Fix: an expression that is a text or a number, or \\{ for a brace that is to be read
`,
  ],
  [
    `a tag stands in braces`,
    `{<b>toll</b>}
`,
    `
A tag in braces is not printed.
  src/content/story/story.mdx:31:1
  31 | {<b>toll</b>}
     | ^
  Found: {<b>toll</b>}
  Fix: the tag by itself, without the braces
`,
  ],
  [
    `a component is misspelt`,
    `<Figur image="./lead.png" />
`,
    `
There is no <Figur> that a story may use.
  src/content/story/story.mdx:31:1
  31 | <Figur image="./lead.png" />
     | ^
  Found: <Figur>
  Fix: <Figure>
`,
  ],
  [
    `a component is unknown`,
    `<Video src="./a.mp4" />
`,
    `
There is no <Video> that a story may use.
  src/content/story/story.mdx:31:1
  31 | <Video src="./a.mp4" />
     | ^
  Found: <Video>
  Fix: Markdown, or one of Figure, PullQuote and Aside; &lt; for a < that is to be read
`,
  ],
  [
    `an element is a script`,
    `The <script>alert(1)</script> bridge.
`,
    `
A story may not use <script>: the page has no scripts, and its policy would stop this one.
  src/content/story/story.mdx:31:5
  31 | The <script>alert(1)</script> bridge.
     |     ^
  Found: <script>
  Fix: the words without the tag, or one of Figure, PullQuote and Aside
`,
  ],
  [
    `an element is a style`,
    `The <style>*</style> bridge.
`,
    `
A story may not use <style>: the look of the page is not the story’s to change.
  src/content/story/story.mdx:31:5
  31 | The <style>*</style> bridge.
     |     ^
  Found: <style>
  Fix: the words without the tag, or one of Figure, PullQuote and Aside
`,
  ],
  [
    `an element is a frame`,
    `<iframe src="https://example.com/" />
`,
    `
A story may not use <iframe>: the page fetches nothing from elsewhere.
  src/content/story/story.mdx:31:1
  31 | <iframe src="https://example.com/" />
     | ^
  Found: <iframe>
  Fix: the words without the tag, or one of Figure, PullQuote and Aside
`,
  ],
  [
    `an element is not for prose`,
    `<div>The bridge</div>
`,
    `
There is no <div> that a story may use.
  src/content/story/story.mdx:31:1
  31 | <div>The bridge</div>
     | ^
  Found: <div>
  Fix: Markdown, or one of Figure, PullQuote and Aside; &lt; for a < that is to be read
`,
  ],
  [
    `an element has a handler`,
    `The <b onclick="alert(1)">bridge</b> is open.
`,
    `
A <b> takes no “onclick”: the page has no scripts, and its policy would stop this one.
  src/content/story/story.mdx:31:8
  31 | The <b onclick="alert(1)">bridge</b> is open.
     |        ^
  Found: onclick
  Fix: only lang, dir, title and id
`,
  ],
  [
    `an element has a style`,
    `The <b style="color: red">bridge</b> is open.
`,
    `
A <b> takes no “style”: the look of the page is not the story’s to change.
  src/content/story/story.mdx:31:8
  31 | The <b style="color: red">bridge</b> is open.
     |        ^
  Found: style
  Fix: only lang, dir, title and id
`,
  ],
  [
    `an element holds two paragraphs`,
    `<em>

The bridge.

The toll.

</em>
`,
    `
An <em> holds more than the words of one paragraph.
  src/content/story/story.mdx:31:1
  31 | <em>
     | ^
  Fix: <em> and </em> in each paragraph
`,
  ],
  [
    `values are spread`,
    `<Aside {...x}>The toll is gone.</Aside>
`,
    `
Values in a tag are written one by one, not as {...}.
  src/content/story/story.mdx:31:8
  31 | <Aside {...x}>The toll is gone.</Aside>
     |        ^
  Found: {...x}
  Fix: name="value" for each
`,
  ],
  [
    `a figure lacks its values`,
    `<Figure />
`,
    `
The image of this <Figure> is missing.
  src/content/story/story.mdx:31:1
  31 | <Figure />
     | ^
  Fix: image="…" within the tag

The alt of this <Figure> is missing.
  src/content/story/story.mdx:31:1
  31 | <Figure />
     | ^
  Fix: alt="…" within the tag

The caption of this <Figure> is missing.
  src/content/story/story.mdx:31:1
  31 | <Figure />
     | ^
  Fix: caption="…" within the tag

The credit of this <Figure> is missing.
  src/content/story/story.mdx:31:1
  31 | <Figure />
     | ^
  Fix: credit="…" within the tag
`,
  ],
  [
    `a value of a figure is misspelt`,
    `<Figure image="./a.jpg" alt="The bridge at dawn" captoin="At dawn" credit="The desk" />
`,
    `
The caption of this <Figure> is missing.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./a.jpg" alt="The bridge at dawn" captoin="At dawn" cre…
     | ^
  Fix: caption="…" within the tag

A <Figure> takes no “captoin”.
  src/content/story/story.mdx:31:50
  31 | …"./a.jpg" alt="The bridge at dawn" captoin="At dawn" credit="The desk"…
     |                                     ^
  Found: captoin
  Fix: caption
`,
  ],
  [
    `a value of a figure is empty`,
    `<Figure image="./a.jpg" alt="" caption="At dawn" credit="The desk" />
`,
    `
The alt of this <Figure> is empty.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./a.jpg" alt="" caption="At dawn" credit="The desk" />
     | ^
  Fix: alt="…" within the tag
`,
  ],
  [
    `the alt of a figure is the name of a file`,
    `<Figure image="./a.jpg" alt="a.jpg" caption="At dawn" credit="The desk" />
`,
    `
The alt text is only a file name.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./a.jpg" alt="a.jpg" caption="At dawn" credit="The desk…
     | ^
  Found: a.jpg
  Fix: Describe what the picture shows, for readers who can't see it.
`,
  ],
  [
    `the alt of a figure repeats its caption`,
    `<Figure image="./a.jpg" alt="At dawn" caption="At dawn." credit="The desk" />
`,
    `
The alt text repeats the caption. Screen readers would read it twice.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./a.jpg" alt="At dawn" caption="At dawn." credit="The d…
     | ^
  Found: At dawn
  Fix: Describe what the picture shows, for readers who can't see it.
`,
  ],
  [
    `a figure holds words`,
    `<Figure image="./a.jpg" alt="The bridge at dawn" caption="At dawn" credit="The desk">The toll</Figure>
`,
    `
Words stand between <Figure> and </Figure>, where nobody would see them.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./a.jpg" alt="The bridge at dawn" caption="At dawn" cre…
     | ^
  Fix: <Figure … />, with the words in its caption
`,
  ],
  [
    `a pull quote holds no words`,
    `<PullQuote by="The desk" />
`,
    `
This <PullQuote> holds no words.
  src/content/story/story.mdx:31:1
  31 | <PullQuote by="The desk" />
     | ^
  Fix: <PullQuote>, the words, </PullQuote>
`,
  ],
  [
    `a component stands in a paragraph`,
    `The bridge <Aside>The toll</Aside> is open.
`,
    `
An <Aside> stands among the words of a paragraph, and belongs between two.
  src/content/story/story.mdx:31:12
  31 | The bridge <Aside>The toll</Aside> is open.
     |            ^
  Fix: an empty line before it and after it
`,
  ],
  [
    `an aside stands in an aside`,
    `<Aside>
<Aside>The toll</Aside>
</Aside>
`,
    `
An <Aside> stands in another tag, <Aside>, where there is no room for it.
  src/content/story/story.mdx:32:1
  32 | <Aside>The toll</Aside>
     | ^
  Fix: <Aside> after </Aside>
`,
  ],
  [
    `something is imported`,
    `import Map from "./Map.astro"
`,
    `
A story is words, and imports and exports nothing.
  src/content/story/story.mdx:31:1
  31 | import Map from "./Map.astro"
     | ^
  Found: import Map from "./Map.astro"
  Fix: Figure, PullQuote and Aside without an import: they are there already
`,
  ],
  [
    `something is exported`,
    `export const toll = 1
`,
    `
A story is words, and imports and exports nothing.
  src/content/story/story.mdx:31:1
  31 | export const toll = 1
     | ^
  Found: export const toll = 1
  Fix: Figure, PullQuote and Aside without an import: they are there already
`,
  ],
  [
    `a paragraph begins with import`,
    `import duties rose.
`,
    `
A paragraph that begins with “import” or “export” is taken for JavaScript.
  src/content/story/story.mdx:31:1
  31 | import duties rose.
     | ^
  Found: import duties rose.
  Fix: another word first, or &#105;mport or &#101;xport, which read the same
`,
  ],
  [
    `a picture is written in Markdown`,
    `![The bridge](./a.jpg)
`,
    `
A picture in Markdown has no caption and no credit, and each picture here has both.
  src/content/story/story.mdx:31:1
  31 | ![The bridge](./a.jpg)
     | ^
  Fix: <Figure image="./…" alt="…" caption="…" credit="…" />
`,
  ],
  [
    `a link is JavaScript`,
    `[The toll](javascript:alert(1))
`,
    `
A link that begins with javascript: runs code instead of leading somewhere.
  src/content/story/story.mdx:31:1
  31 | [The toll](javascript:alert(1))
     | ^
  Found: javascript:alert(1)
  Fix: a whole address that begins with https://, or #… for a place in the story
`,
  ],
  [
    `a link is data`,
    `[The toll](data:text/html,toll)
`,
    `
A link that begins with data: runs code instead of leading somewhere.
  src/content/story/story.mdx:31:1
  31 | [The toll](data:text/html,toll)
     | ^
  Found: data:text/html,toll
  Fix: a whole address that begins with https://, or #… for a place in the story
`,
  ],
  [
    `a link leads to a page of the site`,
    `[The toll](/toll)
`,
    `
The link “/toll” leads to another page of this site, and it has one only.
  src/content/story/story.mdx:31:1
  31 | [The toll](/toll)
     | ^
  Found: /toll
  Fix: a whole address that begins with https://, or #… for a place in the story
`,
  ],
  [
    `a link has no words`,
    `[](https://example.com/)
`,
    `
This link has no words to click on.
  src/content/story/story.mdx:31:1
  31 | [](https://example.com/)
     | ^
  Fix: [words](address)
`,
  ],
  [
    `a heading is the first of the page`,
    `# The toll
`,
    `
A heading with one # is the title of the page, and that is the headline already.
  src/content/story/story.mdx:31:1
  31 | # The toll
     | ^
  Fix: ## for the first level of headings in the body
`,
  ],
  [
    `a heading skips a level`,
    `## The toll

#### The price
`,
    `
This heading skips a level, and who listens to the page would look for it.
  src/content/story/story.mdx:33:1
  33 | #### The price
     | ^
  Found: ####
  Fix: ###
`,
  ],
  [
    `a heading has no words`,
    `##
`,
    `
This heading has no words.
  src/content/story/story.mdx:31:1
  31 | ##
     | ^
  Fix: words after the #, or no #
`,
  ],
  [
    `a footnote is not referred to`,
    `The bridge is open.

[^1]: Since Friday.
`,
    `
Nothing in the text refers to [^1], or it stands here twice, so that nobody would see it.
  src/content/story/story.mdx:33:1
  33 | [^1]: Since Friday.
     | ^
  Found: [^1]
  Fix: [^1] in the text where it belongs, or \\[ for a bracket that is to be read
`,
  ],
  [
    `a list has boxes to tick`,
    `- [ ] The toll
`,
    `
Boxes to tick do nothing on a page that is printed once.
  src/content/story/story.mdx:31:1
  31 | - [ ] The toll
     | ^
  Fix: the list without [ ] and [x]
`,
  ],
  [
    `a row has too many cells`,
    `| Toll | Price |
| --- | --- |
| Car | 1 | 2 |
`,
    `
This row has 3 cells and the head of the table 2, so that the last would be lost.
  src/content/story/story.mdx:33:1
  33 | | Car | 1 | 2 |
     | ^
  Fix: as many cells as in the head, or \\| for a | that is to be read
`,
  ],
  [
    `words stand behind the language of code`,
    `\`\`\`js toll here
x
\`\`\`
`,
    `
The words behind the language of a block of code are shown to nobody.
  src/content/story/story.mdx:31:1
  31 | \`\`\`js toll here
     | ^
  Found: toll here
  Fix: these words in a paragraph, or \\\`\`\` for three ticks that are to be read
`,
  ],
  [
    `a hidden character is written as an entity`,
    `The &#x202E; bridge.
`,
    `
There is an invisible character here, which can change how the text is read.
  src/content/story/story.mdx:31:1
  31 | The &#x202E; bridge.
     | ^
  Found: U+202E, a right-to-left override
  Fix: Remove this character from the text.
`,
  ],
  [
    `lists are nested by the dozen`,
    `> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > The toll
`,
    `
This line opens 30 or more lists, fields or quotations inside one another.
  src/content/story/story.mdx:31:1
  31 | > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > …
     | ^
  Fix: Use one or two. To print such a sign, put a backslash before it.
`,
  ],
  [
    `several things are wrong at once`,
    `# The toll

Fewer than <5 boats {passed the bridge

<Figur />
`,
    `
A heading with one # is the title of the page, and that is the headline already.
  src/content/story/story.mdx:31:1
  31 | # The toll
     | ^
  Fix: ## for the first level of headings in the body

A < begins a tag, and none follows this one.
  src/content/story/story.mdx:33:12
  33 | Fewer than <5 boats {passed the bridge
     |            ^
  Found: <5 boats {passed the bridge
  Fix: &lt; for a < that is to be read

A { begins JavaScript, and the one that opens here is never closed.
  src/content/story/story.mdx:33:21
  33 | Fewer than <5 boats {passed the bridge
     |                     ^
  Found: {passed the bridge
  Fix: &lbrace; or \\{ for a brace that is to be read

There is no <Figur> that a story may use.
  src/content/story/story.mdx:35:1
  35 | <Figur />
     | ^
  Found: <Figur>
  Fix: <Figure>
`,
  ],
];

test.each(bodies)('an editor is told where %s', (_, body, expected) => {
  expect(toldOfBody(body)).toBe(expected);
});
