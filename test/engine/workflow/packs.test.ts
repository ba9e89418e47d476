import { beforeAll, describe, expect, it } from 'vitest';
import { verifyOrganization } from '../../../engine/process/views/verification.ts';
import { sealPack } from '../../../engine/workflow/packs/pack.ts';
import {
  type WorkflowOriginView,
  workflowOriginView,
  workflowPackView,
} from '../../../engine/workflow/packs/views.ts';
import { laLibertadTransfer } from '../../../workflows/la-libertad/v1/transfer.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';

const named = { workflow: 'la-libertad-transfer', version: 1 };

describe('a workflow handed from one organization to another', () => {
  let giver: TestOrganization;
  let taker: TestOrganization;
  let third: TestOrganization;
  const packOf = async (
    { engine, organization }: TestOrganization,
    of: { workflow: string; version: number },
  ) => (await workflowPackView(engine, { organization, ...of }))!;
  const originOf = ({ engine, organization }: TestOrganization, workflow: string, version: number) =>
    workflowOriginView(engine, { organization, workflow, version }) as Promise<WorkflowOriginView>;
  const install = (at: TestOrganization, input: object) =>
    accepted(at, at.administrator, 'install-workflow-pack', input);
  const changed = (version: number, within: number) => ({
    ...laLibertadTransfer,
    id: 'traspaso',
    version,
    stages: {
      ...laLibertadTransfer.stages,
      accord: {
        ...laLibertadTransfer.stages.accord!,
        deadline: { within: { unit: 'months', count: within }, movesWithSuspension: true },
      },
    },
  });

  beforeAll(async () => {
    [giver, taker, third] = [await anOrganization(), await anOrganization(), await anOrganization()];
    await accepted(giver, giver.administrator, 'publish-workflow', { workflow: laLibertadTransfer });
  });

  it('is the same workflow where nothing was changed, with its origin', async () => {
    const pack = await packOf(giver, named);
    const { result } = await install(taker, { pack });
    expect(result).toMatchObject({ hash: pack.workflowHash, differences: 0 });
    expect(await originOf(taker, named.workflow, 1)).toMatchObject({
      own: false,
      lineage: [{ organization: giver.organization, workflow: named.workflow, version: 1 }],
      differences: [],
    });
    expect(await originOf(giver, named.workflow, 1)).toMatchObject({ own: true, lineage: [] });
    const { engine, organization } = taker;
    expect((await verifyOrganization(engine, organization).next()).value).toMatchObject({ faults: [] });
    expect(await refused(taker, taker.administrator, 'install-workflow-pack', { pack })).toMatchObject({
      reason: 'workflow-version-published',
    });
  });

  it('keeps what was changed, and what the organization changes of it later', async () => {
    const pack = await packOf(giver, named);
    await install(taker, { pack, workflow: changed(1, 2) });
    const origin = await originOf(taker, 'traspaso', 1);
    expect(origin.differences.map(({ path, change }) => [path, change])).toEqual([
      ['spec.id', 'changed'],
      ['spec.stages.accord.deadline', 'added'],
    ]);
    expect(origin.changes).toMatchObject([{ code: 'deadline-changed', at: 'stages.accord.deadline' }]);
    await accepted(taker, taker.administrator, 'publish-workflow', { workflow: changed(2, 3) });
    expect(await originOf(taker, 'traspaso', 2)).toMatchObject({
      installedVersion: 1,
      differences: origin.differences,
      since: [
        { path: 'spec.stages.accord.deadline.within.count', before: 2, after: 3 },
        { path: 'spec.version' },
      ],
    });
  });

  it('keeps its lineage through a third pair of hands', async () => {
    const pack = await packOf(taker, { workflow: 'traspaso', version: 2 });
    const no = (at: TestOrganization, input: object) =>
      refused(at, at.administrator, 'install-workflow-pack', input);
    // The giver's own pack is two hands before; the one before is the taker's first.
    expect(await no(third, { pack, ancestor: await packOf(giver, named) })).toMatchObject({
      issues: [{ path: 'ancestor', reason: 'ancestor-not-of-this-pack' }],
    });
    const ancestor = await packOf(taker, { workflow: 'traspaso', version: 1 });
    expect(await no(third, { pack, ancestor: { ...ancestor, name: 'Otra' } })).toMatchObject({
      issues: [{ path: 'ancestor.hash', reason: 'pack-altered' }],
    });
    const { result } = await install(third, { pack, ancestor });
    expect(result).toMatchObject({
      differences: 0,
      exporters: [
        { path: 'spec.stages.accord.deadline.within.count', before: 2, after: 3 },
        { path: 'spec.version' },
      ],
    });
    // Back where it began, what is told of one's own versions is held against them.
    const { hash: _hash, format: _format, ...parts } = pack;
    const [first, ...rest] = pack.lineage;
    const forged = sealPack({ ...parts, lineage: [{ ...first!, hash: 'a'.repeat(64) }, ...rest] });
    expect(await no(giver, { pack: forged })).toMatchObject({
      issues: [{ path: 'pack.lineage.0', reason: 'ancestor-not-published-so' }],
    });
    const renamed = sealPack({ ...parts, workflow: 'otro' });
    expect(await no(giver, { pack: renamed })).toMatchObject({
      issues: [{ path: 'pack.workflow', reason: 'pack-altered' }],
    });
    const { lineage } = await originOf(third, 'traspaso', 2);
    expect(lineage.map(({ organization, workflow, version }) => [organization, workflow, version])).toEqual([
      [giver.organization, named.workflow, 1],
      [taker.organization, 'traspaso', 1],
      [taker.organization, 'traspaso', 2],
    ]);
  });

  it('refuses a pack that was altered, even where its own hash was made again, and a mistaken change', async () => {
    const pack = await packOf(giver, named);
    const no = (input: object) => refused(third, third.administrator, 'install-workflow-pack', input);
    expect(await no({ pack: { ...pack, organization: 'somebody-else' } })).toMatchObject({
      issues: [{ path: 'pack.hash', reason: 'pack-altered' }],
    });
    const { hash: _hash, format: _format, ...parts } = pack;
    const forged = sealPack({
      ...parts,
      definition: { ...pack.definition, pins: { rules: {}, activities: {}, lifecycles: {} } },
    });
    expect(await no({ pack: forged })).toMatchObject({
      issues: [{ path: 'pack.workflowHash', reason: 'pack-altered' }],
    });
    const { stages } = laLibertadTransfer;
    const mistaken = {
      ...laLibertadTransfer,
      stages: { ...stages, accord: { ...stages.accord!, after: ['evaluation'] } },
    };
    expect(await no({ pack, workflow: mistaken })).toMatchObject({ code: 'invalid' });
  });
});
