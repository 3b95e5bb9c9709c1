/**
 * A field of front matter with its help: what it expects and a correct example.
 */
import type { z } from 'zod';

/** What a field expects, in words, and a correct line or lines of YAML. */
interface FieldHelp {
  readonly expected: string;
  readonly example: string;
}

/** A field with its help. */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  expected: string,
  example: string,
): Schema {
  return schema.meta({ expected, example } satisfies FieldHelp);
}

/** The help for a field of a schema; a general one where the schema has no such field. */
export function helpFor(schema: z.ZodObject, name: string): FieldHelp | undefined {
  const found = schema.shape[name] as z.ZodType | undefined;
  return found?.meta() as FieldHelp | undefined;
}
