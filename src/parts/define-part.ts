import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Thing } from 'schema-dts';
import { z } from 'zod';
import { isRealDate } from '../language/dates/partial-date.ts';
import { isFileName, phoneFault } from '../story/crop.ts';
import type { FileBeside } from '../story/reading/beside.ts';

/**
 * The letters of the text beside one letter of a note in the margin, which is narrower and set
 * smaller. Half as much again is for readers who choose fonts and distances of their own.
 */
export const NOTE_BESIDE = 2.6;

/** What a prop holds, which decides how it is checked, recorded and told. */
export type Holds = 'markdown' | 'plain' | 'picture' | 'file' | 'value';

const holding = (holds: Holds) => z.string().meta({ holds });

/** A prop that readers see, such as a caption: one line, which can have inline Markdown. */
export const markdown = holding('markdown');
/** A prop that some readers hear in place of what others see: words without markup. */
export const plain = holding('plain');
/** A prop that names a picture in the story's folder. */
export const picture = holding('picture');
/** The same of a small one, such as a face beside some words. */
export const thumbnail = z.string().meta({ holds: 'picture', role: 'thumbnail' });
/** The same of the still that stands for a film until it plays. */
export const poster = z.string().meta({ holds: 'picture', role: 'poster' });
/** What phones show in place of a picture: a part of it, as four numbers, or another picture. */
export const phone = z
  .string()
  .superRefine((value, context) => {
    const fault = phoneFault(value);
    if (fault) context.addIssue({ code: 'custom', message: fault.fix });
  })
  .meta({ holds: 'picture', role: 'phone' });
/** A prop that names another file there, by its ending: it is recorded, and published as it is. */
export const file = (...endings: string[]) => z.string().meta({ holds: 'file', endings });
/** The same of a file that the part is made from: recorded, but not published. */
export const source = (...endings: string[]) =>
  z.string().meta({ holds: 'file', endings, unpublished: true });
/** A prop that is required unless the part around it, of that name, has one for all: a caption. */
export const orOf = (part: string, prop: z.ZodString) =>
  prop.meta({ ...prop.meta(), orOf: part }).optional();
/** A prop that is there or not: `<Video silent />`. */
export const flag = z.string().meta({ holds: 'value', flag: true }).optional();
/** A day, or a moment with its offset from UTC; history has years and months, too. */
export const date = z
  .string()
  .regex(
    /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?)?)?$/,
    'Write a date such as 2024-10-25, with the time 2024-10-25T10:30:00-04:00, or a year',
  )
  .refine((value) => isRealDate(value), 'Write a date that is in the calendar')
  .meta({ holds: 'value' });
/** The address of a page on the web. */
export const address = z
  .string()
  .refine(
    (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
    'Write the whole address, with https:// at the beginning',
  )
  .meta({ holds: 'value' });
/** A prop that nobody writes: `settle` makes it from the others, such as the words of a date. */
export const made = (holds: 'markdown' | 'plain' | 'value') =>
  z.string().meta({ holds, made: true }).optional();

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

/** What `settle` makes of a part. */
export interface Settled {
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
  /** What is wrong with its props beyond what their schema says. */
  check?(props: Values): PropFault | undefined;
  /** Makes what is read from files or said in the story's language. Pure, and recorded. */
  settle?(props: Values, setting: Setting): Settled;
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

/** A prop of a part. */
export interface Prop {
  name: string;
  holds: Holds;
  required: boolean;
  /** The part that can have it instead. */
  orOf?: string | undefined;
  /** Nobody writes it. */
  made: boolean;
  /** It is there or not, without a value. */
  flag: boolean;
  /** Of a picture: how large it is on the page. */
  role: 'figure' | 'thumbnail' | 'poster' | 'phone';
  /** Of a file: whether readers can get it. */
  published: boolean;
  /** Of a file: how its name can end. */
  endings: readonly string[];
  schema: z.ZodType;
}

/** The props of a part, in the order in which they are defined. */
export function propsOf({ props }: Part): Prop[] {
  return Object.entries<z.ZodType>(props.shape).map(([name, schema]) => {
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    const { data } = meta.safeParse(inner instanceof z.ZodType ? inner.meta() : undefined);
    return {
      name,
      holds: data?.holds ?? 'value',
      made: data?.made ?? false,
      flag: data?.flag ?? false,
      role: data?.role ?? 'figure',
      published: data?.unpublished !== true,
      endings: data?.endings ?? [],
      required: !(schema instanceof z.ZodOptional) || data?.orOf !== undefined,
      orOf: data?.orOf,
      schema,
    };
  });
}

/** What a prop holds with this value: for phones, a part of the picture is no file of its own. */
export const heldBy = ({ holds, role }: Pick<Prop, 'holds' | 'role'>, value: string): Holds =>
  role === 'phone' && !isFileName(value) ? 'value' : holds;

/** Whether a prop names a file beside the story: a picture or another one. */
export function namesFile(prop: Pick<Prop, 'holds' | 'role'>, value: string): boolean {
  const holds = heldBy(prop, value);
  return holds === 'picture' || holds === 'file';
}

const meta = z.object({
  holds: z.enum(['markdown', 'plain', 'picture', 'file', 'value']),
  made: z.boolean().optional(),
  flag: z.boolean().optional(),
  orOf: z.string().optional(),
  unpublished: z.boolean().optional(),
  role: z.enum(['figure', 'thumbnail', 'poster', 'phone']).optional(),
  endings: z.array(z.string()).optional(),
});
