import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOrganization } from '../../../engine/process/views/verification.ts';
import { childrenView } from '../../../engine/programme/views/children.ts';
import { placesView } from '../../../engine/programme/views/places.ts';
import { programmeView } from '../../../engine/programme/views/programme.ts';
import { territoriesView } from '../../../engine/territories/views/territories.ts';
import { accepted, refused } from '../../given.ts';
import { asOwner } from '../../owner.ts';
import { aProgramme, type GivenProgramme, withChildren } from './given-programme.ts';

let at: GivenProgramme;
beforeEach(async () => {
  at = await aProgramme();
  await accepted(at, at.team, 'declare-territory-levels', {
    levels: [
      { level: 'borough', name: 'Alcaldía' },
      { level: 'directorate', name: 'Dirección territorial' },
      { level: 'place', name: 'Lugar' },
    ],
  });
  await accepted(at, at.team, 'declare-territories', {
    territories: [
      { path: 'borough', level: 'borough', name: 'Alcaldía' },
      { path: 'borough/dt-1', level: 'directorate', name: 'Uno' },
      { path: 'borough/dt-2', level: 'directorate', name: 'Dos' },
      { path: 'borough/dt-1/place-1', level: 'place', name: 'Primero' },
    ],
    provenance: { source: 'prueba', illustrative: true },
  });
  await withChildren(at, 5);
});

const programme = () => ({ organization: at.organization, process: at.programme, limit: 200 });
const children = async () => (await childrenView(at.engine, programme()))!.items;
const pass = (process: string, stage = 'dialogues') =>
  accepted(at, at.team, 'request-passage', { stage }, process);
const gate = async (stage: string) =>
  (await gateView(at.engine, { organization: at.organization, process: at.programme, stage }))!.checklist
    .items[0]!.verdict;

