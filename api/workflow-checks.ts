import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  changesBetween,
  diffWorkflows,
  drawWorkflow,
  type Engine,
  issuesOf,
  outline,
  outlineText,
  type Prepared,
  prepareWorkflow,
  type Role,
  refuseUnfit,
  rolesView,
  stateInStage,
} from '../engine/index.ts';
import { diagramWords } from '../templates/explain/diagram.ts';
import { explainReason } from '../templates/explain/issue.ts';
import { simulationInWords } from '../templates/explain/simulation.ts';
import { explainChange } from '../templates/explain/workflow-change.ts';
import type { Env } from './env.ts';
import { invalidRequest, Refused } from './problems.ts';
import { jsonBody } from './request.ts';
import { simulated } from './simulated.ts';

/** What may be asked of a workflow that is sent, before anybody publishes it. */
export const workflowChecks = ['lint', 'show', 'diagram', 'simulate', 'diff'] as const;
export type WorkflowCheck = (typeof workflowChecks)[number];

/** Who may ask: it takes the server's time and tells nothing of the organization. */
export const checkers: readonly Role[] = ['administrator', 'team', 'secretary'];

export const checkPath = (check: WorkflowCheck): string => `/api/{organization}/workflow-checks/${check}`;

const Workflow = z.record(z.string(), z.json());

/** The most cycles that a server draws for one request; whoever wants more has the command line. */
export const mostCyclesAsked = 1_000;

/** What each check is sent. */
const CheckInputs = {
  lint: z.strictObject({ workflow: Workflow }),
  show: z.strictObject({ workflow: Workflow }),
  diagram: z.strictObject({ workflow: Workflow, stage: z.string().max(60).optional() }),
  simulate: z.strictObject({
    workflow: Workflow,
    cycles: z.int().min(1).max(mostCyclesAsked).default(mostCyclesAsked),
    seed: z.int().min(0).max(1_000_000_000).default(1),
    start: z.iso.datetime({ offset: true }).optional(),
  }),
  diff: z.strictObject({ before: Workflow, after: Workflow }),
} as const;

/** What a check is sent, as the description for programs has it. How a workflow looks is in docs/workflows.md. */
export function sentTo(check: WorkflowCheck): object {
  const workflow = { type: 'object' };
  const whole = { type: 'integer', minimum: 0 };
  const more = {
    ...{ lint: {}, show: {}, diff: {}, diagram: { stage: { type: 'string' } } },
    simulate: { cycles: whole, seed: whole, start: { type: 'string', format: 'date-time' } },
  };
  const workflows = check === 'diff' ? { before: workflow, after: workflow } : { workflow };
  return {
    type: 'object',
    required: Object.keys(workflows),
    properties: { ...workflows, ...more[check] },
    additionalProperties: false,
  };
}

type Answering<Check extends WorkflowCheck> = (
  c: Context<Env>,
  engine: Engine,
  input: z.output<(typeof CheckInputs)[Check]>,
) => Promise<Response> | Response;

const answers: { readonly [Check in WorkflowCheck]: Answering<Check> } = {
  lint: (c, engine, { workflow }) => c.json(linted(c, prepareWorkflow(workflow, engine.catalogue))),
  show(c, engine, { workflow }) {
    const { definition } = inOrder(workflow, engine, 'workflow');
    const told = outline(definition.spec, diagramWords(c.get('language')));
    return c.json({ outline: told, text: outlineText(told) });
  },
  async diagram(c, engine, { workflow, stage }) {
    const { spec } = inOrder(workflow, engine, 'workflow').definition;
    if (stage !== undefined && !Object.hasOwn(spec.stages, stage))
      throw invalidRequest({ path: 'stage', reason: 'not-a-stage-there', details: { stage } });
    const state = stage === undefined ? undefined : stateInStage(spec, stage);
    const picture = await drawWorkflow(spec, diagramWords(c.get('language')), state);
    return c.body(picture, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
  },
  async simulate(c, engine, { workflow, cycles, seed, start }) {
    const { spec } = inOrder(workflow, engine, 'workflow').definition;
    const asked = { cycles, seed, start: new Date(start ?? engine.clock.now()).toISOString() };
    const found = await simulated(spec, asked, c.req.raw.signal);
    return c.json({ ...found, lines: simulationInWords(c.get('language'), spec, found) });
  },
  diff(c, engine, { before, after }) {
    const one = inOrder(before, engine, 'before').definition;
    const other = inOrder(after, engine, 'after').definition;
    const changes = changesBetween(one, other);
    const words = changes.map((change) => ({ ...change, words: explainChange(c.get('language'), change) }));
    return c.json({ changes: words, differences: diffWorkflows(one, other) });
  },
};

/** What can be asked of a workflow as JSON, without publishing it. */
export function workflowCheckRoutes(app: Hono<Env>, engine: Engine): void {
  for (const check of workflowChecks) {
    app.post(`/api/:organization/workflow-checks/${check}`, async (c) => {
      await refuseStranger(c, engine);
      const sent = await jsonBody(c);
      const unfit = refuseUnfit(sent);
      if (unfit !== undefined) throw new Refused(unfit.refusal);
      const parsed = CheckInputs[check].safeParse(sent);
      if (!parsed.success) throw invalidRequest(...issuesOf(parsed.error as z.ZodError, undefined));
      c.header('Cache-Control', 'no-store');
      return (answers[check] as Answering<WorkflowCheck>)(c, engine, parsed.data as never);
    });
  }
}

async function refuseStranger(c: Context<Env>, engine: Engine): Promise<void> {
  const principal = c.get('principal');
  if (principal.kind === 'public') throw new Refused({ code: 'not-signed-in' });
  if (principal.scopes?.includes('read') === false) throw new Refused({ code: 'read-scope-missing' });
  const held = await rolesView(engine, { organization: c.req.param('organization') ?? '', principal });
  if (!held.some((role) => checkers.includes(role)))
    throw new Refused({ code: 'not-readable', needs: checkers });
}

/** What lint says, with words; a workflow with mistakes is an answer here and no refusal. */
function linted(c: Context<Env>, prepared: Prepared): object {
  if (prepared.ok) {
    const { id, version, hash, walked } = prepared;
    return { inOrder: true, id, version, hash, walked, issues: [] };
  }
  const language = c.get('language');
  const issues = prepared.issues.map((issue) => ({
    ...issue,
    words: explainReason(language, issue.reason, issue.details),
  }));
  return { inOrder: false, issues };
}

type Ready = Extract<Prepared, { ok: true }>;

/** A workflow that lint has nothing to say about. Refuses another with what is wrong, at its place in the body. */
function inOrder(workflow: unknown, { catalogue }: Engine, field: string): Ready {
  const prepared = prepareWorkflow(workflow, catalogue);
  if (prepared.ok) return prepared;
  throw invalidRequest(
    ...prepared.issues.map((issue) => ({
      ...issue,
      path: issue.path === '' ? field : `${field}.${issue.path}`,
    })),
  );
}
