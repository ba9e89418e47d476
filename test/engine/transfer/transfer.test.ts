import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOrganization } from '../../../engine/process/views/verification.ts';
import { childrenView } from '../../../engine/programme/views/children.ts';
import { transferView } from '../../../engine/transfer/views/transfer.ts';
import { transfersView } from '../../../engine/transfer/views/transfers.ts';
import { laLibertadCommitment } from '../../../workflows/la-libertad/v1/commitment.ts';
import { laLibertadTransfer } from '../../../workflows/la-libertad/v1/transfer.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { deskWith, everybody } from '../../web/desk-page.ts';

const link = { kind: 'link', title: 'Acta', url: 'https://example.org/acta' };
const practice = 'decide';
const step = (happenedOn: string, more: object = {}) => ({ practice, happenedOn, evidence: [link], ...more });

describe('the transfer of a practice to municipalities', () => {
  let at: TestOrganization;
  let team: Principal;
  let programme: string;
  let children: string[];
  const on = (command: string, input: unknown, process = children[0]) =>
    accepted(at, team, command, input, process);
  const no = (command: string, input: unknown, process = children[0]) =>
    refused(at, team, command, input, process);
  const verdictOf = async (stage: string, rule: string, process = children[0]!) => {
    const view = await gateView(at.engine, { organization: at.organization, process, stage });
    return view!.checklist.items.find((item) => item.rule === rule)!;
  };
  const accord = (more: object = {}) => ({
    institution: 'Municipalidad provincial de prueba',
    practices: [practice],
    signedOn: '2019-08-20',
    evidence: [link],
    provenance: 'illustrative',
    ...more,
  });
  const sums = async () => transfersView(at.engine, { organization: at.organization, process: programme });

  beforeAll(async () => {
    at = await anOrganization();
    team = at.administrator;
    for (const role of ['team', 'responsible-institution'])
      await accepted(at, team, 'give-mandate', { person: team.id, role, act: 'x', from: testClock.now() });
    for (const workflow of [laLibertadCommitment, laLibertadTransfer])
      await accepted(at, team, 'publish-workflow', { workflow });
    const opening = { workflow: 'la-libertad-commitment', version: 1, title: 'LAL0009' };
    programme = String((await accepted(at, team, 'open-process', opening)).result.process);
    await accepted(at, team, 'describe-practice', describedAs(practice), programme);
    // Two are opened; the stage that opens many is the next one, so they are opened one by one here.
    const child = async (title: string) => {
      const input = { workflow: 'la-libertad-transfer', version: 1, title, programme };
      return String((await accepted(at, team, 'open-process', input)).result.process);
    };
    children = [await child('Municipalidad A'), await child('Municipalidad B')];
  });

  it('asks for the accord of the council before it was signed, by law', async () => {
    expect((await verdictOf('accord', 'accord-approved-by-council')).verdict.status).toBe('unknown');
    expect(await no('sign-transfer-accord', accord({ practices: ['other'] }))).toMatchObject({
      issues: [{ path: 'practices.0', reason: 'practice-not-described', details: { described: [practice] } }],
    });
    await on('sign-transfer-accord', accord());
    expect(await verdictOf('accord', 'accord-approved-by-council')).toMatchObject({
      blocks: true,
      severity: 'legal',
      verdict: { status: 'not-met', found: { approvedOn: null } },
    });
    const council = (approvedOn: string) => accord({ council: { agreement: 'Acuerdo 12', approvedOn } });
    await on('sign-transfer-accord', council('2019-08-21'));
    expect((await verdictOf('accord', 'accord-approved-by-council')).verdict.status).toBe('not-met');
    await on('sign-transfer-accord', council('2019-08-20'));
    expect((await verdictOf('accord', 'accord-approved-by-council')).verdict.status).toBe('met');
    await on('request-passage', { stage: 'accord' });
  });

  it('hands on in the ways that the practice names, as often as asked', async () => {
    expect(await no('record-transfer', step('2019-09-01', { form: 'manual' }))).toMatchObject({
      issues: [{ path: 'form', reason: 'not-a-way-of-this-practice' }],
    });
    const sent = new FormData();
    for (const [name, value] of Object.entries({ practice, happenedOn: '2019-09-01', form: 'manual' }))
      sent.append(name, value);
    const desk = deskWith(at.engine, team);
    const path = `/o/${at.organization}/p/${children[0]}/do/record-transfer`;
    const beside = await (await desk.request(path, { method: 'POST', body: sent })).text();
    expect(beside).toMatch(/id="e:form">[^<]*Nombra: taller e instalación de programas\./);
    const counted = { form: 'workshop', participants: 20, women: 21 };
    expect(await no('record-transfer', step('2019-09-01', counted))).toMatchObject({
      issues: [{ path: 'women', reason: 'more-than-took-part' }],
    });
    await on('record-transfer', step('2019-09-01', { form: 'workshop', participants: 20, women: 3 }));
    expect((await verdictOf('transfer', 'practices-transferred')).verdict).toMatchObject({
      status: 'not-met',
      missing: [{ practice, transfers: 1 }],
    });
    await on('record-transfer', step('2019-09-15', { form: 'software-installation' }));
    await on('request-passage', { stage: 'transfer' });
  });

  it('is told to people without internet too', async () => {
    await on('record-dissemination', step('2019-10-01', { form: 'website' }));
    await on('record-dissemination', step('2019-10-02', { form: 'social-media' }));
    expect((await verdictOf('dissemination', 'practices-disseminated')).verdict).toMatchObject({
      missing: [{ channels: 2, offline: 0 }],
    });
    await on('record-dissemination', step('2019-10-03', { form: 'radio' }));
    await on('request-passage', { stage: 'dissemination' });
  });

  it('is put to work after it was handed on, reported with women and rural people counted, and evaluated', async () => {
    const report = { interventions: 40, participants: 30, women: 14, rural: 2, untilOn: '2020-03-31' };
    expect(await no('report-operation', step('2020-01-01', report))).toMatchObject({
      reason: 'practice-not-in-operation-yet',
    });
    expect(await no('start-operation', step('2019-08-31'))).toMatchObject({
      reason: 'practice-not-transferred-yet',
    });
    await on('start-operation', step('2019-11-04'));
    await on('report-operation', step('2020-01-01', { ...report, women: undefined, rural: undefined }));
    expect((await verdictOf('operation', 'practices-in-operation')).verdict).toMatchObject({
      missing: [{ practice, gaps: ['not-disaggregated'] }],
    });
  });

  it('adds the municipalities up, and hides a count that points at somebody', async () => {
    expect(await sums()).toMatchObject({
      ...{ institutions: 2, signed: 1, approvedByCouncil: 1, transferred: 1, disseminated: 1 },
      ...{ inOperation: 1, evaluated: 0, interventions: 40, participants: 30, women: null, rural: null },
      ...{ disaggregated: 0, illustrative: 1 },
    });
    const view = await transferView(at.engine, { organization: at.organization, process: children[0]! });
    expect(view!.steps[0]).toMatchObject({ kind: 'transfer', participants: 20, women: null });
    expect(view!.practices).toMatchObject([
      { transfers: 2, channels: 3, offline: 1, periods: 1, verdict: null },
    ]);
    // Of one institution the other knows nothing.
    await accepted(at, team, 'sign-transfer-accord', accord({ institution: 'Otra' }), children[1]);
    expect(await sums()).toMatchObject({ signed: 2, approvedByCouncil: 1 });
  });

  it('is read by everybody institution by institution, and where nobody counted no zero is shown', async () => {
    const page = async (process: string) =>
      (await deskWith(at.engine, everybody).request(`/o/${at.organization}/p/${process}/transfer`)).text();
    const whole = await page(programme);
    expect(whole).toContain(`/p/${children[0]}/transfer">Municipalidad A</a>`);
    expect(whole).toContain('con datos inventados para ilustrar');
    expect(whole).toMatch(/De ellas, mujeres<\/th><td>no se contó, o es tan poco que no se muestra/);
    expect(whole).toContain('No consta el acuerdo de su concejo.');
    expect(whole).not.toContain('/do/');
    const one = await page(children[0]!);
    expect(one).toContain('Se informó a la población de 3 maneras; 1 de ellas sin internet.');
    expect(one).toContain('<strong>difusión</strong> (sitio web), Decide La Libertad');
    expect(one).toContain('Todavía no se evalúa.');
    const form = await (
      await deskWith(at.engine, team).request(`/o/${at.organization}/p/${children[0]}/do/record-transfer`)
    ).text();
    expect(form).toContain('<option value="decide" >Decide La Libertad</option>');
  });

  it('lists its children as a programme and leaves ledgers that can be verified', async () => {
    await sweep(at.engine, at.organization);
    const listed = await childrenView(at.engine, {
      organization: at.organization,
      process: programme,
      limit: 10,
    });
    expect(listed!.items.map(({ id }) => id)).toEqual(children);
    for await (const { faults } of verifyOrganization(at.engine, at.organization)) expect(faults).toEqual([]);
  });
});

const describedAs = (code: string) => ({
  code,
  name: 'Decide La Libertad',
  description: 'Plataforma de participación.',
  forms: ['workshop', 'software-installation'],
  doneWhen: 'La municipalidad opera la plataforma por sí misma.',
});
