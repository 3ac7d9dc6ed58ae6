/** The result for one thing: it is right, it is wrong, or the host doesn't let anyone set it. */
export interface Finding {
  verdict: 'right' | 'wrong' | 'limit';
  /** What was checked: the path of a file, or a name such as `tls`. */
  about: string;
  /** What is right or wrong, in one line. */
  what: string;
  /** How to fix it. */
  mend?: string;
}

/** Something that is wrong, without the name of what was checked. */
export interface Fault {
  what: string;
  mend: string;
  /** What the fix needs: some hosts don't let anyone set headers. */
  needs?: 'headers';
}

/** One thing that was checked. */
export interface Look {
  about: string;
  faults: Fault[];
  /** What to print if there are no faults. */
  right: string;
}

/** A finding as one line of output. */
export const line = ({ verdict, about, what, mend }: Finding): string =>
  `${verdict}  ${about}: ${what}${mend ? ` Fix: ${sentence(mend)}` : ''}`.replaceAll('\n', ' ');

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
