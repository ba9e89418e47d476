import { beforeAll, expect } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import type { Accepted } from '../../../engine/kernel/execute.ts';
import type { Refusal } from '../../../engine/kernel/refusals.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';

const text = (words: string) => ({ es: words, en: words });
const basis = { kind: 'our-choice', reference: 'Cauce', why: text('Es una prueba.') };
const severity = 'programme';

/** A workflow of one stage, in which things are said and systematized at once. */
const workflow = {
  format: 1,
  id: 'only-systematization',
  version: 1,
  title: text('Solo sistematización'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    facilitator: { title: text('Facilitación'), as: 'facilitator' },
    units: { title: text('Unidades técnicas'), as: 'technical-unit' },
    public: { title: text('Cualquiera'), as: 'public' },
  },
  stages: {
    systematization: {
      title: text('Sistematización'),
      activities: [
        'contributions',
        'moderation',
        'themes',
        'coding',
        'proposals',
        'technical-opinions',
        'dispositions',
        'reasoned-response',
      ],
      gate: [
        { rule: 'every-input-systematized', severity, basis },
        {
          rule: 'every-proposal-disposed',
          params: { exclusionReasons: ['technical-impossibility', 'outside-powers', 'duplicate', 'other'] },
          severity,
          basis,
        },
        { rule: 'traceable-both-ways', params: { to: 'proposals' }, severity, basis },
      ],
    },
  },
};

/** A process that is being systematized, and who works on it. */
export interface Systematization {
  readonly at: TestOrganization;
  readonly process: string;
  readonly team: Principal;
  readonly unit: Principal;
  accepted(command: string, input: unknown, by?: Principal): Promise<Accepted>;
  refused(command: string, input: unknown, by?: Principal): Promise<Refusal>;
  /** The id that a command answers under a name. */
  made(command: string, input: unknown, name: string): Promise<string>;
  /** Records something that was said, and answers its id. */
  said(body: string, kind?: string): Promise<string>;
  /** The verdict of a rule of the gate, as it stands now. */
  verdict(rule: string): Promise<unknown>;
  /** Expects that folding the ledger gives what is stored, and that no text was altered. */
  verified(): Promise<void>;
}

let at: TestOrganization;

/** Publishes the workflow for the whole test file. */
export function withSystematization(): void {
  beforeAll(async () => {
    at = await anOrganization();
    await accepted(at, at.administrator, 'publish-workflow', { workflow });
  });
}

export async function someone(role: string, body?: string): Promise<Principal> {
  const office = { office: 'Oficina', institution: 'Municipalidad' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  const person = result.person as string;
  const mandate = { person, role, body, act: 'decreto', from: '2020-01-01T00:00:00Z' };
  await accepted(at, at.administrator, 'give-mandate', mandate);
  return { kind: 'person', id: person };
}

/** A new process, with two themes. */
export async function aSystematization(): Promise<Systematization> {
  const team = await someone('team');
  const unit = await someone('technical-unit', 'Gestión Ambiental');
  const whole = { workflow: 'only-systematization', version: 1, title: 'Plan' };
  const process = (await accepted(at, team, 'open-process', whole)).result.process as string;
  const given: Systematization = {
    at,
    process,
    team,
    unit,
    accepted: (command, input, by = team) => accepted(at, by, command, input, process),
    refused: (command, input, by = team) => refused(at, by, command, input, process),
    made: async (command, input, name) => (await given.accepted(command, input)).result[name] as string,
    said: (body, kind = 'need') =>
      given.made('record-contribution', { kind, body, channel: 'letter' }, 'contribution'),
    async verdict(rule) {
      const where = { organization: at.organization, process, stage: 'systematization' };
      const view = await gateView(at.engine, where);
      return view?.checklist.items.find((item) => item.rule === rule)?.verdict;
    },
    async verified() {
      const verified = await verifyOne(at.engine, { organization: at.organization, process });
      expect(verified?.faults).toEqual([]);
    },
  };
  await given.accepted('define-theme', { theme: 'environment', name: 'Medio Ambiente' });
  await given.accepted('define-theme', { theme: 'security', name: 'Seguridad' });
  return given;
}
