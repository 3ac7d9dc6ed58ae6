import { h } from 'hastscript';
import { z } from 'zod';
import { CsvFault } from '../csv/csv-fault.ts';
import { definePart } from '../define-part.ts';
import { markdown, source } from '../props.ts';
import { tableOf } from './csv-table.ts';

export default definePart({
  about: 'A table with a caption and a source, written in Markdown or read from a CSV file.',
  props: z.strictObject({
    caption: markdown.optional(),
    source: markdown.optional(),
    data: source('csv', 'tsv').optional(),
    align: z
      .string()
      .regex(
        /^(?:left|right|center)(?:\s*,\s*(?:left|right|center))*$/,
        'Write left, right or center for each column, with commas between them',
      )
      .optional(),
  }),
  children: 'paragraphs',
  mayBeEmpty: true,
  after: ['source'],
  resolve: ({ data, align }, { language, beside, isEmpty }) => {
    if ((data === undefined) === isEmpty) {
      return {
        faults: [
          {
            message: 'A table is either written between the tags or read from a file.',
            found: isEmpty ? 'neither' : 'both',
            fix: 'Write the table in Markdown between <Table> and </Table>, or name a file: data="./figures.csv"',
          },
        ],
      };
    }
    const file = data === undefined ? undefined : beside(data);
    if (data === undefined || !file) return {};
    try {
      return { children: [tableOf(file.text ?? '', data, align, language)] };
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error;
      return { faults: [{ message: error.message, found: error.found, fix: error.fix }] };
    }
  },
  feed: ({ words }, children) =>
    h('figure', [
      words['caption'] && h('figcaption', words['caption']),
      ...children,
      words['source'] && h('p', h('small', words['source'])),
    ]),
  example: '<Table caption="What it shows" source="Where it is from" data="./figures.csv" />',
});
