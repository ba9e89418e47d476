import { beforeAll, expect } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import type { Accepted } from '../../../engine/kernel/execute.ts';
import type { Refusal } from '../../../engine/kernel/refusals.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';

const text = (words: string) => ({ es: words, en: words });
const ourChoice = { kind: 'our-choice', reference: 'Cauce', why: text('Es una prueba.') };
const aLaw = { kind: 'law', reference: 'Una ley de prueba' };

/** One use of a rule in the gate of a test, without its basis. */
export interface TestUse {
  readonly rule: string;
  readonly params?: object;
  readonly severity?: 'legal' | 'programme' | 'good-practice';
}

/** A workflow of a stage of dialogues with this gate, and one after it in which agreements are still followed. */
const workflowWith = (gate: readonly TestUse[]) => ({
  format: 1,
  id: 'dialogues-only',
  version: 1,
  title: text('Solo diálogos'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    secretary: { title: text('Secretaría'), as: 'secretary' },
    observer: { title: text('Observación'), as: 'observer' },
    public: { title: text('Cualquiera'), as: 'public' },
  },
  throughout: ['agreements-follow-up', 'moderation'],
  stages: {
    dialogues: {
      title: text('Diálogos'),
      activities: [
        'stakeholder-map',
        'timeline',
        'meetings',
        'minutes',
        'contributions',
        'contributions-open',
        'agreements',
      ],
      gate: gate.map(({ severity = 'programme', ...use }) => ({
        ...use,
        severity,
        basis: severity === 'legal' ? aLaw : ourChoice,
      })),
    },
    afterwards: { title: text('Después'), after: ['dialogues'], gate: [] },
  },
});

/** A process whose dialogues are on, and who works on it. */
export interface Dialogues {
  readonly at: TestOrganization;
  readonly process: string;
  readonly team: Principal;
  readonly secretary: Principal;
  accepted(command: string, input: unknown, by?: Principal): Promise<Accepted>;
  refused(command: string, input: unknown, by?: Principal): Promise<Refusal>;
  /** The id that a command answers under a name. */
  made(command: string, input: unknown, name: string): Promise<string>;
  /** Sets a meeting; whatever is not given is a dialogue of two hours from now on for the segment `women`. */
  scheduled(meeting?: object): Promise<string>;
  /** Declares that a meeting was held until now. */
  holds(meeting: string, more?: object): Promise<Accepted>;
  /** Sets a meeting and declares that it was held until now. */
  held(meeting?: object): Promise<string>;
  /** The verdict of a rule of the gate, as it stands now. */
  verdict(rule: string): Promise<unknown>;
  /** Expects that folding the ledger gives what is stored, and that no text was altered. */
  verified(): Promise<void>;
}

export const publicly: Principal = { kind: 'public', id: 'public' };
export const attendance = [
  { group: 'women', count: 12 },
  { group: 'municipal-staff', count: 3 },
];
/** Evidence that anyone can open. */
export const photo = { kind: 'link', title: 'Fotografía del afiche', url: 'https://example.org/afiche.jpg' };

let at: TestOrganization;

/** Publishes the workflow with a gate for the whole test file. */
export function withGate(gate: readonly TestUse[] = []): void {
  beforeAll(async () => {
    at = await anOrganization();
    await accepted(at, at.administrator, 'publish-workflow', { workflow: workflowWith(gate) });
  });
}

/** A person with a role in the organization of this test file. */
export async function someone(role: string): Promise<Principal> {
  const office = { office: 'Oficina', institution: 'Municipalidad' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  const person = result.person as string;
  const mandate = { person, role, act: 'decreto', from: '2020-01-01T00:00:00Z' };
  await accepted(at, at.administrator, 'give-mandate', mandate);
  return { kind: 'person', id: person };
}

/** The instant that lies so many hours after now. */
export const hoursFromNow = (hours: number): string =>
  new Date(Date.parse(testClock.now()) + hours * 3_600_000).toISOString();

/** A new process with two segments on its stakeholder map. */
export async function someDialogues(): Promise<Dialogues> {
  const team = await someone('team');
  const secretary = await someone('secretary');
  // Minutes that the team drafts are approved by the secretary.
  const usual = (command: string) => (command === 'approve-minutes' ? secretary : team);
  const whole = { workflow: 'dialogues-only', version: 1, title: 'Plan' };
  const process = (await accepted(at, team, 'open-process', whole)).result.process as string;
  const given: Dialogues = {
    at,
    process,
    team,
    secretary,
    accepted: (command, input, by = usual(command)) => accepted(at, by, command, input, process),
    refused: (command, input, by = usual(command)) => refused(at, by, command, input, process),
    made: async (command, input, name) => (await given.accepted(command, input)).result[name] as string,
    scheduled: (meeting = {}) =>
      given.made(
        'schedule-meeting',
        {
          kind: 'dialogue',
          title: 'Diálogo de mujeres',
          place: 'Sede vecinal',
          modality: 'in-person',
          startsAt: testClock.now(),
          endsAt: hoursFromNow(2),
          segments: ['women'],
          ...meeting,
        },
        'meeting',
      ),
    holds: (meeting, more = {}) =>
      given.accepted('hold-meeting', {
        meeting,
        from: hoursFromNow(-2),
        to: testClock.now(),
        attendance,
        ...more,
      }),
    async held(meeting = {}) {
      const id = await given.scheduled(meeting);
      await given.holds(id);
      return id;
    },
    async verdict(rule) {
      const view = await gateView(at.engine, { organization: at.organization, process, stage: 'dialogues' });
      return view?.checklist.items.find((item) => item.rule === rule)?.verdict;
    },
    async verified() {
      const verified = await verifyOne(at.engine, { organization: at.organization, process });
      expect(verified?.faults).toEqual([]);
    },
  };
  const segments = [
    { id: 'women', name: 'Mujeres', sensitive: false },
    { id: 'indigenous-peoples', name: 'Pueblos Originarios', sensitive: true },
  ];
  await given.accepted('map-stakeholders', { segments });
  return given;
}
