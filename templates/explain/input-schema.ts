import { z } from 'zod';
import type { Language } from '../messages.ts';
import { fieldName } from './issue.ts';

/** A JSON Schema of draft 2020-12, which is that of OpenAPI 3.1. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
}

const described = new Map<string, JsonSchema>();

/** The schema of a command's input, made from the zod schema that parses it, its fields described in a language. */
export function inputSchema(
  command: { readonly name: string; readonly input: z.ZodType },
  language: Language,
): JsonSchema {
  const key = `${language} ${command.name}`;
  let schema = described.get(key);
  if (schema === undefined) {
    const made = z.toJSONSchema(command.input, { io: 'input', unrepresentable: 'any' });
    schema = tidy(made, language, command.name) as JsonSchema;
    described.set(key, schema);
  }
  return schema;
}

/** The schema of what a kind of document asks besides its subject, described like the fields of `draft-document`. */
export const aboutSchema = (kind: string, input: z.ZodType, language: Language): JsonSchema => {
  const made = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  return { ...(tidy(made, language, 'draft-document') as JsonSchema), description: kind };
};

/** Patterns that only spell a format out, which is named beside them. */
const formatsByName = new Set(['uuid', 'date', 'date-time', 'email', 'uri']);

/** Names the fields, takes out what the reader of a description has no use for, and what only makes sense in a file of its own. */
function tidy(schema: unknown, language: Language, command: string): unknown {
  if (Array.isArray(schema)) return schema.map((each) => tidy(each, language, command));
  if (typeof schema !== 'object' || schema === null) return schema;
  // A reference is to `any JSON`, which has to name itself to say that it nests.
  if ('$ref' in schema) return {};
  const kept = Object.entries(schema).filter(
    ([name]) =>
      !(name === '$schema' || name === '$defs' || name === 'propertyNames') &&
      !(name === 'pattern' && 'format' in schema && formatsByName.has(String(schema.format))) &&
      !(name === 'maximum' && (schema as { maximum?: number }).maximum === Number.MAX_SAFE_INTEGER),
  );
  return Object.fromEntries(
    kept.map(([name, value]) =>
      name === 'properties'
        ? [name, fields(value, language, command)]
        : [name, tidy(value, language, command)],
    ),
  );
}

function fields(properties: object, language: Language, command: string): object {
  return Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => {
      const description = fieldName(language, field, command);
      const tidied = tidy(schema, language, command) as object;
      return [field, description === undefined ? tidied : { ...tidied, description }];
    }),
  );
}
