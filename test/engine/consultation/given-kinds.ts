import type { Principal } from '../../../engine/kernel/engine.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, type TestOrganization } from '../../given.ts';

const ours = { kind: 'our-choice', reference: 'test', why: { es: 'prueba', en: 'test' } } as const;
const title = { es: 'Etapa', en: 'Stage' };
const staffRoles = ['team', 'secretary', 'facilitator', 'polling-officer', 'administrator'] as const;

/** One stage with every kind of consultation but the vote itself, and the rules of each as its gate. */
const workflow: WorkflowInput = {
  format: 1,
  id: 'kinds',
  version: 1,
  title,
  jurisdiction: { country: 'PE', timeZone: 'America/Lima' },
  roles: Object.fromEntries([...staffRoles, 'public' as const].map((as) => [as, { title, as }])),
  stages: {
    consultation: {
      title,
      activities: [
        ...(['proposal-collection', 'text-debate', 'statement-moderation'] as const),
        ...(['themes', 'proposals', 'dispositions'] as const),
      ],
      gate: (['supported-proposals-answered', 'every-article-answered'] as const).map((rule) => ({
        rule,
        params: {},
        severity: 'programme' as const,
        basis: ours,
      })),
    },
  },
};

/** A process with a stage of collections and debates, and who works in it. */
export interface KindsProcess extends TestOrganization {
  readonly process: string;
  readonly staff: { readonly [role in (typeof staffRoles)[number]]: Principal };
}

export async function kindsProcess(): Promise<KindsProcess> {
  const at = await anOrganization();
  const people = await Promise.all(staffRoles.map((role) => someone(at, role)));
  const staff = Object.fromEntries(staffRoles.map((role, n) => [role, people[n]!]));
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  const opening = { workflow: workflow.id, version: 1, title: 'Reglamento y propuestas' };
  const { process } = (await accepted(at, staff.team!, 'open-process', opening)).result;
  return { ...at, process: String(process), staff: staff as KindsProcess['staff'] };
}

async function someone(at: TestOrganization, role: string): Promise<Principal> {
  const input = { office: role, institution: 'Gobierno Regional' };
  const { person } = (await accepted(at, at.administrator, 'register-person', input)).result;
  const from = testClock.now();
  await accepted(at, at.administrator, 'give-mandate', { person, role, act: 'acto', from });
  return { kind: 'person', id: String(person) };
}
