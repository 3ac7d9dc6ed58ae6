import type { ElementContent } from 'hast';
import { z } from 'zod';

/** What a prop holds, which decides how it is checked, recorded and told. */
export type Holds = 'markdown' | 'plain' | 'picture' | 'value';

const holding = (holds: Holds) => z.string().meta({ holds });

/** A prop that readers see, such as a caption: one line, which can have inline Markdown. */
export const markdown = holding('markdown');
/** A prop that some readers hear in place of what others see: words without markup. */
export const plain = holding('plain');
/** A prop that names a picture in the story's folder. */
export const picture = holding('picture');

/** A picture as feeds show it: an absolute address and the size in pixels. */
export interface FeedPicture {
  url: string;
  width: number;
  height: number;
}

/** What a feed is told of a part, by the names of its props; a prop that is left out is missing. */
export interface FeedProps {
  /** Words without markup. */
  text: Readonly<Record<string, string>>;
  /** Words with their emphasis, links and code. */
  words: Readonly<Record<string, ElementContent[]>>;
  pictures: Readonly<Record<string, FeedPicture>>;
}

/** What is wrong with a value of a prop. */
export interface PropFault {
  message: string;
  found: string;
  fix: string;
}

/** All that the house knows of a part of a story, besides how the page prints it. */
export interface Part {
  /** Its props; those that hold words are recorded in this order. */
  props: z.ZodObject;
  /**
   * What is written between its tags: nothing, paragraphs, or paragraphs and other parts. Readers
   * see it after the words of the props, except those in `after`.
   */
  children: 'nothing' | 'paragraphs' | 'parts';
  /** Props whose words stand behind what is between the tags. */
  after?: readonly string[];
  /** What is wrong with its props beyond what their schema says. */
  check?(props: Readonly<Record<string, string>>): PropFault | undefined;
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
      required: !(schema instanceof z.ZodOptional),
      schema,
    };
  });
}

const meta = z.object({ holds: z.enum(['markdown', 'plain', 'picture', 'value']) });
