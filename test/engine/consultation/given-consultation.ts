import { type CastAnswer, castBallot } from '../../../engine/consultation/cast.ts';
import { drawInclusionSecret, inclusionCode } from '../../../engine/consultation/secrecy/inclusion-code.ts';
import { type Principal, publicPrincipal } from '../../../engine/kernel/engine.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, type TestOrganization } from '../../given.ts';

const ours = { kind: 'our-choice', reference: 'test', why: { es: 'prueba', en: 'test' } } as const;
const use = (rule: string, params: WorkflowInput['stages'][string]['gate'][number]['params'] = {}) => ({
  rule,
  params,
  severity: 'programme' as const,
  basis: ours,
});
const title = { es: 'Etapa', en: 'Stage' };

/** One stage with everything of a consultation, and one after it in which nobody votes. */
const workflow: WorkflowInput = {
  format: 1,
  id: 'consultation-only',
  version: 1,
  title,
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: Object.fromEntries(
    (
      [
        ...(['team', 'secretary', 'polling-officer', 'paper-officer'] as const),
        ...(['administrator', 'public', 'technical-unit'] as const),
      ] as const
    ).map((as) => [as, { title, as }]),
  ),
  stages: {
    consultation: {
      title,
      activities: [
        ...(['charter', 'roll', 'voting', 'paper-ballots', 'count', 'objections'] as const),
        ...(['themes', 'proposals', 'technical-opinions', 'dispositions'] as const),
      ],
      gate: [
        use('eligibility-declared', { linkAsked: true }),
        use('binding-force-declared'),
        use('voting-period-kept', { minDays: 3 }),
        use('ranking-and-cut-off-applied'),
        use('result-is-firm'),
      ],
      outcomes: Object.fromEntries(
        (['turnout-not-met', 'void', 'tie'] as const).map((outcome) => [
          outcome,
          { title, leadsTo: 'repeat' as const, gate: [use('consultation-result-is', { outcome })] },
        ]),
      ),
    },
    after: { title, after: ['consultation'], activities: [], gate: [] },
  },
};

const day = 86_400_000;

/** An instant so many days after the clock of the tests. */
export const inDays = (days: number, from = testClock.now()): string =>
  new Date(Date.parse(from) + days * day).toISOString();

/** A charter that opens in a day and closes five days later, three options of which one enters. */
export function aCharter(changes: object = {}) {
  return {
    title: 'Consulta de prueba',
    question: '¿Cuál debe hacerse primero?',
    options: [
      { code: 'greener', title: 'Más verde' },
      { code: 'safer', title: 'Más segura' },
      { code: 'nearer', title: 'Más cerca' },
    ],
    eligibility: { minAge: { years: 12, operator: 'over' }, links: ['lives', 'studies', 'works'] },
    identification: ['open-registration', 'desk'],
    documents: ['run'],
    paper: true,
    binding: { force: 'self', instrument: 'Decreto de prueba' },
    opensAt: inDays(1),
    closesAt: inDays(6),
    timeZone: 'America/Santiago',
    counting: {
      choices: { min: 1, max: 1 },
      places: 1,
      ties: 'tie-stays',
      turnout: { kind: 'none' },
      percentages: { rounding: 'half-up-each', of: 'votes', decimals: 0 },
    },
    objections: { unit: 'natural-days', count: 3 },
    ...changes,
  };
}

/** The charter's counting rules with some of them changed. */
export const counting = (changes: object) => ({ counting: { ...aCharter().counting, ...changes } });

/** Who acts in a consultation of a test. */
export interface Staff {
  readonly team: Principal;
  readonly secretary: Principal;
  readonly paper: Principal;
  readonly otherPaper: Principal;
  readonly desk: Principal;
}

/** A process with a stage of consultation, and people in every office of it. */
export interface TestProcess extends TestOrganization, Staff {
  readonly process: string;
}

export async function someone(at: TestOrganization, role: string): Promise<Principal> {
  const input = { office: role, institution: 'Municipalidad' };
  const { person } = (await accepted(at, at.administrator, 'register-person', input)).result;
  const from = testClock.now();
  await accepted(at, at.administrator, 'give-mandate', { person, role, act: 'decreto', from });
  return { kind: 'person', id: String(person) };
}

export async function aProcess(of?: TestOrganization): Promise<TestProcess> {
  const at = of ?? (await anOrganization());
  const staff: Staff = {
    team: await someone(at, 'team'),
    secretary: await someone(at, 'secretary'),
    paper: await someone(at, 'paper-officer'),
    otherPaper: await someone(at, 'paper-officer'),
    desk: await someone(at, 'polling-officer'),
  };
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  const input = { workflow: workflow.id, version: 1, title: 'Plan' };
  const { process } = (await accepted(at, staff.team, 'open-process', input)).result;
  return { ...at, ...staff, process: String(process) };
}

/** Drafts a charter and freezes it. */
export async function frozen(at: TestProcess, changes: object = {}): Promise<string> {
  const input = { charter: aCharter(changes) };
  const { consultation } = (await accepted(at, at.team, 'draft-charter', input, at.process)).result;
  await accepted(at, at.secretary, 'freeze-charter', { consultation }, at.process);
  return String(consultation);
}

/** The same, and the clock moved to an hour after its opening. */
export async function opened(at: TestProcess, changes: object = {}): Promise<string> {
  const consultation = await frozen(at, changes);
  testClock.moveTo(inDays(1 + 1 / 24));
  await accepted(at, at.team, 'open-consultation', { consultation }, at.process);
  return consultation;
}

/** A document number of nobody: far above those given to people. */
export function document(counter: number) {
  const number = 39_100_000 + counter;
  let [sum, factor] = [0, 2];
  for (let rest = number; rest > 0; rest = Math.floor(rest / 10)) {
    sum += (rest % 10) * factor;
    factor = factor === 7 ? 2 : factor + 1;
  }
  const digit = 11 - (sum % 11);
  return { kind: 'run', number: `${number}-${digit === 11 ? '0' : digit === 10 ? 'K' : digit}` };
}

/** A ballot of the voter by that number, with a receipt of its own. */
export function aBallot(
  consultation: string,
  voter: number,
  choice: readonly string[],
  changes: object = {},
) {
  return {
    consultation,
    voter: { by: 'document', document: document(voter) },
    eligibility: { ageYears: 30, link: 'lives' },
    choice,
    inclusionCode: inclusionCode(consultation, drawInclusionSecret())!,
    ...changes,
  };
}

export function cast(at: TestProcess, input: unknown, by = publicPrincipal): Promise<CastAnswer> {
  return castBallot(at.engine, by, { organization: at.organization, process: at.process, input });
}

/** Casts a ballot that must be taken, and gives its inclusion code. */
export async function voted(at: TestProcess, consultation: string, voter: number, ...choice: string[]) {
  const ballot = aBallot(consultation, voter, choice);
  const answer = await cast(at, ballot);
  if (!answer.ok) throw new Error(`The ballot was refused: ${JSON.stringify(answer.refusal)}`);
  return ballot.inclusionCode;
}

/** Moves the clock behind the closing, records it, counts, destroys the keys and publishes. */
export async function published(at: TestProcess, consultation: string) {
  const { process, team, secretary } = at;
  testClock.moveTo(inDays(6));
  await accepted(at, team, 'close-consultation', { consultation }, process);
  await accepted(at, secretary, 'count-consultation', { consultation }, process);
  await accepted(at, secretary, 'destroy-consultation-keys', { consultation }, process);
  return (await accepted(at, secretary, 'publish-result', { consultation }, process)).result;
}
