import { expect, test } from 'vitest';
import { toldOfBody } from '../../../support/catalogue.ts';

/** Bodies that cannot be printed as they were meant. */
const bodies: [title: string, body: string, told: string][] = [
  [
    `the body is empty`,
    ``,
    `
The story has no text below the frontmatter.
  src/content/story/story.mdx:30:1
  30 |
     | ^
  Fix: Write the first paragraph there, after an empty line.
`,
  ],
  [
    `the body is a comment`,
    `{/* to be written */}
`,
    `
The story has no text below the frontmatter.
  src/content/story/story.mdx:30:1
  30 |
     | ^
  Fix: Write the first paragraph there, after an empty line.
`,
  ],
  [
    `a component is not closed`,
    `<Aside>

The toll is gone.
`,
    `
The tag <Aside> is never closed.
  src/content/story/story.mdx:31:1
  31 | <Aside>
     | ^
  Found: <Aside>
  Fix: Add </Aside> where its text ends, with each tag on its own line.
`,
  ],
  [
    `an element is not closed`,
    `The <em>bridge is open.
`,
    `
The tag <em> isn't closed before the paragraph ends.
  src/content/story/story.mdx:31:5
  31 | The <em>bridge is open.
     |     ^
  Found: <em>bridge is open.
  Fix: Add </em> where its text ends.
`,
  ],
  [
    `an element without an end is not closed`,
    `One line<br>and another.
`,
    `
The tag <br> isn't closed before the paragraph ends.
  src/content/story/story.mdx:31:9
  31 | One line<br>and another.
     |         ^
  Found: <br>and another.
  Fix: End the tag with />, as in <br />.
`,
  ],
  [
    `a tag is closed that is not open`,
    `The bridge</b> is open.
`,
    `
The tag </b> has no <b> before it.
  src/content/story/story.mdx:31:11
  31 | The bridge</b> is open.
     |           ^
  Found: </b> is open.
  Fix: Add <b> where its text begins, or remove </b>.
`,
  ],
  [
    `tags are closed in the wrong order`,
    `The <b><i>bridge</b></i> is open.
`,
    `
The tag <b> is closed here while <i> is still open.
  src/content/story/story.mdx:31:17
  31 | The <b><i>bridge</b></i> is open.
     |                 ^
  Found: </b></i> is open.
  Fix: Write </i> before </b>. If there is no <b>, add it or remove </b>.
`,
  ],
  [
    `a tag is closed inside a paragraph`,
    `<Aside>
The toll is gone.</Aside>
`,
    `
The tag <Aside> opens outside this paragraph, but is closed inside it.
  src/content/story/story.mdx:32:18
  32 | The toll is gone.</Aside>
     |                  ^
  Found: </Aside>
  Fix: Put <Aside> and </Aside> each on its own line, or both on the same line.
`,
  ],
  [
    `a tag never ends`,
    `<Figure image="./a.jpg"
`,
    `
The tag <Figure> has no > at its end.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./a.jpg"
     | ^
  Found: <Figure image="./a.jpg"
  Fix: End the tag with />. Write &lt; to print a <.
`,
  ],
  [
    `a value has no quotation marks`,
    `<Figure alt=map />
`,
    `
A value in the tag <Figure> has no quotation marks.
  src/content/story/story.mdx:31:1
  31 | <Figure alt=map />
     | ^
  Found: <Figure alt=map />
  Fix: Put each value in quotation marks, such as alt="…".
`,
  ],
  [
    `a value has one quotation mark`,
    `<Figure alt="map />
`,
    `
A quotation mark in the tag <Figure> is never closed.
  src/content/story/story.mdx:31:1
  31 | <Figure alt="map />
     | ^
  Found: <Figure alt="map />
  Fix: Put each value in quotation marks, such as alt="…".
`,
  ],
  [
    `a stray < stands in the text`,
    `Fewer than <5 boats passed.
`,
    `
A < starts a tag, but this one isn't followed by a tag name.
  src/content/story/story.mdx:31:12
  31 | Fewer than <5 boats passed.
     |            ^
  Found: <5 boats passed.
  Fix: Write &lt; to print a <.
`,
  ],
  [
    `a < ends the text`,
    `Fewer than 5 <
`,
    `
A < starts a tag, but this one isn't followed by a tag name.
  src/content/story/story.mdx:31:14
  31 | Fewer than 5 <
     |              ^
  Found: <
  Fix: Write &lt; to print a <.
`,
  ],
  [
    `a comment is written as in HTML`,
    `The bridge <!-- check --> is open.
`,
    `
Comments can't be written as <!-- … -->.
  src/content/story/story.mdx:31:12
  31 | The bridge <!-- check --> is open.
     |            ^
  Found: <!-- check --> is open.
  Fix: Write {/* … */} for a comment. Write &lt; to print a <.
`,
  ],
  [
    `a link stands in angle brackets`,
    `See <https://example.com>.
`,
    `
Links can't be written in < >.
  src/content/story/story.mdx:31:5
  31 | See <https://example.com>.
     |     ^
  Found: <https://example.com>.
  Fix: Write a link as [text](address).
`,
  ],
  [
    `a stray { stands in the text`,
    `The bridge { is open.
`,
    `
A { starts JavaScript, and this one is never closed.
  src/content/story/story.mdx:31:12
  31 | The bridge { is open.
     |            ^
  Found: { is open.
  Fix: Close it with }, or write \\{ to print a brace.
`,
  ],
  [
    `prose stands in braces`,
    `The bridge {see the map} is open.
`,
    `
The text in these braces isn't valid JavaScript.
  src/content/story/story.mdx:31:12
  31 | The bridge {see the map} is open.
     |            ^
  Found: {see the map} is open.
  Fix: Write \\{ to print a brace.
`,
  ],
  [
    `braces are left open in a list`,
    `- The {bridge
is} open.
`,
    `
The text in these braces isn't valid JavaScript.
  src/content/story/story.mdx:31:7
  31 | - The {bridge
     |       ^
  Found: {bridge
  Fix: Write \\{ to print a brace.
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
  Fix: Use an expression that gives text or a number. Write \\{ to print a brace.
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
  Fix: Use an expression that gives text or a number. Write \\{ to print a brace.
`,
  ],
  [
    `JavaScript does not end`,
    `{(() => { for (;;); })()}
`,
    `
The JavaScript in these braces takes more than a second.
  src/content/story/story.mdx:31:1
  31 | {(() => { for (;;); })()}
     | ^
  Found: {(() => { for (;;); })()}
  Fix: Use an expression that gives text or a number. Write \\{ to print a brace.
`,
  ],
  [
    `JavaScript gives a list`,
    `{[1, 2]}
`,
    `
The JavaScript in these braces gives a list, which can't be printed.
  src/content/story/story.mdx:31:1
  31 | {[1, 2]}
     | ^
  Found: {[1, 2]}
  Fix: Use an expression that gives text or a number.
`,
  ],
  [
    `JavaScript gives an object`,
    `{{ toll: 1 }}
`,
    `
The JavaScript in these braces gives an object, which can't be printed.
  src/content/story/story.mdx:31:1
  31 | {{ toll: 1 }}
     | ^
  Found: {{ toll: 1 }}
  Fix: Use an expression that gives text or a number.
`,
  ],
  [
    `JavaScript gives a function`,
    `{() => "toll"}
`,
    `
The JavaScript in these braces gives a function, which can't be printed.
  src/content/story/story.mdx:31:1
  31 | {() => "toll"}
     | ^
  Found: {() => "toll"}
  Fix: Use an expression that gives text or a number.
`,
  ],
  [
    `JavaScript gives no number`,
    `{0 / 0}
`,
    `
The JavaScript in these braces gives NaN, which can't be printed.
  src/content/story/story.mdx:31:1
  31 | {0 / 0}
     | ^
  Found: {0 / 0}
  Fix: Use an expression that gives text or a number.
`,
  ],
  [
    `JavaScript gives far too much`,
    `{"toll ".repeat(9999)}
`,
    `
The JavaScript in these braces gives 49,995 characters, which looks like a mistake.
  src/content/story/story.mdx:31:1
  31 | {"toll ".repeat(9999)}
     | ^
  Found: {"toll ".repeat(9999)}
  Fix: Shorten it to at most 10,000 characters.
`,
  ],
  [
    `JavaScript answers later`,
    `{(async () => "toll")()}
`,
    `
The JavaScript in these braces is asynchronous. The page can't wait for it.
  src/content/story/story.mdx:31:1
  31 | {(async () => "toll")()}
     | ^
  Found: {(async () => "toll")()}
  Fix: Use an expression that gives text or a number.
`,
  ],
  [
    `JavaScript asks for the time`,
    `{new Date().getFullYear()}
`,
    `
Date can't be used in braces: its result may differ from build to build.
  src/content/story/story.mdx:31:1
  31 | {new Date().getFullYear()}
     | ^
  Found: {new Date().getFullYear()}
  Fix: Use an expression that gives text or a number. Write \\{ to print a brace.
`,
  ],
  [
    `a tag stands in braces`,
    `{<b>toll</b>}
`,
    `
A tag in braces isn't shown.
  src/content/story/story.mdx:31:1
  31 | {<b>toll</b>}
     | ^
  Found: {<b>toll</b>}
  Fix: Write the tag without the braces.
`,
  ],
  [
    `a component is misspelt`,
    `<Figur image="./lead.png" />
`,
    `
A story can't use <Figur>. Did you mean <Figure>?
  src/content/story/story.mdx:31:1
  31 | <Figur image="./lead.png" />
     | ^
  Found: <Figur>
  Fix: Write <Figure> instead.
`,
  ],
  [
    `a component is unknown`,
    `<Video src="./a.mp4" />
`,
    `
A story can't use <Video>.
  src/content/story/story.mdx:31:1
  31 | <Video src="./a.mp4" />
     | ^
  Found: <Video>
  Fix: Use Markdown, Aside, Figure or PullQuote. Write &lt; to print a <.
`,
  ],
  [
    `an element is a script`,
    `The <script>alert(1)</script> bridge.
`,
    `
A story can't use <script>: the page has no scripts.
  src/content/story/story.mdx:31:5
  31 | The <script>alert(1)</script> bridge.
     |     ^
  Found: <script>
  Fix: Remove the tag, or use Aside, Figure or PullQuote.
`,
  ],
  [
    `an element is a style`,
    `The <style>*</style> bridge.
`,
    `
A story can't use <style>: the page has its own design.
  src/content/story/story.mdx:31:5
  31 | The <style>*</style> bridge.
     |     ^
  Found: <style>
  Fix: Remove the tag, or use Aside, Figure or PullQuote.
`,
  ],
  [
    `an element is a frame`,
    `<iframe src="https://example.com/" />
`,
    `
A story can't use <iframe>: the page loads nothing from other sites.
  src/content/story/story.mdx:31:1
  31 | <iframe src="https://example.com/" />
     | ^
  Found: <iframe>
  Fix: Remove the tag, or use Aside, Figure or PullQuote.
`,
  ],
  [
    `an element is not for prose`,
    `<div>The bridge</div>
`,
    `
A story can't use <div>.
  src/content/story/story.mdx:31:1
  31 | <div>The bridge</div>
     | ^
  Found: <div>
  Fix: Use Markdown, Aside, Figure or PullQuote. Write &lt; to print a <.
`,
  ],
  [
    `an element has a handler`,
    `The <b onclick="alert(1)">bridge</b> is open.
`,
    `
A <b> can't have “onclick”: the page has no scripts.
  src/content/story/story.mdx:31:8
  31 | The <b onclick="alert(1)">bridge</b> is open.
     |        ^
  Found: onclick
  Fix: Remove it, or use lang, dir, title or id.
`,
  ],
  [
    `an element has a style`,
    `The <b style="color: red">bridge</b> is open.
`,
    `
A <b> can't have “style”: the page has its own design.
  src/content/story/story.mdx:31:8
  31 | The <b style="color: red">bridge</b> is open.
     |        ^
  Found: style
  Fix: Remove it, or use lang, dir, title or id.
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
An <em> can only hold the text of one paragraph.
  src/content/story/story.mdx:31:1
  31 | <em>
     | ^
  Fix: Put <em> and </em> around the text of each paragraph.
`,
  ],
  [
    `values are spread`,
    `<Aside {...x}>The toll is gone.</Aside>
`,
    `
Values can't be added to a tag with {...}.
  src/content/story/story.mdx:31:8
  31 | <Aside {...x}>The toll is gone.</Aside>
     |        ^
  Found: {...x}
  Fix: Write each one as name="value".
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
  Fix: Add image="…" to the tag.

The alt text of this <Figure> is missing.
  src/content/story/story.mdx:31:1
  31 | <Figure />
     | ^
  Fix: Add alt="…" to the tag.

The caption of this <Figure> is missing.
  src/content/story/story.mdx:31:1
  31 | <Figure />
     | ^
  Fix: Add caption="…" to the tag.

The credit of this <Figure> is missing.
  src/content/story/story.mdx:31:1
  31 | <Figure />
     | ^
  Fix: Add credit="…" to the tag.
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
  Fix: Add caption="…" to the tag.

A <Figure> can't have “captoin”. Did you mean caption?
  src/content/story/story.mdx:31:50
  31 | …"./a.jpg" alt="The bridge at dawn" captoin="At dawn" credit="The desk"…
     |                                     ^
  Found: captoin
  Fix: Rename it to caption.
`,
  ],
  [
    `a value of a figure is empty`,
    `<Figure image="./a.jpg" alt="" caption="At dawn" credit="The desk" />
`,
    `
The alt text of this <Figure> is empty.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./a.jpg" alt="" caption="At dawn" credit="The desk" />
     | ^
  Fix: Fill in alt="…".
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
Text between <Figure> and </Figure> isn't shown.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./a.jpg" alt="The bridge at dawn" caption="At dawn" cre…
     | ^
  Fix: Move it into the caption, and end the tag with />.
`,
  ],
  [
    `a pull quote holds no words`,
    `<PullQuote by="The desk" />
`,
    `
This <PullQuote> has no text.
  src/content/story/story.mdx:31:1
  31 | <PullQuote by="The desk" />
     | ^
  Fix: Write the text between <PullQuote> and </PullQuote>.
`,
  ],
  [
    `a component stands in a paragraph`,
    `The bridge <Aside>The toll</Aside> is open.
`,
    `
An <Aside> can't be inside a paragraph.
  src/content/story/story.mdx:31:12
  31 | The bridge <Aside>The toll</Aside> is open.
     |            ^
  Fix: Add an empty line before it and after it.
`,
  ],
  [
    `an aside stands in an aside`,
    `<Aside>
<Aside>The toll</Aside>
</Aside>
`,
    `
An <Aside> can't be inside another <Aside>.
  src/content/story/story.mdx:32:1
  32 | <Aside>The toll</Aside>
     | ^
  Fix: Move it after </Aside>.
`,
  ],
  [
    `something is imported`,
    `import Map from "./Map.astro"
`,
    `
A story can't use import or export.
  src/content/story/story.mdx:31:1
  31 | import Map from "./Map.astro"
     | ^
  Found: import Map from "./Map.astro"
  Fix: Remove it. Aside, Figure and PullQuote work without an import.
`,
  ],
  [
    `something is exported`,
    `export const toll = 1
`,
    `
A story can't use import or export.
  src/content/story/story.mdx:31:1
  31 | export const toll = 1
     | ^
  Found: export const toll = 1
  Fix: Remove it. Aside, Figure and PullQuote work without an import.
`,
  ],
  [
    `a paragraph begins with import`,
    `import duties rose.
`,
    `
A paragraph that begins with “import” or “export” is read as JavaScript.
  src/content/story/story.mdx:31:1
  31 | import duties rose.
     | ^
  Found: import duties rose.
  Fix: Begin with another word, or write &#105;mport or &#101;xport, which look the same.
`,
  ],
  [
    `a picture is written in Markdown`,
    `![The bridge](./a.jpg)
`,
    `
A picture in Markdown can't have a caption and a credit, and every picture needs both.
  src/content/story/story.mdx:31:1
  31 | ![The bridge](./a.jpg)
     | ^
  Fix: Write <Figure image="./…" alt="…" caption="…" credit="…" />
`,
  ],
  [
    `a link is JavaScript`,
    `[The toll](javascript:alert(1))
`,
    `
Links with javascript: aren't allowed, because they could run code.
  src/content/story/story.mdx:31:1
  31 | [The toll](javascript:alert(1))
     | ^
  Found: javascript:alert(1)
  Fix: Write the whole address, with https:// at the beginning, or # and the id of a place in the story.
`,
  ],
  [
    `a link is data`,
    `[The toll](data:text/html,toll)
`,
    `
Links with data: aren't allowed, because they could run code.
  src/content/story/story.mdx:31:1
  31 | [The toll](data:text/html,toll)
     | ^
  Found: data:text/html,toll
  Fix: Write the whole address, with https:// at the beginning, or # and the id of a place in the story.
`,
  ],
  [
    `a link leads to a page of the site`,
    `[The toll](/toll)
`,
    `
The link “/toll” leads to another page of this site, but the site has only one.
  src/content/story/story.mdx:31:1
  31 | [The toll](/toll)
     | ^
  Found: /toll
  Fix: Write the whole address, with https:// at the beginning, or # and the id of a place in the story.
`,
  ],
  [
    `a link has no words`,
    `[](https://example.com/)
`,
    `
This link has no text, so readers have nothing to click.
  src/content/story/story.mdx:31:1
  31 | [](https://example.com/)
     | ^
  Fix: Write its text in the square brackets: [text](address).
`,
  ],
  [
    `a heading is the first of the page`,
    `# The toll
`,
    `
A heading with one # would be a second title. The headline is the title of the page.
  src/content/story/story.mdx:31:1
  31 | # The toll
     | ^
  Fix: Use ## for headings in the story.
`,
  ],
  [
    `a heading skips a level`,
    `## The toll

#### The price
`,
    `
This heading skips a level, which confuses readers who use a screen reader.
  src/content/story/story.mdx:33:1
  33 | #### The price
     | ^
  Found: ####
  Fix: Use ### for this heading.
`,
  ],
  [
    `a heading has no words`,
    `##
`,
    `
This heading has no text.
  src/content/story/story.mdx:31:1
  31 | ##
     | ^
  Fix: Add its text, or delete this line.
`,
  ],
  [
    `a footnote is not referred to`,
    `The bridge is open.

[^1]: Since Friday.
`,
    `
Nothing in the text refers to [^1], so this line wouldn't be shown.
  src/content/story/story.mdx:33:1
  33 | [^1]: Since Friday.
     | ^
  Found: [^1]
  Fix: Add [^1] to the text where it belongs. Write \\[ to print a bracket.
`,
  ],
  [
    `a list has boxes to tick`,
    `- [ ] The toll
`,
    `
A checklist doesn't work on the page, because readers can't tick its boxes.
  src/content/story/story.mdx:31:1
  31 | - [ ] The toll
     | ^
  Fix: Remove [ ] or [x] from this item.
`,
  ],
  [
    `a row has too many cells`,
    `| Toll | Price |
| --- | --- |
| Car | 1 | 2 |
`,
    `
This row has 3 cells, but the header of the table has 2. The rest would be lost.
  src/content/story/story.mdx:33:1
  33 | | Car | 1 | 2 |
     | ^
  Fix: Use as many cells as the header has. Write \\| to print a |.
`,
  ],
  [
    `words stand behind the language of code`,
    `\`\`\`js toll here
x
\`\`\`
`,
    `
Text after the language of a code block isn't shown.
  src/content/story/story.mdx:31:1
  31 | \`\`\`js toll here
     | ^
  Found: toll here
  Fix: Move it into a paragraph. Write \\\`\`\` to print three backticks.
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
A heading with one # would be a second title. The headline is the title of the page.
  src/content/story/story.mdx:31:1
  31 | # The toll
     | ^
  Fix: Use ## for headings in the story.

A < starts a tag, but this one isn't followed by a tag name.
  src/content/story/story.mdx:33:12
  33 | Fewer than <5 boats {passed the bridge
     |            ^
  Found: <5 boats {passed the bridge
  Fix: Write &lt; to print a <.

A { starts JavaScript, and this one is never closed.
  src/content/story/story.mdx:33:21
  33 | Fewer than <5 boats {passed the bridge
     |                     ^
  Found: {passed the bridge
  Fix: Close it with }, or write \\{ to print a brace.

A story can't use <Figur>. Did you mean <Figure>?
  src/content/story/story.mdx:35:1
  35 | <Figur />
     | ^
  Found: <Figur>
  Fix: Write <Figure> instead.
`,
  ],
  [
    `a value in braces is no JavaScript`,
    `<PullQuote by={the desk}>The toll</PullQuote>
`,
    `
The text in these braces isn't valid JavaScript.
  src/content/story/story.mdx:31:15
  31 | <PullQuote by={the desk}>The toll</PullQuote>
     |               ^
  Found: {the desk}>The toll</PullQuote>
  Fix: Put each value in quotation marks, such as alt="…".
`,
  ],
  [
    `a value that may be left out is empty`,
    `<PullQuote by="">The toll</PullQuote>
`,
    `
The attribution of this <PullQuote> is empty.
  src/content/story/story.mdx:31:1
  31 | <PullQuote by="">The toll</PullQuote>
     | ^
  Fix: Fill in by="…", or remove it.
`,
  ],
  [
    `a footnote is defined twice`,
    `The bridge[^1] is open.

[^1]: Since Friday.

[^1]: Since noon.
`,
    `
[^1] is defined twice, and this definition wouldn't be shown.
  src/content/story/story.mdx:35:1
  35 | [^1]: Since noon.
     | ^
  Found: [^1]
  Fix: Delete one of the two, or give it another name.
`,
  ],
  [
    `a link leads to a place that is not there`,
    `## The toll

[The toll](#the-tol) is gone.
`,
    `
Nothing in the story has the id “the-tol”, so this link leads nowhere. Did you mean the-toll?
  src/content/story/story.mdx:33:1
  33 | [The toll](#the-tol) is gone.
     | ^
  Found: #the-tol
  Fix: Link to #the-toll
`,
  ],
  [
    `an id has a space`,
    `The <span id="the toll">toll</span> is gone.
`,
    `
This id can't be used: an id begins with a letter and has no spaces.
  src/content/story/story.mdx:31:11
  31 | The <span id="the toll">toll</span> is gone.
     |           ^
  Found: the toll
  Fix: Write an id such as id="toll"
`,
  ],
  [
    `an id is one of the page`,
    `The <span id="changes">toll</span> is gone.
`,
    `
The page already has the id “changes”, outside the story.
  src/content/story/story.mdx:31:11
  31 | The <span id="changes">toll</span> is gone.
     |           ^
  Found: changes
  Fix: Choose another id.
`,
  ],
  [
    `two tags have one id`,
    `The <span id="toll">toll</span> is <span id="toll">gone</span>.
`,
    `
Another tag has the id “toll”, too.
  src/content/story/story.mdx:31:42
  31 | …pan id="toll">toll</span> is <span id="toll">gone</span>.
     |                                     ^
  Found: toll
  Fix: Choose another id.
`,
  ],
  [
    `a direction is none`,
    `The <span dir="left">toll</span> is gone.
`,
    `
The direction of text can only be ltr, rtl or auto.
  src/content/story/story.mdx:31:5
  31 | The <span dir="left">toll</span> is gone.
     |     ^
  Found: left
  Fix: Write dir="ltr" or dir="rtl"
`,
  ],
  [
    `a link stands in a link`,
    `[The <a href="https://example.com/">toll</a>](https://example.com/) is gone.
`,
    `
A link can't be inside another one.
  src/content/story/story.mdx:31:6
  31 | [The <a href="https://example.com/">toll</a>](https://example.com/) is…
     |      ^
  Found: <a>
  Fix: Remove one of the two.
`,
  ],
  [
    `a reading stands alone`,
    `The toll<rt>tōru</rt> is gone.
`,
    `
<rt> only works inside <ruby>.
  src/content/story/story.mdx:31:9
  31 | The toll<rt>tōru</rt> is gone.
     |         ^
  Found: <rt>
  Fix: Write <ruby>漢字<rt>かんじ</rt></ruby>
`,
  ],
  [
    `a link has a space for its text`,
    `The toll[ ](https://example.com/) is gone.
`,
    `
This link has no text, so readers have nothing to click.
  src/content/story/story.mdx:31:9
  31 | The toll[ ](https://example.com/) is gone.
     |         ^
  Fix: Write its text in the square brackets: [text](address).
`,
  ],
  [
    `a tag for a link has no text`,
    `The toll<a href="https://example.com/"></a> is gone.
`,
    `
This link has no text, so readers have nothing to click.
  src/content/story/story.mdx:31:9
  31 | The toll<a href="https://example.com/"></a> is gone.
     |         ^
  Fix: Write its text between <a href="…"> and </a>.
`,
  ],
  [
    `the scheme of a link is misspelled`,
    `[The toll](htps://example.com/) is gone.
`,
    `
Links with htps: don't work for readers. Did you mean https: ?
  src/content/story/story.mdx:31:1
  31 | [The toll](htps://example.com/) is gone.
     | ^
  Found: htps://example.com/
  Fix: Write the whole address, with https:// at the beginning, or # and the id of a place in the story.
`,
  ],
  [
    `a phone number is none`,
    `[The toll](tel:call-us) is gone.
`,
    `
“tel:call-us” isn't a complete address.
  src/content/story/story.mdx:31:1
  31 | [The toll](tel:call-us) is gone.
     | ^
  Found: tel:call-us
  Fix: Write a phone number with its country, such as tel:+12025550100
`,
  ],
  [
    `the credit of a figure leads nowhere`,
    `<Figure image="./lead.png" alt="A toll booth" caption="The toll booth." credit="[The desk](desk)" />
`,
    `
The link “desk” leads to another page of this site, but the site has only one.
  src/content/story/story.mdx:31:1
  31 | <Figure image="./lead.png" alt="A toll booth" caption="The toll booth.…
     | ^
  Found: desk
  Fix: Write the whole address, with https:// at the beginning, or # and the id of a place in the story.
`,
  ],
];

test.each(bodies)('an editor is told where %s', (_, body, expected) => {
  expect(toldOfBody(body)).toBe(expected);
});
