import sharp from 'sharp';
import { ATTRIBUTES, CALLED, ELEMENTS } from './allowed.ts';
import { cleanStyles, leadsElsewhere } from './clean-styles.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** A picture inside a drawing, such as the relief of a map. */
const EMBEDDED = /^data:image\/(?:png|jpe?g|webp);base64,([a-z\d+/=\s]+)$/i;

/**
 * Removes all from a drawing that doesn't draw: scripts, events, links, animations, HTML, and what
 * would be loaded from elsewhere. Returns what an editor should know of, each kind once, in the order
 * in which it was found. Pictures inside it lose their metadata.
 */
export async function clean(root: Element): Promise<string[]> {
  const removed = new Set<string>();
  const tell = (what: string) => void removed.add(what);
  cleanElement(root, tell);
  await Promise.all(
    [...root.querySelectorAll('image')].map((image) => withoutMetadata(image, tell)),
  );
  return [...removed];
}

type Tell = (removed: string) => void;

function cleanElement(element: Element, tell: Tell): void {
  for (const { name, value } of [...element.attributes]) {
    const why = attributeFault(element, name, value);
    if (why === undefined) continue;
    element.removeAttribute(name);
    if (why) tell(why);
  }
  const style = element.getAttribute('style');
  if (style !== null) element.setAttribute('style', cleanStyles(style, tell));
  if (element.localName === 'style') element.textContent = cleanStyles(element.textContent, tell);
  for (const child of [...element.children]) cleanChild(child, tell);
}

function cleanChild(child: Element, tell: Tell): void {
  const name = child.localName;
  if (ELEMENTS.has(name)) cleanElement(child, tell);
  else if (name !== 'a' && name !== 'switch') {
    child.remove();
    const called = CALLED.get(name);
    if (called) tell(called);
    return;
  }
  if (name === 'switch') {
    const chosen = [...child.children].find(isForAll) ?? child.lastElementChild;
    child.replaceWith(...(chosen ? [chosen] : []));
    if (chosen) cleanChild(chosen, tell);
  }
  if (name === 'a') {
    tell('a link');
    const inside = [...child.children];
    child.replaceWith(...child.childNodes);
    for (const one of inside) cleanChild(one, tell);
  }
}

/** What a `<switch>` shows to readers of every language, and not to one drawing program. */
const isForAll = (element: Element): boolean =>
  ELEMENTS.has(element.localName) && !element.hasAttribute('systemLanguage');

/** Why an attribute can't stay: undefined if it can, and '' if nobody would miss it. */
function attributeFault(element: Element, name: string, value: string): string | undefined {
  if (/^on/i.test(name)) return 'an event attribute';
  if (name === 'xmlns') return value === SVG ? undefined : '';
  if (name === 'xmlns:xlink') return value === XLINK ? undefined : '';
  if (!ATTRIBUTES.has(name)) return '';
  if (name === 'href' || name === 'xlink:href') {
    const isOwn = value.trim().startsWith('#');
    const isEmbedded = element.localName === 'image' && EMBEDDED.test(value.trim());
    return isOwn || isEmbedded ? undefined : 'a file from elsewhere';
  }
  return name !== 'style' && leadsElsewhere(value) ? 'a file from elsewhere' : undefined;
}

async function withoutMetadata(image: Element, tell: Tell): Promise<void> {
  const name = image.hasAttribute('href') ? 'href' : 'xlink:href';
  // The older one of two doesn't count.
  if (name === 'href') image.removeAttribute('xlink:href');
  const [, data] = EMBEDDED.exec(image.getAttribute(name)?.trim() ?? '') ?? [];
  if (data === undefined) {
    image.remove();
    return;
  }
  try {
    const picture = sharp(Buffer.from(data, 'base64'), { failOn: 'warning' }).autoOrient();
    const { format } = await picture.metadata();
    const bytes = await (
      format === 'jpeg'
        ? picture.jpeg({ quality: 90, mozjpeg: true })
        : picture.png({ compressionLevel: 9 })
    ).toBuffer();
    const type = format === 'jpeg' ? 'jpeg' : 'png';
    image.setAttribute(name, `data:image/${type};base64,${bytes.toString('base64')}`);
  } catch {
    image.remove();
    tell('a damaged picture');
  }
}
