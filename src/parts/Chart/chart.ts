import { h } from 'hastscript';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { z } from 'zod';
import type { Resolved, Setting, Values } from '../define-part.ts';
import { definePart } from '../define-part.ts';
import { file, made, markdown } from '../props.ts';
import { partLabels } from '../labels.ts';
import { CsvFault } from '../csv/csv-fault.ts';
import { CHART_TYPES } from './read/figures.ts';
import { readFigures } from './read/read-figures.ts';
import { formatOf } from '../csv/format.ts';
import { sentenceOf } from './words/sentence.ts';
import { tableOf } from './words/table.ts';

/** What of the file is drawn, and how. */
const asked = z.object({
  type: z.enum(CHART_TYPES),
  x: z.string(),
  y: z.string(),
  highlight: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

export default definePart({
  about: 'Figures from a CSV file, drawn, with a table of them.',
  props: z.strictObject({
    data: file('csv', 'tsv'),
    ...asked.shape,
    unit: z.string().optional(),
    id: made('value'),
    title: markdown,
    sentence: made('markdown'),
    source: markdown,
    credit: markdown.optional(),
  }),
  children: 'nothing',
  leads: true,
  resolve: (props, setting) => {
    try {
      return resolved(props, setting);
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error;
      return { faults: [{ message: error.message, found: error.found, fix: error.fix }] };
    }
  },
  thing: ({ text, addresses, setting }) => ({
    '@type': 'Dataset',
    name: text['title'] ?? '',
    description: [text['title'], text['sentence'], text['source']].filter(Boolean).join('. '),
    inLanguage: setting.language,
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: addresses['data'] ?? '',
    },
  }),
  feed: ({ words }, children) =>
    h('figure', [
      h('figcaption', [h('p', h('strong', words['title'])), h('p', words['sentence'])]),
      ...children,
      h('p', h('small', words['source'])),
      words['credit'] && h('p', h('small', words['credit'])),
    ]),
  example:
    '<Chart data="./figures.csv" type="line" x="Year" y="Number" title="What it shows" source="Where the figures are from" />',
});

/** The sentence and the table; nothing if props are missing, which is reported elsewhere. */
function resolved(props: Values, { language, beside }: Setting): Resolved {
  const { data: wanted } = asked.safeParse(props);
  const { data: path = '', unit } = props;
  const found = beside(path);
  if (!wanted || !found) return {};
  const name = path.replace(/^.*\//, '');
  if (found.text === undefined) {
    throw new CsvFault(`${name} isn't in UTF-8.`, name, 'Save it as “CSV UTF-8”.');
  }
  const figures = readFigures(found.text, name, wanted);
  const format = formatOf(language, unit);
  const { labels } = partLabels(language);
  const sentence = sentenceOf(figures, wanted.highlight, format, labels);
  const id = `chart-${name.replace(/\.\w+$/, '').replace(/[^\w-]+/g, '-')}`;
  return {
    props: { sentence: asMarkdown(sentence), ...(props['id'] === undefined && { id }) },
    children: [tableOf(figures, format, unit)],
  };
}

/** Words whose letters mean nothing in Markdown. */
const asMarkdown = (value: string): string =>
  toMarkdown(
    { type: 'paragraph', children: [{ type: 'text', value }] },
    { extensions: [gfmToMarkdown()] },
  ).trim();
