/** A browser engine other than Chromium, which tests/browser/ uses. */
export interface Engine {
  name: string;
  /** Why it can't be tried on this machine; missing where it can. */
  missing?: string;
  start(look: Look): Promise<Window>;
}

/** What the reader's system prefers. */
export interface Look {
  dark: boolean;
}

/** One window of an engine, with one page in it. */
export interface Window {
  /** Opens a page in a window of that size, in CSS pixels, and waits until it has loaded. */
  open(url: string, width: number, height: number): Promise<void>;
  /** Runs a function on the page. It can use nothing outside of itself, and has to return JSON. */
  evaluate<Result>(work: Work<Result>, selector?: string): Promise<Result>;
  /** Presses a key on what has the focus. */
  press(key: Key): Promise<void>;
  /** What is seen now, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** What the console has said since the start; missing where the engine can't tell. */
  console?: readonly string[];
  close(): Promise<void>;
}

export type Work<Result> = (selector: string) => Result | Promise<Result>;
export type Key = 'Enter' | 'Space';
