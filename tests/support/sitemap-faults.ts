import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { root } from './project.ts';

const SCHEMAS = ['sitemap.xsd', 'image.xsd', 'news.xsd', 'link.xsd'];

/** What an XML validator finds wrong with a sitemap. */
export async function sitemapFaults(xml: string): Promise<string[]> {
  const [schema, ...preload] = await Promise.all(
    SCHEMAS.map(async (fileName) => ({
      fileName,
      contents: await readFile(path.join(root, 'tests/fixtures/sitemaps', fileName), 'utf8'),
    })),
  );
  if (!schema) throw new Error('There is no schema to hold a sitemap to.');
  const xmlFile = { fileName: 'sitemap.xml', contents: xml };
  const { errors } = await validateXML({ xml: [xmlFile], schema: [schema], preload });
  return errors.map(({ message }) => message);
}
