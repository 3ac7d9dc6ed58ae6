import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { TEMPLATE } from '../../../../../src/commands/new/template.ts';
import type { FieldPath } from '../../../../../src/story/problems/frontmatter/fields.ts';
import {
  fieldAt,
  fieldsOf,
  schemaAt,
} from '../../../../../src/story/problems/frontmatter/fields.ts';

/** Every field of a story, with those of groups and of the items of lists. */
function allFields(group: FieldPath = []): FieldPath[] {
  return fieldsOf(group).flatMap((name) => {
    const path = [...group, name];
    const within = schemaAt(path) instanceof z.ZodArray ? [...path, 0] : path;
    return [path, ...allFields(within)];
  });
}

test.each(allFields().map((path) => [path.join('.'), path] as const))(
  '%s has a name, an example that is right, and a line in the template',
  (_, path) => {
    const { name, example, help = 'Nothing is said of it.' } = fieldAt(path);
    expect(name).toMatch(/^(?:The|An?) /);
    expect(help).toMatch(/^[A-Z].{20,}/);
    const isGroup = fieldsOf(path).length > 0 || schemaAt(path) instanceof z.ZodArray;
    if (!isGroup) expect(example).toBeDefined();
    if (example !== undefined) {
      expect(z.safeParse(schemaAt(path), parse(example)).error).toBeUndefined();
    }
    if (!path.includes('focus') || path.at(-1) === 'focus') {
      expect(TEMPLATE).toMatch(new RegExp(`^ *(?:# )? *(?:- )?${String(path.at(-1))}:`, 'm'));
    }
  },
);
