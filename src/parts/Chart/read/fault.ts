/** What is wrong with a chart or its file, in the words of an error message. */
export class ChartFault extends Error {
  readonly found: string;
  readonly fix: string;

  constructor(message: string, found: string, fix: string) {
    super(message);
    this.name = 'ChartFault';
    this.found = found;
    this.fix = fix;
  }
}
