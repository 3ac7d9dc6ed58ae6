/** What was found of one thing: it is right, wrong, or beyond what the host lets anyone set. */
export interface Finding {
  verdict: 'right' | 'wrong' | 'limit';
  /** What was looked at: a file's path, or the like of `tls`. */
  about: string;
  /** What is right, or wrong, in a line. */
  what: string;
  /** The setting that mends it. */
  mend?: string;
}

/** What is wrong with one thing, before it is known what that thing is called. */
export interface Fault {
  what: string;
  mend: string;
  /** What of a host would have to be set: some hosts let nobody set it. */
  needs?: 'headers';
}

/** One thing that was looked at. */
export interface Look {
  about: string;
  faults: Fault[];
  /** What is right, should nothing be wrong. */
  right: string;
}

/** A finding as the one line that is printed. */
export const line = ({ verdict, about, what, mend }: Finding): string =>
  `${verdict}  ${about}: ${what}${mend ? ` Fix: ${sentence(mend)}` : ''}`.replaceAll('\n', ' ');

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
