const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An XML element. `children` are elements, or text escaped by `xmlText`. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const open = `<${name}${head.join('')}`;
  return children.length > 0 ? `${open}>${children.join('')}</${name}>` : `${open}/>`;
}

/** Text escaped for XML elements and attributes. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Text for a CDATA section that xml-js writes. xml-js splits only the first end mark in it
 * (`cdata.replace(']]>', …)` in lib/js2xml.js, 1.6.11).
 */
export function cdata(text: string): string {
  const [start = '', ...rest] = text.split(']]>');
  const [next, ...others] = rest;
  if (next === undefined) return text;
  return [`${start}]]>${next}`, ...others].join(']]]]><![CDATA[>');
}

/** A complete XML file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
