import { expect, it } from 'vitest';
import { composeCatalogue, domains } from '../../../engine/catalogue.ts';
import { everySegmentHeard } from '../../../engine/dialogues/rules/every-segment-heard.ts';
import { notMet } from '../../../engine/gates/verdict.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { smallWorkflow } from './small-workflow.ts';

/** A later Cauce, in which a rule asks for what nobody can give. */
const stricter = {
  ...everySegmentHeard,
  version: 2,
  judge: () => notMet({}, { perSegment: 1_000_000 }),
};
const later = composeCatalogue([
  ...domains,
  { name: 'later', commands: [], rules: [stricter], activities: [], lifecycles: [], sealed: [] },
]);

/** A new process on a version of the small workflow, and how its first gate is judged by an engine. */
async function opened(at: TestOrganization, version: number): Promise<string> {
  const { administrator: by } = at;
  await accepted(at, by, 'publish-workflow', { workflow: { ...smallWorkflow(), version } });
  const { result } = await accepted(at, by, 'open-process', { workflow: 'small', version, title: 'Proceso' });
  return result.process as string;
}

async function firstVerdict(at: TestOrganization, process: string) {
  const view = await gateView(at.engine, { organization: at.organization, process, stage: 'dialogues' });
  return view?.checklist.items[0];
}

it('judges a process by the versions that it began with, after an upgrade too', async () => {
  const now = await anOrganization();
  const upgraded = { ...now, engine: { ...now.engine, catalogue: later } };
  const old = await opened(now, 1);
  const young = await opened(upgraded, 2);
  expect(await firstVerdict(upgraded, old)).toMatchObject({ version: 1, verdict: { status: 'unknown' } });
  expect(await firstVerdict(upgraded, young)).toMatchObject({ version: 2, verdict: { status: 'not-met' } });
});

it('publishes a version once: the same number is refused, whatever is in it', async () => {
  const at = await anOrganization();
  const { administrator: by } = at;
  const { result } = await accepted(at, by, 'publish-workflow', { workflow: smallWorkflow() });
  const changed = { ...smallWorkflow(), title: { es: 'Otro', en: 'Other' } };
  for (const workflow of [smallWorkflow(), changed]) {
    expect(await refused(at, by, 'publish-workflow', { workflow })).toMatchObject({
      reason: 'workflow-version-published',
      details: { id: 'small', version: 1, hash: result.hash },
    });
  }
});

it('refuses to publish what lint refuses, at the place', async () => {
  const at = await anOrganization();
  const workflow = smallWorkflow();
  workflow.stages.draft!.after = ['dialogos'];
  const refusal = await refused(at, at.administrator, 'publish-workflow', { workflow });
  expect(refusal).toMatchObject({
    code: 'invalid',
    issues: [{ path: 'stages.draft.after.0', reason: 'lint-unknown-stage' }],
  });
});
