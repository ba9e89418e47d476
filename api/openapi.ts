import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AnyCommand, Catalogue } from '../engine/index.ts';
import { explainRoles } from '../templates/explain/refusal.ts';
import { type Language, say } from '../templates/messages.ts';
import { acceptedSchema, pageSchema, problemSchema } from './answer-schemas.ts';
import { inputSchema } from './input-schema.ts';
import { type ProblemCode, statusOf } from './problems.ts';
import { refusalsOf, refusalsOfReading } from './refusals-of.ts';
import type { Resource } from './resource.ts';
import { resources } from './resources.ts';

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** The API's description for programs, OpenAPI 3.1, in a language: every command and every resource. */
export function openApiDocument(catalogue: Catalogue, language: Language): Document {
  const book = new OpenAPIHono();
  const { openAPIRegistry: registry } = book;
  registry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  registry.registerComponent('schemas', 'Problem', problemSchema);
  registry.registerComponent('schemas', 'Accepted', acceptedSchema(language));
  registry.registerComponent('schemas', 'Page', pageSchema);
  for (const domain of catalogue.domains) {
    for (const command of domain.commands)
      registry.registerPath(commandRoute(command, domain.name, language));
  }
  for (const resource of resources) registry.registerPath(resourceRoute(resource, language));
  registry.registerPath(healthRoute(language));
  return book.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: say(language, 'api.title'),
      version: '0.1.0',
      description: say(language, 'api.intro'),
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tagsOf(catalogue).map((name) => ({ name, description: say(language, `domains.${name}.title`) })),
  });
}

/** The domains that commands or resources are listed under, in the catalogue's order. */
export function tagsOf(catalogue: Catalogue): string[] {
  const named = [...catalogue.domains.map(({ name }) => name), ...resources.map(({ domain }) => domain)];
  return [...new Set(named)];
}

/** Where a command is sent to. */
export const commandPath = ({ scope, name }: AnyCommand) =>
  `/api/{organization}${scope === 'process' ? '/processes/{process}' : ''}/commands/${name}`;

function commandRoute(command: AnyCommand, domain: string, language: Language) {
  const { name, scope, by } = command;
  const help = say(language, `commands.${name}.help`);
  const roles = `${say(language, 'api.roles')}: ${explainRoles(language, by)}.`;
  return createRoute({
    method: 'post',
    path: commandPath(command),
    operationId: name,
    tags: [domain],
    summary: say(language, `commands.${name}.title`),
    description: `${help}\n\n${roles}`,
    security: by.includes('public') ? [{}, { key: [] }] : [{ key: [] }],
    request: {
      params: z.object({
        organization: described(z.string(), language, 'api.organizationParameter'),
        ...(scope === 'process' ? { process: described(z.uuid(), language, 'api.idParameter') } : {}),
      }),
      headers: z.object({
        'Idempotency-Key': described(z.string().min(1).max(200), language, 'api.keyHeader').optional(),
        ...(scope === 'process'
          ? { 'If-Match': described(z.string(), language, 'api.matchHeader').optional() }
          : {}),
      }),
      body: {
        required: true,
        content: { 'application/json': { schema: inputSchema(command, language) as object } },
      },
    },
    responses: {
      200: {
        description: say(language, 'api.accepted'),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Accepted' } } },
      },
      ...problemResponses(refusalsOf(command), language),
    },
    'x-roles': by,
    'x-refusals': refusalsOf(command),
  });
}

function resourceRoute(resource: Resource, language: Language) {
  const { path, name, domain, readers, list, tag } = resource;
  const help = say(language, `resources.${name}.help`);
  const who = readers === undefined ? say(language, 'api.everyone') : explainRoles(language, readers);
  return createRoute({
    method: 'get',
    path,
    operationId: `read-${name}`,
    tags: [domain],
    summary: say(language, `resources.${name}.title`),
    description: `${help}\n\n${say(language, 'api.readers')}: ${who}.`,
    security: readers === undefined ? [{}, { key: [] }] : [{ key: [] }],
    request: {
      params: withDescriptions(resource.params, language),
      query: withDescriptions(resource.query, language),
      ...(tag === undefined
        ? {}
        : {
            headers: z.object({
              'If-None-Match': described(z.string(), language, 'api.noneMatchHeader').optional(),
            }),
          }),
    },
    responses: {
      200: {
        description: list ? say(language, 'api.page') : help,
        content: {
          'application/json': { schema: list ? { $ref: '#/components/schemas/Page' } : { type: 'object' } },
        },
      },
      ...(tag === undefined ? {} : { 304: { description: say(language, 'api.unchanged') } }),
      ...problemResponses(refusalsOfReading(resource), language),
    },
  });
}

const healthRoute = (language: Language) =>
  createRoute({
    method: 'get',
    path: '/health',
    operationId: 'read-health',
    summary: say(language, 'api.health'),
    security: [],
    responses: {
      200: {
        description: say(language, 'api.health'),
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      ...problemResponses(['unavailable'], language),
    },
  });

const described = <Schema extends z.ZodType>(
  schema: Schema,
  language: Language,
  path: `api.${'organizationParameter' | 'idParameter' | 'keyHeader' | 'matchHeader' | 'noneMatchHeader' | 'after' | 'limit'}`,
): Schema => schema.meta({ description: say(language, path) });

/** The words for each parameter of a resource: the ones of lists and the organization's have their own, the others are ids. */
function withDescriptions(shape: z.ZodObject, language: Language): z.ZodObject {
  const words = {
    organization: 'api.organizationParameter',
    after: 'api.after',
    limit: 'api.limit',
  } as const;
  return z.object(
    Object.fromEntries(
      Object.entries(shape.shape).map(([name, schema]) => [
        name,
        described(schema as z.ZodType, language, words[name as keyof typeof words] ?? 'api.idParameter'),
      ]),
    ),
  );
}

function problemResponses(codes: readonly ProblemCode[], language: Language) {
  const byStatus = Map.groupBy(codes, (code) => statusOf[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((code) => `${code}: ${say(language, `problems.${code}.title`)}`).join('. '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}
