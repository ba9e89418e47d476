import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { processView } from '../../../engine/process/views/process.ts';
import { processesView } from '../../../engine/process/views/processes.ts';
import { verifyOne, verifyOrganization } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { type Dialogues, hoursFromNow, someDialogues, withGate } from '../dialogues/given-dialogues.ts';
import { cycleWorkflow } from '../kernel/given-cycle.ts';
import { anImplementation, aPlanProcess } from '../plan/given-plan.ts';
import { holding, mandated, somebody } from './given-people.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

describe('a facilitator of one dialogue', () => {
  withGate();
  let given: Dialogues;
  let mine: string;
  let theirs: string;
  let facilitator: Principal;
  beforeAll(async () => {
    given = await someDialogues();
    mine = await given.scheduled();
    theirs = await given.scheduled();
    const scope = { kind: 'dialogue', process: given.process, dialogue: mine };
    facilitator = await holding(given.at, 'facilitator', { scope });
  });

  const holds = (meeting: string) => ({
    meeting,
    from: hoursFromNow(-2),
    to: testClock.now(),
    attendance: [{ group: 'women', count: 12 }],
  });
  const draft = (meeting: string) => ({ meeting, agenda: ['Necesidades'], proceedings: 'Se habló.' });

  it('holds that dialogue and no other', async () => {
    expect(await given.refused('hold-meeting', holds(theirs), facilitator)).toMatchObject({
      code: 'not-permitted',
    });
    await given.accepted('hold-meeting', holds(mine), facilitator);
  });

  it('does nothing that is about no dialogue', async () => {
    const said = { kind: 'need', body: 'Luminarias', channel: 'letter' };
    for (const [command, input] of [
      ['record-contribution', said],
      ['record-contribution', { ...said, meeting: theirs }],
      ['schedule-meeting', { ...holds(mine), title: 'x' }],
    ] as const) {
      const answer = await given.refused(command, input, facilitator);
      expect(['not-permitted', 'invalid']).toContain(answer.code);
    }
    await given.accepted('record-contribution', { ...said, meeting: mine }, facilitator);
  });

  it('works on what belongs to the dialogue: its minutes and its agreements, by one more read', async () => {
    const minutes = await given.made('draft-minutes', draft(mine), 'minutes');
    await given.accepted('observe-minutes', { minutes, text: 'Falta una voz.' }, facilitator);
    await given.holds(theirs);
    const others = await given.made('draft-minutes', draft(theirs), 'minutes');
    // Whoever was at a meeting may observe its minutes; a mandate for another dialogue says nothing of this one.
    expect(await given.refused('observe-minutes', { minutes: others, text: 'x' }, facilitator)).toMatchObject(
      { code: 'not-possible', reason: 'did-not-attend' },
    );
    expect(await given.refused('observe-minutes', { minutes: nobody, text: 'x' }, facilitator)).toMatchObject(
      { code: 'not-found' },
    );
  });

  it('is offered what they may do with their own dialogue', async () => {
    const refusal = await given.refused('hold-meeting', holds(mine), facilitator);
    expect(refusal).toMatchObject({ code: 'not-accepted-in-state', accepts: expect.any(Array) });
    const { accepts } = refusal as unknown as { accepts: string[] };
    expect(accepts).toContain('draft-minutes');
    expect(accepts.some((event) => event.startsWith('correct-record'))).toBe(false);
    await given.verified();
  });

  it('is given for a dialogue that is there', async () => {
    const person = (await somebody(given.at)).id;
    const mandate = { person, role: 'facilitator', act: 'Decreto 1', from: testClock.now() };
    const to = (scope: object) =>
      refused(given.at, given.at.administrator, 'give-mandate', { ...mandate, scope });
    const { process } = given;
    expect(await to({ kind: 'dialogue', process, dialogue: nobody })).toMatchObject({ what: 'meeting' });
    expect(await to({ kind: 'dialogue', process: nobody, dialogue: mine })).toMatchObject({
      what: 'process',
    });
    expect(await to({ kind: 'commitment', process, commitment: mine })).toMatchObject({ what: 'commitment' });
    expect(await to({ kind: 'dialogue', process })).toMatchObject({ code: 'invalid' });
    expect(await to({ kind: 'territory', territory: 'No Es' })).toMatchObject({ code: 'invalid' });
  });
});

