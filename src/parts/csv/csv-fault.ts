/** What is wrong with a chart or its file, in the words of an error message. */
export class CsvFault extends Error {
  readonly found: string;
  readonly fix: string;

  constructor(message: string, found: string, fix: string) {
    super(message);
    this.name = 'CsvFault';
    this.found = found;
    this.fix = fix;
  }
}
