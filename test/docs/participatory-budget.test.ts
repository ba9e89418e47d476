import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { inclusionCode } from '../../engine/consultation/secrecy/inclusion-code.ts';
import { verifyOne } from '../../engine/process/views/verification.ts';
import { prepareWorkflow } from '../../engine/workflow/prepare.ts';
import { anApi, type TestApi } from '../api/given-api.ts';
import { testClock } from '../database.ts';
import { document } from '../engine/consultation/given-consultation.ts';

const page = readFileSync(new URL('../../docs/participatory-budget.md', import.meta.url), 'utf8');
const workflow = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!);
const shell = /```sh inclusion\n([\s\S]*?)```/.exec(page)![1]!;

/** The bodies of the page, in their order: who sends each, as which command, and when, where time has passed. */
const steps = [...page.matchAll(/```json (\S+) (\S+)(?: (\S+))?\n([\s\S]*?)```/g)].map(
  ([, by, command, at, body]) => ({ by: by!, command: command!, at, body: body! }),
);

/** What the page leaves in braces, filled from what was answered so far. */
const filled = (body: string, known: ReadonlyMap<string, string>): { [name: string]: unknown } =>
  JSON.parse(body.replace(/\{([\w.-]+)\}/g, (whole, name: string) => known.get(name) ?? whole));

// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever its command says.
function remember(known: Map<string, string>, command: string, sent: any, result: any): void {
  for (const name of ['consultation', 'commitment', 'plan']) {
    if (result[name] !== undefined) known.set(name, result[name]);
  }
  if (command === 'formulate-proposal') known.set(`proposal.${sent.code}`, result.proposal);
  for (const { code, id } of result.milestones ?? []) known.set(`milestone.${code}`, id);
  if (command === 'start-implementation') known.set('period', result.periods[0].id);
}

/** Votes as the page says, with a receipt that the page's own order makes. */
async function votes(api: TestApi, process: string, body: string, known: Map<string, string>): Promise<void> {
  const consultation = known.get('consultation')!;
  const line = execFileSync('sh', ['-c', shell], {
    env: { ...globalThis.process.env, CONSULTATION: consultation },
  });
  const [kept, code] = String(line).trim().split(' ') as [string, string];
  expect(code).toBe(inclusionCode(consultation, kept));
  known.set('inclusionCode', code).set('document', document(1).number);
  const path = `processes/${process}/consultations/${consultation}/ballots`;
  const answer = await api.post(path, filled(body, known));
  expect(answer).toMatchObject({ status: 200, body: { inclusionCode: code } });
}

it('is a workflow that lint has nothing to say about', () => {
  expect(prepareWorkflow(workflow, composeCatalogue())).toMatchObject({ ok: true });
  expect(Object.keys(workflow.stages)).toHaveLength(5);
});

it('is checked, simulated, published and run to its end over HTTP', { timeout: 60_000 }, async () => {
  testClock.moveTo('2026-03-02T13:00:00.000Z');
  const api = await anApi();
  const { key } = api.at;
  const check = async (name: string) =>
    (await api.post(`workflow-checks/${name}`, { workflow }, { key })).body;
  expect(await check('lint')).toMatchObject({ inOrder: true, issues: [] });
  const found = await check('simulate');
  expect(found).toMatchObject({ cycles: 1_000, ends: { stuck: 0, 'goes-round': 0 } });
  expect(found.earliest.map(({ stage }: { stage: string }) => stage)).toEqual(Object.keys(workflow.stages));
  const vote = found.earliest[2];
  expect(vote.takes).toMatchObject([{ what: 'voting', rule: 'voting-period-kept' }]);
  expect(Date.parse(vote.passes) - Date.parse(vote.begins)).toBeGreaterThan(5 * 86_400_000);

  expect((await api.post('commands/publish-workflow', { workflow }, { key })).status).toBe(200);
  const opening = { workflow: workflow.id, version: 1, title: 'Presupuesto 2026' };
  const { process } = (await api.post('commands/open-process', opening, { key })).body.result;
  const keys: { [role: string]: string } = {
    team: api.team,
    secretary: await api.aKey('secretary'),
    institution: await api.aKey('responsible-institution'),
  };
  const known = new Map<string, string>();
  const send = (by: string, command: string, body: object) =>
    api.post(`processes/${process}/commands/${command}`, body, { key: keys[by] });
  expect(steps).toHaveLength(29);
  for (const { by, command, at, body } of steps) {
    if (command === 'open-consultation') {
      const early = await send(by, command, filled(body, known));
      expect(early.body).toMatchObject({
        reason: 'voting-not-open-yet',
        details: { timeZone: 'America/Santiago' },
      });
      expect(early.body.detail).toContain('hora de Santiago');
      const { open } = (await api.get(`processes/${process}`)).body;
      expect(open).toEqual(expect.arrayContaining(['cancel-process', 'request-passage.votacion']));
    }
    if (at !== undefined) testClock.moveTo(at);
    if (by === 'public') {
      await votes(api, process, body, known);
      continue;
    }
    if (command === 'draft-plan') await tellsWhatComesFirst(api, process, known, send);
    const sent = filled(body, known);
    const answer = await send(by, command, sent);
    if (answer.status !== 200) throw new Error(`${command}: ${JSON.stringify(answer.body)}`);
    if (command === 'publish-result') expect(answer.body.result.winners).toEqual(['luces']);
    remember(known, command, sent, answer.body.result);
  }
  expect((await api.get(`processes/${process}`)).body.state).toBe('closed');
  expect(await verifyOne(api.at.engine, { organization: api.at.organization, process })).toMatchObject({
    faults: [],
  });
});

/** Works before there is a submitted plan: the refusal and the checklist name what comes first. */
async function tellsWhatComesFirst(
  api: TestApi,
  process: string,
  known: ReadonlyMap<string, string>,
  send: (by: string, command: string, body: object) => ReturnType<TestApi['post']>,
): Promise<void> {
  const commitment = known.get('commitment');
  const early = { commitment, completedAt: testClock.now(), summary: 'Ya está.' };
  const no = await send('institution', 'complete-commitment', early);
  expect(no).toMatchObject({ status: 409, body: { reason: 'implementation-not-started' } });
  const { checklist } = (await api.get(`processes/${process}/stages/obras/gate`, { key: api.team })).body;
  const lines = new Map<string, { remedy: string[] }>(
    checklist.items.map((item: { rule: string }) => [item.rule, item]),
  );
  for (const rule of ['milestone-progress-reported', 'completion-needs-all-milestones']) {
    expect(lines.get(rule)!.remedy).toEqual(['submit-plan', 'start-implementation']);
  }
}
