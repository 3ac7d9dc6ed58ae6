import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Thing } from 'schema-dts';
import type { z } from 'zod';
import type { FileBeside } from '../story/reading/beside.ts';
import type { OwnLabels } from './labels.ts';

/**
 * The letters of the text beside one letter of a note in the margin, which is narrower and set
 * smaller. Half as much again is for readers who choose fonts and distances of their own.
 */
export const NOTE_BESIDE = 2.6;

/** A picture as feeds show it: an absolute address and the size in pixels. */
export interface FeedPicture {
  url: string;
  width: number;
  height: number;
  /** What readers have to know of how it was made. */
  madeBy?: string | undefined;
}

/** What a feed is told of a part, by the names of its props; a prop that is left out is missing. */
export interface FeedProps {
  /** Words without markup. */
  text: Readonly<Record<string, string>>;
  /** Words with their emphasis, links and code. */
  words: Readonly<Record<string, ElementContent[]>>;
  pictures: Readonly<Record<string, FeedPicture>>;
  /** The absolute addresses of files. */
  files: Readonly<Record<string, string>>;
}

/** What a part is read with. */
export interface Setting {
  /** The language of the story (BCP 47) and its time zone (IANA). */
  language: string;
  timeZone: string;
  /** The file that a prop names, such as `./figures.csv`; undefined if it isn't there. */
  beside(path: string): FileBeside | undefined;
  /** The parts between its tags, without those within them. */
  inside: readonly NamedPart[];
  /** Whether nothing is written between its tags. */
  isEmpty: boolean;
  /** All parts of the story that are in no other, in its order. */
  around: readonly NamedPart[];
}

/** A part as it is written. */
export interface NamedPart {
  name: string;
  props: Values;
}

/** The props of a part as they are written, by name. */
export type Values = Readonly<Record<string, string>>;

/** What `resolve` makes of a part. */
export interface Resolved {
  /** Props that are `made`. */
  props?: Values;
  /** What follows its own children: the transcript of a film, the table of a chart. */
  children?: RootContent[];
  /** Why it can't be published. */
  faults?: PropFault[];
}

/** What structured data is made from. */
export interface ThingProps {
  /** Words without markup, by the names of the props. */
  text: Values;
  /** Absolute addresses of pictures and files, by the names of the props. */
  addresses: Values;
  /** The words between its tags. */
  words: string;
  setting: Omit<Setting, 'inside' | 'around' | 'isEmpty'>;
}

/** What is wrong with a value of a prop. */
export interface PropFault {
  message: string;
  found: string;
  fix: string;
}

/** All that the house knows of a part of a story, besides how the page prints it. */
export interface Part {
  /** What it is, in a sentence, for the list of parts. */
  about: string;
  /** Its props; those that hold words are recorded in this order. */
  props: z.ZodObject;
  /**
   * What is written between its tags: nothing, paragraphs, or paragraphs and other parts. Readers
   * see it after the words of the props, except those in `after`.
   */
  children: 'nothing' | 'paragraphs' | 'parts' | { only: string; least: number; most?: number };
  /** Whether there may be nothing between its tags. */
  mayBeEmpty?: true;
  /** Whether it can lead a story, in the place of the lead picture. Its component is then given `lead`. */
  leads?: true;
  /** The part that it has to be in: an event is part of a timeline. */
  within?: string;
  /** Props whose words stand behind what is between the tags. */
  after?: readonly string[];
  /** Whether it is wider than the text, so that nothing can stand in the margin beside it. */
  isWide?(props: Values): boolean;
  /**
   * Whether it can stand in the margin of a wide screen, where it has room: how many letters of the
   * text are as high as one of its own there. Its component is then given `margin`.
   */
  margin?: number;
  /**
   * What it says itself, such as “Serves”: at least in English, which stories in languages without
   * a set of their own show. Its component prints these with `ownLabels`.
   */
  labels?: OwnLabels;
  /** What is wrong with its props beyond what their schema says. */
  check?(props: Values): PropFault | undefined;
  /** Makes what is read from files or said in the story's language. Pure, and recorded. */
  resolve?(props: Values, setting: Setting): Resolved;
  /** The part for search engines. */
  thing?(props: ThingProps): Thing;
  /** The part for feed readers, as plain HTML. */
  feed(props: FeedProps, children: ElementContent[]): ElementContent;
  /** How the text edition sets it: the margin, and what is put around the words of a prop. */
  text?: { margin?: string; props?: Readonly<Record<string, (words: string) => string>> };
  /** How it is written, for the template of a new story. */
  example: string;
}

/** Defines a part of a story. It is found by its folder: `src/parts/Video/video.ts`. */
export function definePart(part: Part): Part {
  return part;
}
