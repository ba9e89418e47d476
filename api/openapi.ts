import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Catalogue } from '../engine/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { inputSchema } from '../templates/explain/input-schema.ts';
import { explainRoles } from '../templates/explain/roles.ts';
import { type Language, say } from '../templates/messages.ts';
import { type Action, actionsOf } from './actions.ts';
import { acceptedSchema, acknowledgementSchema, pageSchema, problemSchema } from './answer-schemas.ts';
import { parameterWords } from './parameter-words.ts';
import { type ProblemCode, statusOf } from './problems.ts';
import type { Resource } from './resource.ts';
import { resources } from './resources.ts';
import { checkers, checkPath, sentTo, type WorkflowCheck, workflowChecks } from './workflow-checks.ts';

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** The API's description for programs, OpenAPI 3.1, in a language: every command and every resource. */
export function openApiDocument(catalogue: Catalogue, language: Language): Document {
  const book = new OpenAPIHono();
  const { openAPIRegistry: registry } = book;
  registry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  registry.registerComponent('schemas', 'Problem', problemSchema);
  registry.registerComponent('schemas', 'Accepted', acceptedSchema(language));
  registry.registerComponent('schemas', 'Page', pageSchema);
  registry.registerComponent('schemas', 'Acknowledgement', acknowledgementSchema(language));
  for (const action of actionsOf(catalogue)) registry.registerPath(actionRoute(action, language));
  for (const resource of resources) registry.registerPath(resourceRoute(resource, language));
  for (const check of workflowChecks) registry.registerPath(checkRoute(check, language));
  registry.registerPath(healthRoute(language));
  return book.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: say(language, 'api.title'),
      version: packageJson.version,
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

function actionRoute(action: Action, language: Language) {
  const { name, by } = action;
  const help = say(language, `commands.${name}.help`);
  const roles = `${say(language, 'api.roles')}: ${explainRoles(language, by)}.`;
  return createRoute({
    method: 'post',
    path: action.path,
    operationId: name,
    tags: [action.domain],
    summary: say(language, `commands.${name}.title`),
    description: `${help}\n\n${roles}`,
    security: by.includes('public') ? [{}, { key: [] }] : [{ key: [] }],
    request: {
      params: pathParameters(action.path, language),
      headers: headersHeeded(action, language),
      body: {
        required: true,
        content: { 'application/json': { schema: inputSchema(action, language) as object } },
      },
    },
    responses: {
      200: {
        description: say(language, 'api.accepted'),
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${action.answer}` } } },
      },
      ...problemResponses(action.refusals, language),
    },
    'x-roles': by,
    'x-refusals': action.refusals,
  });
}

function pathParameters(path: string, language: Language): z.ZodObject {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const shape = names.map((name) => [name, name === 'organization' ? z.string() : z.uuid()]);
  return withDescriptions(z.object(Object.fromEntries(shape)), language);
}

function headersHeeded({ repeatable, versioned }: Action, language: Language): z.ZodObject {
  const key = described(z.string().min(1).max(200), language, 'api.keyHeader').optional();
  const version = described(z.string(), language, 'api.matchHeader').optional();
  return z.object({
    ...(repeatable ? { 'Idempotency-Key': key } : {}),
    ...(versioned ? { 'If-Match': version } : {}),
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
      ...problemResponses(refusalsOfReading(readers), language),
    },
  });
}

/** The problems that reading can be answered with. */
function refusalsOfReading(readers: Resource['readers']): ProblemCode[] {
  const closed: ProblemCode[] = readers === undefined ? [] : ['not-readable', 'read-scope-missing'];
  return ['not-signed-in', ...closed, 'not-found', 'invalid', 'server-error', 'unavailable'];
}

/** A check of a workflow that is sent: it reads nothing of the organization but who asks, and writes nothing. */
const checkRoute = (check: WorkflowCheck, language: Language) =>
  createRoute({
    method: 'post',
    path: checkPath(check),
    operationId: `workflow-${check}`,
    tags: ['organization'],
    summary: say(language, `api.checks.${check}.title`),
    description: `${say(language, `api.checks.${check}.help`)}\n\n${say(language, 'api.readers')}: ${explainRoles(language, checkers)}.`,
    security: [{ key: [] }],
    request: {
      params: z.object({
        organization: z.string().meta({ description: parameterWords(language, 'organization') }),
      }),
      body: { required: true, content: { 'application/json': { schema: sentTo(check) } } },
    },
    responses: {
      200: {
        description: say(language, `api.checks.${check}.title`),
        content:
          check === 'diagram'
            ? { 'image/svg+xml': { schema: { type: 'string' } } }
            : { 'application/json': { schema: { type: 'object' } } },
      },
      ...problemResponses(
        ['malformed-json', 'wrong-content-type', 'too-large', ...refusalsOfReading(checkers)],
        language,
      ),
    },
  });

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
  path: `api.${'keyHeader' | 'matchHeader' | 'noneMatchHeader'}`,
): Schema => schema.meta({ description: say(language, path) });

/** Each parameter of a resource with what it is. */
function withDescriptions(shape: z.ZodObject, language: Language): z.ZodObject {
  return z.object(
    Object.fromEntries(
      Object.entries(shape.shape).map(([name, schema]) => [
        name,
        (schema as z.ZodType).meta({ description: parameterWords(language, name) }),
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