describe('an institution responsible for one commitment', () => {
  it('reports on that one alone', async () => {
    const at = await aPlanProcess();
    const { commitment, milestones } = await anImplementation(at);
    const scope = { kind: 'commitment', process: at.process, commitment };
    const [owner, counterpart] = [
      await holding(at, 'responsible-institution', { scope }),
      await holding(at, 'civil-society-counterpart', { scope }),
    ];
    const other = await holding(at, 'responsible-institution', {
      process: at.process,
    });
    const report = (of: string) => ({
      commitment: of,
      milestone: milestones[0]!.id,
      period: '2022-1',
      completion: 'not-started',
      nil: 'Nada todavía.',
    });
    for (const by of [owner, counterpart]) {
      expect(await refused(at, by, 'report-progress', report(nobody), at.process)).toMatchObject({
        code: 'not-permitted',
      });
      const own = await refused(at, by, 'report-progress', report(commitment), at.process);
      expect(own.code).not.toBe('not-permitted');
    }
    // Whose mandate is for the whole process is told that there is no such commitment.
    expect(await refused(at, other, 'report-progress', report(nobody), at.process)).toMatchObject({
      code: 'not-found',
    });
    expect((await verifyOne(at.engine, at))!.faults).toEqual([]);
  });
});

describe('programmes and territories', () => {
  let at: TestOrganization;
  let programme: string;
  const opening = { workflow: 'cycle', version: 1, title: 'Territorio' };
  const open = async (more: object = {}, by: Principal = at.administrator) =>
    String((await accepted(at, by, 'open-process', { ...opening, ...more })).result.process);
  const no = (more: object, by: Principal = at.administrator) =>
    refused(at, by, 'open-process', { ...opening, ...more });
  beforeAll(async () => {
    at = await anOrganization();
    await accepted(at, at.administrator, 'publish-workflow', { workflow: cycleWorkflow() });
    programme = await open({ territory: 'borough' });
  });

  const map = { segments: [{ id: 'women', name: 'Mujeres', sensitive: false }] };
  const may = async (by: Principal, process: string) => {
    const { engine, organization } = at;
    const sent = { organization, process, command: 'map-stakeholders', input: map };
    const answer = await execute(engine, by, sent);
    if (!answer.ok) expect(answer.refusal.code).toBe('not-permitted');
    return answer.ok;
  };

  it('are checked when a process is opened, and are shown', async () => {
    expect(await no({ programme: nobody })).toMatchObject({ code: 'not-found', what: 'process' });
    expect(await no({ programme })).toMatchObject({ issues: [{ reason: 'outside-the-programme' }] });
    expect(await no({ programme, territory: 'boroughs/d' })).toMatchObject({
      issues: [{ reason: 'outside-the-programme', details: { territory: 'borough' } }],
    });
    const child = await open({ programme, territory: 'borough/district-3/san-miguel' });
    expect(await no({ programme: child, territory: 'borough/district-3/san-miguel' })).toMatchObject({
      reason: 'programme-within-a-programme',
    });
    const where = { organization: at.organization, process: child };
    expect(await processView(at.engine, where)).toMatchObject({
      programme,
      territory: 'borough/district-3/san-miguel',
    });
    const { items } = (await processesView(at.engine, { ...where, programme, limit: 9 }))!;
    expect(items.map(({ id }) => id)).toEqual([child]);
    expect(await processView(at.engine, { ...where, process: programme })).toMatchObject({
      programme: null,
      territory: 'borough',
    });
  });

  it('let a mandate reach what is under the programme, and nothing else', async () => {
    const [child, alone] = [
      await open({ programme, territory: 'borough/district-1' }),
      await open({ territory: 'borough/district-1' }),
    ];
    const team = await holding(at, 'team', { scope: { kind: 'programme', process: programme } });
    expect([await may(team, programme), await may(team, child), await may(team, alone)]).toEqual([
      true,
      true,
      false,
    ]);
    const whole = await open({ programme, territory: 'borough/district-2' }, team);
    expect(await may(team, whole)).toBe(true);
    expect(await no({}, team)).toMatchObject({ code: 'not-permitted' });
    expect(await no({ programme: alone, territory: 'borough' }, team)).toMatchObject({
      code: 'not-permitted',
    });
    // A window for what is theirs holds up nothing that is not.
    const window = {
      ...{ kind: 'electoral-blackout', title: 'Veda', authority: 'Instituto', movesDeadlines: false },
      basis: { kind: 'law', reference: 'Ley 1' },
      term: { by: 'dates', from: '2031-01-01T00:00:00Z', until: '2031-02-01T00:00:00Z', blocks: ['call'] },
    };
    const declare = (where: object) => refused(at, team, 'declare-window', { ...window, ...where });
    expect(await declare({ process: alone })).toMatchObject({ code: 'not-permitted' });
    expect(await declare({ programme, process: alone })).toMatchObject({
      issues: [{ path: 'process', reason: 'process-not-there' }],
    });
    expect(await declare({ programme, process: child, territory: 'borough/district-2' })).toMatchObject({
      issues: [{ path: 'process', reason: 'process-not-there' }],
    });
    await accepted(at, team, 'declare-window', { ...window, programme, process: child });
    const inChild = { person: team.id, role: 'team', act: 'x', from: testClock.now() };
    expect(
      await refused(at, at.administrator, 'give-mandate', {
        ...inChild,
        scope: { kind: 'programme', process: child },
      }),
    ).toMatchObject({ reason: 'programme-within-a-programme' });
  });

  it('let a mandate reach what lies in the territory, and nothing beside it', async () => {
    const [below, beside, nowhere] = [
      await open({ territory: 'borough/district-3/san-miguel' }),
      await open({ territory: 'borough/district-31' }),
      await open(),
    ];
    const team = await holding(at, 'team', {
      scope: { kind: 'territory', territory: 'borough/district-3' },
    });
    expect([await may(team, below), await may(team, beside), await may(team, nowhere)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await may(team, await open({ territory: 'borough/district-3/x' }, team))).toBe(true);
    expect(await no({ territory: 'borough/district-4' }, team)).toMatchObject({ code: 'not-permitted' });
    // Another's programme is not theirs to add to, wherever it lies.
    expect(await no({ programme, territory: 'borough/district-3' }, team)).toMatchObject({
      code: 'not-permitted',
    });
  });

  it('give no one the organization itself', async () => {
    const chief = await holding(at, 'administrator', { scope: { kind: 'territory', territory: 'borough' } });
    const office = { office: 'Oficina', institution: 'Municipalidad' };
    expect(await refused(at, chief, 'register-person', office)).toMatchObject({ code: 'not-permitted' });
    const other = await holding(at, 'administrator', { scope: { kind: 'programme', process: programme } });
    expect(await refused(at, other, 'register-person', office)).toMatchObject({ code: 'not-permitted' });
  });

  it('end: under what has ended nothing is opened', async () => {
    const ending = await open();
    const reason = 'Cambió la prioridad.';
    await accepted(at, at.administrator, 'cancel-process', { reason }, ending);
    expect(await no({ programme: ending })).toMatchObject({ reason: 'programme-has-ended' });
  });

  it('are told in the ledgers, which verify', async () => {
    for await (const { ledger, faults } of verifyOrganization(at.engine, at.organization)) {
      expect({ ledger, faults }).toEqual({ ledger, faults: [] });
    }
  });

  it('are given by the name that the workflow has for the role', async () => {
    const person = (await somebody(at)).id;
    const given = { person, roleInWorkflow: 'secretary', act: 'Decreto 1', from: testClock.now() };
    const process = await open();
    const answer = await accepted(at, at.administrator, 'give-mandate', { ...given, process });
    expect(answer.result).toMatchObject({ role: 'secretary' });
    const refusal = (more: object) => refused(at, at.administrator, 'give-mandate', { ...given, ...more });
    expect(await refusal({})).toMatchObject({ issues: [{ reason: 'role-of-no-process' }] });
    expect(await refusal({ process, roleInWorkflow: 'jury' })).toMatchObject({
      issues: [{ reason: 'role-not-in-workflow', details: { roles: ['member', 'secretary', 'team'] } }],
    });
    expect(await refusal({ process, roleInWorkflow: 'to-string' })).toMatchObject({ code: 'invalid' });
    expect(await refusal({ process, role: 'team' })).toMatchObject({
      issues: [{ reason: 'workflow-means-another-role', details: { role: 'secretary' } }],
    });
    expect(await refusal({ process, scope: { kind: 'organization' } })).toMatchObject({
      issues: [{ reason: 'scope-said-twice' }],
    });
    expect(await refusal({ process, roleInWorkflow: undefined })).toMatchObject({
      issues: [{ path: 'role', reason: 'required' }],
    });
    await mandated(at, { kind: 'person', id: person }, 'secretary', { process, roleInWorkflow: 'secretary' });
  });
});
