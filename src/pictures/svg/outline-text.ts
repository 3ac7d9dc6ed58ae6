import { Renderer } from '@takumi-rs/core';
import { DOMParser } from 'linkedom';
import postcss from 'postcss';
import { fontsFor, italicFonts } from '../letter-fonts.ts';
import { site } from '../../site.ts';
import { DrawingFault } from './drawing-fault.ts';
import type { Run } from './text-runs.ts';
import { runsOf } from './text-runs.ts';
import { OF_TEXT, textStyles } from './text-style.ts';

/** The size that letters are drawn at before they are scaled, for outlines with enough digits. */
const DRAWN = 100;
/** Newsreader's cut for small letters. */
const CUT = "'opsz' 16";

/**
 * Sets the text of a drawing in the page's typeface, and puts the outlines of its letters in its
 * place: an SVG in an `<img>` can't use the fonts of the page, and other programs would draw the text
 * in fonts of their own. Throws a `DrawingFault` for letters that can't be set so.
 */
export async function outlineText(root: Element, project: string): Promise<void> {
  const texts = [...root.querySelectorAll('text')];
  if (texts.length === 0) return;
  const styleOf = textStyles(root);
  const all = texts.map((text) => ({ text, runs: runsOf(text, styleOf) }));
  const runs = all.flatMap((one) => one.runs);
  for (const text of texts) refuseOthers(text);
  const renderer = await rendererFor(runs, project);
  renameInStyles(root);
  for (const { text, runs } of all) text.replaceWith(await outlined(text, runs, renderer));
}

/** What the groups that take the place of text are called in style sheets. */
const CLASSES: Readonly<Record<string, string>> = { text: 'set-text', tspan: 'set-tspan' };

/** Rules for `text` go on to hold once it is a group. */
function renameInStyles(root: Element): void {
  for (const style of root.querySelectorAll('style')) {
    const sheet = postcss.parse(style.textContent);
    sheet.walkRules((rule) => {
      rule.selector = rule.selector.replace(
        /(?<![\w.#:[-])(text|tspan)(?![\w-])/g,
        (name) => `.${CLASSES[name] ?? name}`,
      );
    });
    style.textContent = sheet.toString();
  }
}

/** Letters along a line or turned one by one: drawing programs have outlines for those. */
function refuseOthers(text: Element): void {
  if (text.querySelector('textPath')) throw new DrawingFault('lettering', 'text along a line');
  for (const element of [text, ...text.querySelectorAll('*')]) {
    const turned = ['rotate', 'textLength', 'writing-mode'].find((name) =>
      element.hasAttribute(name),
    );
    if (turned !== undefined) throw new DrawingFault('lettering', `text with ${turned}`);
  }
}

async function rendererFor(runs: readonly Run[], project: string): Promise<Renderer> {
  const text = runs.map((run) => run.text).join('');
  const { files, missing } = await fontsFor(text, project, site.typeface.text, { machine: false });
  const [letter] = missing;
  if (letter !== undefined) throw new DrawingFault('lettering', `the letter ${letter}`);
  const renderer = new Renderer();
  const italics = runs.some(({ style }) => style.isItalic)
    ? await italicFonts(site.typeface.text)
    : [];
  for (const data of [...files, ...italics]) await renderer.registerFont(data);
  return renderer;
}

/** The group that takes the place of a text. */
async function outlined(text: Element, runs: readonly Run[], renderer: Renderer): Promise<Element> {
  const group = copyOf(text);
  const drawn = await Promise.all(
    runs.map(async (run) => ({ ...run, ...(await lettersOf(run, renderer, text)) })),
  );
  const pen = { x: 0, y: 0 };
  for (const [index, run] of drawn.entries()) {
    const { style } = run;
    if (run.x !== undefined || index === 0) {
      const next = drawn.findIndex((other, later) => later > index && other.x !== undefined);
      const line = drawn.slice(index, next < 0 ? undefined : next);
      const length = line.reduce((sum, { width }) => sum + width, 0);
      pen.x = (run.x ?? 0) - { start: 0, middle: 0.5, end: 1 }[style.anchor] * length;
    }
    pen.x += run.dx;
    pen.y = (run.y ?? pen.y) + run.dy;
    const part = run.element === text ? group : copyOf(run.element);
    for (const { path, left } of run.letters) {
      const place = `${rounded(pen.x + left)} ${rounded(pen.y + style.lowered * style.size)}`;
      path.setAttribute('transform', `translate(${place}) scale(${style.size / DRAWN})`);
      part.append(path);
    }
    if (part !== group) group.append(part);
    pen.x += run.width;
  }
  return group;
}

/** An empty group with the looks of a text or a part of it. */
function copyOf(element: Element): Element {
  const group = element.ownerDocument.createElementNS(element.namespaceURI, 'g');
  for (const { name, value } of element.attributes) {
    if (!OF_TEXT.has(name)) group.setAttribute(name, value);
  }
  const classes = [element.getAttribute('class'), CLASSES[element.localName]];
  group.setAttribute('class', classes.filter(Boolean).join(' '));
  return group;
}

interface Letters {
  letters: { path: Element; left: number }[];
  width: number;
}

/** The outlines of a run, with the line at 0, and how wide it is, in the units of the drawing. */
async function lettersOf(
  { text, style }: Run,
  renderer: Renderer,
  { ownerDocument, namespaceURI }: Element,
): Promise<Letters> {
  const scale = style.size / DRAWN;
  const words = {
    type: 'text' as const,
    text,
    style: {
      fontSize: DRAWN,
      fontWeight: style.weight,
      fontStyle: style.isItalic ? 'italic' : 'normal',
      fontVariationSettings: CUT,
      letterSpacing: style.spacing / scale,
      whiteSpace: 'pre',
    },
  };
  const { width } = await renderer.measure(words);
  const drawing = new DOMParser().parseFromString(await renderer.renderSvg(words), 'image/svg+xml');
  const outlines = new Map(
    [...drawing.querySelectorAll('defs > path')].map((path) => [path.id, path.getAttribute('d')]),
  );
  return {
    width: width * scale,
    letters: [...drawing.querySelectorAll('use')].flatMap((use) => {
      const outline = outlines.get(use.getAttribute('href')?.slice(1) ?? '');
      if (!outline) return [];
      const path = ownerDocument.createElementNS(namespaceURI, 'path');
      path.setAttribute('d', outline);
      return [{ path, left: Number(use.getAttribute('x')) * scale }];
    }),
  };
}

const rounded = (length: number): number => Math.round(length * 1000) / 1000;