describe('a programme added up', () => {
  it('counts children by stage and by place at any level, and what they did', async () => {
    const [one, , three] = await children();
    await pass(one!.id);
    await pass(one!.id, 'agenda');
    await accepted(at, at.team, 'close-process', { reason: 'fin' }, one!.id);
    await accepted(
      at,
      at.team,
      'record-contribution',
      { kind: 'need', body: 'x', channel: 'paper' },
      three!.id,
    );
    const all = (await programmeView(at.engine, programme()))!;
    expect(all).toMatchObject({
      children: 5,
      columns: [{ stage: 'dialogues' }, { stage: 'agenda' }],
      stages: {
        dialogues: { waiting: 0, working: 4, 'awaiting-approval': 0, passed: 1 },
        agenda: { waiting: 4, working: 0, passed: 1 },
      },
      ended: { closed: 1, cancelled: 0 },
      totals: { contributions: 1, 'meetings-held': 0 },
    });
    const places = (await placesView(at.engine, { ...programme(), level: 'directorate' }))!;
    expect(places.items.map(({ path, name, children: many }) => [path, name, many])).toEqual([
      ['borough/dt-1', 'Uno', 3],
      ['borough/dt-2', 'Dos', 2],
    ]);
    expect(places.items[0]!).toMatchObject({ totals: { contributions: 1 }, ended: { closed: 1 } });
    const narrow = (await placesView(at.engine, { ...programme(), level: 'place' }))!;
    // What lies in no declared place of the level is shown as that, and not left out.
    expect(narrow.items.map(({ path, children: many }) => [path, many])).toEqual([
      ['', 4],
      ['borough/dt-1/place-1', 1],
    ]);
    const whole = (await placesView(at.engine, { ...programme(), level: 'borough' }))!;
    expect(whole.items).toMatchObject([{ path: 'borough', children: 5 }]);
    const in1 = (await childrenView(at.engine, { ...programme(), territory: 'borough/dt-1' }))!;
    expect(in1.items).toHaveLength(3);
    expect(in1.items.map(({ place }) => place)).toEqual(['Primero', null, null]);
    const working = { ...programme(), stage: 'dialogues', state: 'working' };
    expect((await childrenView(at.engine, working))!.items).toHaveLength(4);
  });

  it('opens a gate when enough of its children are there', async () => {
    const five = await children();
    expect(await gate('territories')).toMatchObject({
      status: 'not-met',
      found: { reached: 0, children: 5 },
      required: { needed: 3 },
    });
    for (const { id } of five.slice(0, 2)) await pass(id);
    expect(
      await refused(at, at.team, 'request-passage', { stage: 'territories' }, at.programme),
    ).toMatchObject({
      code: 'gate-blocked',
    });
    // Of four that were not cancelled, two are half.
    await accepted(at, at.team, 'cancel-process', { reason: 'no' }, five[4]!.id);
    await pass(at.programme, 'territories');
    expect(await gate('closing')).toMatchObject({
      status: 'not-met',
      found: { closed: 0, children: 4, cancelled: 1 },
    });
  });

  it('keeps the register whole: what was replaced stays, and what was altered shows', async () => {
    const again = { path: 'borough/dt-1', level: 'directorate', name: 'Teotongo' };
    const provenance = { source: 'acta 4' };
    await accepted(at, at.team, 'declare-territories', { territories: [again], provenance });
    await accepted(at, at.team, 'declare-posts', {
      posts: [
        { territory: 'borough/dt-1', post: 'responsible', office: 'Dirección' },
        { territory: 'borough/dt-1', post: 'liaison', area: 'health', count: 40 },
      ],
      provenance: { source: 'prueba', illustrative: true },
    });
    const view = await territoriesView(at.engine, {
      organization: at.organization,
      within: 'borough/dt-1',
      limit: 50,
    });
    expect(view!.items).toMatchObject([
      {
        path: 'borough/dt-1',
        name: 'Teotongo',
        illustrative: false,
        posts: [
          { post: 'liaison', area: 'health', count: 40, illustrative: true },
          { post: 'responsible', office: 'Dirección', count: 1 },
        ],
      },
      { path: 'borough/dt-1/place-1' },
    ]);
    const faults = async () => {
      for await (const each of verifyOrganization(at.engine, at.organization))
        if (each.ledger === 'organization') return each.faults;
    };
    expect(await faults()).toEqual([]);
    await asOwner(at.organization, async (tx) => {
      await sql`update territory set name = 'Otro' where organization = ${at.organization} and name = 'Dos'`.execute(
        tx,
      );
      await sql`delete from territory_post where organization = ${at.organization} and post = 'liaison'`.execute(
        tx,
      );
    });
    expect((await faults())!.map(({ code }) => code).sort()).toEqual(['row-altered', 'text-altered']);
  });

  it('refuses places out of order', async () => {
    const ask = (command: string, input: object) => refused(at, at.team, command, input);
    const provenance = { source: 'prueba' };
    const places = (...territories: object[]) => ask('declare-territories', { territories, provenance });
    const place = { path: 'borough/dt-3/x', level: 'place', name: 'x' };
    const reason = (code: string) => ({ issues: [{ reason: code }] });
    expect(await places(place)).toMatchObject(reason('territory-within-none'));
    expect(await places({ ...place, level: 'street' })).toMatchObject(reason('level-not-declared'));
    expect(await places({ ...place, path: 'borough/dt-1/x', level: 'directorate' })).toMatchObject(
      reason('level-not-narrower'),
    );
    expect(await ask('declare-territory-levels', { levels: [{ level: 'place', name: 'x' }] })).toMatchObject({
      reason: 'levels-keep-their-order',
    });
    const posts = (post: object) =>
      ask('declare-posts', { posts: [{ territory: 'borough', ...post }], provenance });
    expect(await posts({ post: 'responsible', office: 'x', count: 2 })).toMatchObject(
      reason('one-responsible'),
    );
    expect(await posts({ post: 'responsible' })).toMatchObject(reason('office-or-mandate'));
    expect(await posts({ post: 'servant', territory: 'nowhere' })).toMatchObject(
      reason('territory-not-declared'),
    );
  });
});
