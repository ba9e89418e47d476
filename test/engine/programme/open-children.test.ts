import { beforeEach, describe, expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { carryOutIntents, intentKey } from '../../../engine/kernel/intents.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { verifyOne, verifyOrganization } from '../../../engine/process/views/verification.ts';
import { childrenView } from '../../../engine/programme/views/children.ts';
import { intentView } from '../../../engine/programme/views/intents.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { aProgramme, childrenAsked, type GivenProgramme, withChildren } from './given-programme.ts';

let at: GivenProgramme;
beforeEach(async () => {
  at = await aProgramme();
});

const children = async () =>
  (await childrenView(at.engine, { organization: at.organization, process: at.programme, limit: 200 }))!
    .items;
const intent = async (id: string) =>
  (await intentView(at.engine, {
    organization: at.organization,
    process: at.programme,
    intent: id,
    limit: 200,
  }))!;
const inMs = (ms: number) => new Date(Date.parse(testClock.now()) + ms).toISOString();

describe('opening many at once', () => {
  it('opens each under the programme and in its place, and tells of each', async () => {
    const id = await withChildren(at, 45);
    const told = await intent(id);
    expect(told).toMatchObject({ total: 45, accepted: 45, refused: 0, waiting: 0 });
    expect(told.endedAt).not.toBeNull();
    expect((await children()).map(({ title }) => title)).toEqual(told.items.map(({ title }) => title));
    const ledger = await processLedgerView(at.engine, {
      organization: at.organization,
      process: at.programme,
      limit: 50,
    });
    expect(ledger!.items.map(({ type }) => type)).toEqual([
      'process-opened',
      'opening-of-children-asked',
      'intent-concluded',
    ]);
    expect(ledger!.items.at(-1)!.body.payload).toMatchObject({ accepted: 45, refused: 0 });
    const child = await processLedgerView(at.engine, {
      organization: at.organization,
      process: told.items[0]!.process!,
      limit: 5,
    });
    expect(child!.items[0]!.body.by).toMatchObject({ id: at.team.id });
    for await (const { faults } of verifyOrganization(at.engine, at.organization)) expect(faults).toEqual([]);
  });

  it('lets a command that comes in meanwhile be done between two of them', async () => {
    const { result } = await accepted(at, at.team, 'open-children', childrenAsked(45), at.programme);
    const opening = sweep(at.engine, at.organization);
    // As a request does, from outside of the work that is under way.
    await new Promise((resolve) => setTimeout(resolve, 1));
    await accepted(at, at.administrator, 'register-person', { office: 'Dirección', institution: 'Alcaldía' });
    expect((await intent(String(result.intent))).waiting).toBeGreaterThan(20);
    await opening;
    expect(await intent(String(result.intent))).toMatchObject({ accepted: 45, waiting: 0 });
  });

  it('repeats nothing when a server dies after a child and before it could say so', async () => {
    const asked = await accepted(at, at.team, 'open-children', childrenAsked(25), at.programme);
    const id = String(asked.result.intent);
    // What a server that dies leaves behind: the first three are opened, nothing of it is written in the intent.
    for (const place of [1, 2, 3]) {
      const { title, territory } = childrenAsked(25).children[place - 1]!;
      const input = { workflow: 'child', version: 1, programme: at.programme, title, territory };
      const key = intentKey(id, place);
      const sent = { organization: at.organization, command: 'open-process', input, key };
      expect((await execute(at.engine, at.team, sent)).ok).toBe(true);
    }
    await sweep(at.engine, at.organization);
    expect(await intent(id)).toMatchObject({ accepted: 25, waiting: 0 });
    expect((await children()).map(({ title }) => title)).toHaveLength(25);
    expect(
      (await verifyOne(at.engine, { organization: at.organization, process: at.programme }))?.faults,
    ).toEqual([]);
  });

  it('leaves to the next what a server that died had claimed', async () => {
    const asked = await accepted(at, at.team, 'open-children', childrenAsked(22), at.programme);
    const id = String(asked.result.intent);
    // It dies at its first command: what it claimed is held, and the rest is not.
    const dying = { ...at.engine, catalogue: { ...at.engine.catalogue, command: () => dies() } };
    const dies = (): never => {
      throw new Error('dead');
    };
    expect(await carryOutIntents(dying, at.organization)).toMatchObject({ claimed: 20, failed: 20 });
    await sweep(at.engine, at.organization);
    expect(await intent(id)).toMatchObject({ accepted: 2, waiting: 20 });
    testClock.moveTo(inMs(61_000));
    await sweep(at.engine, at.organization);
    expect(await intent(id)).toMatchObject({ accepted: 22, waiting: 0 });
    expect(await children()).toHaveLength(22);
  });

  it('judges the rights of whoever asked when it is carried out, child by child', async () => {
    const person = String(
      (
        await accepted(at, at.administrator, 'register-person', {
          office: 'Dirección',
          institution: 'Alcaldía',
        })
      ).result.person,
    );
    const scope = { kind: 'programme', process: at.programme };
    const mandate = { person, role: 'team', act: 'x', from: testClock.now(), scope };
    const given = await accepted(at, at.administrator, 'give-mandate', mandate);
    const asked = await accepted(
      at,
      { kind: 'person', id: person },
      'open-children',
      childrenAsked(21),
      at.programme,
    );
    await carryOutIntents(at.engine, at.organization);
    testClock.moveTo(inMs(1000));
    await accepted(at, at.administrator, 'end-mandate', {
      mandate: given.result.mandate,
      act: 'y',
      to: testClock.now(),
    });
    await sweep(at.engine, at.organization);
    const told = await intent(String(asked.result.intent));
    expect(told).toMatchObject({ accepted: 20, refused: 1 });
    expect(told.items.at(-1)).toMatchObject({ outcome: 'refused', refused: { code: 'not-permitted' } });
  });

  it('stops with the key by which it was asked', async () => {
    const issued = await accepted(at, at.administrator, 'issue-key', {
      person: at.team.id,
      label: 'k',
      scopes: ['command:open-children', 'command:open-process'],
      expiresAt: '2099-01-01T00:00:00Z',
    });
    const key = String(issued.result.key);
    const scopes = ['command:open-children', 'command:open-process'];
    const byKey = { ...at.team, key, scopes, via: 'key' as const };
    const asked = await accepted(at, byKey, 'open-children', childrenAsked(2), at.programme);
    await accepted(at, at.administrator, 'revoke-key', { key });
    await sweep(at.engine, at.organization);
    const told = await intent(String(asked.result.intent));
    expect(told.items.map(({ refused: why }) => why)).toEqual([
      { code: 'not-possible', reason: 'asked-by-a-revoked-key', details: {} },
      { code: 'not-possible', reason: 'asked-by-a-revoked-key', details: {} },
    ]);
    const narrow = { ...at.team, scopes: ['command:open-children'] };
    expect(await refused(at, narrow, 'open-children', childrenAsked(2), at.programme)).toMatchObject({
      reason: 'children-beyond-the-key',
      details: { command: 'open-process' },
    });
  });

  it('refuses as a whole what is wrong already', async () => {
    const ask = (input: object) => refused(at, at.team, 'open-children', input, at.programme);
    const list = childrenAsked(2);
    expect(await ask({ ...list, version: 7 })).toMatchObject({ code: 'not-found', id: 'child@7' });
    expect(
      await ask({
        ...list,
        children: [...list.children, { title: 'Territorio 1', territory: 'elsewhere' }, list.children[0]],
      }),
    ).toMatchObject({
      code: 'invalid',
      issues: [
        { path: 'children.2.territory', reason: 'outside-the-programme' },
        { path: 'children.3.title', reason: 'child-there-already' },
      ],
    });
    await accepted(at, at.team, 'open-children', list, at.programme);
    // Sent again before the first was carried out, and after.
    expect(await ask(list)).toMatchObject({ issues: [{ reason: 'child-there-already' }, {}] });
    await sweep(at.engine, at.organization);
    expect(await ask(list)).toMatchObject({ issues: [{ reason: 'child-there-already' }, {}] });
    const [child] = await children();
    expect(await refused(at, at.team, 'open-children', list, child!.id)).toMatchObject({
      code: 'not-accepted-in-stage',
    });
  });
});
