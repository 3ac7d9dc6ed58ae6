import { z } from 'zod';
import { isRealDate } from '../language/dates/partial-date.ts';
import { isFileName, phoneFault } from '../story/crop.ts';

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
/** A prop that nobody writes: `resolve` makes it from the others, such as the words of a date. */
export const made = (holds: 'markdown' | 'plain' | 'value') =>
  z.string().meta({ holds, made: true }).optional();

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
export function propsOf({ props }: { props: z.ZodObject }): Prop[] {
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
