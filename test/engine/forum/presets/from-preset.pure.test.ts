import { expect, it } from 'vitest';
import { ProcedureInWorkflow } from '../../../../engine/forum/presets/from-preset.ts';
import { presets } from '../../../../engine/forum/presets/presets.ts';

const ours = (of: string) => ({
  of,
  basis: { kind: 'our-choice', reference: 'Foro', why: { es: 'Lo pide el foro.', en: 'The forum asks.' } },
});
const reasons = (input: unknown) => {
  const { error } = ProcedureInWorkflow.safeParse(input);
  return JSON.stringify(error?.issues ?? []).match(/lint-[a-z-]+/g) ?? [];
};

it('writes a preset out, so that what is published does not change with it', () => {
  expect(ProcedureInWorkflow.parse({ preset: 'peru-27444' })).toEqual(presets['peru-27444']);
  const written = ProcedureInWorkflow.parse(presets['peru-27444']);
  expect(written).toEqual(presets['peru-27444']);
});

it('changes what is not law, on a basis of its own', () => {
  const rules = ProcedureInWorkflow.parse({
    preset: 'peru-27444',
    with: {
      title: { es: 'Reglamento del foro', en: 'Rules of the forum' },
      sessions: { ordinary: { notice: { unit: 'business-days', count: 5 } } },
      basis: [ours('sessions.ordinary')],
    },
  });
  expect(rules.sessions.ordinary.notice.count).toBe(5);
  expect(rules.sessions.offAgenda).toBe('all-present-and-agreed');
  expect(rules.basis.filter(({ of }) => of === 'sessions.ordinary')).toHaveLength(1);
});

it.each([
  ['another abstention', { decision: { abstention: 'allowed' }, basis: [ours('decision.abstention')] }],
  ['a smaller quorum', { quorum: { first: { atLeast: 0.25 } }, basis: [ours('quorum')] }],
  ['another basis of the same', { basis: [ours('decision.majority')] }],
])('refuses to change what a law sets: %s', (_, changes) => {
  expect(reasons({ preset: 'peru-27444', with: changes })).toContain('lint-law-not-changed');
});

it('refuses a change that says no basis, and a preset that there is not', () => {
  const changes = { sessions: { remote: 'speaks-only' } };
  expect(reasons({ preset: 'peru-27444', with: changes })).toContain('lint-change-without-basis');
  expect(reasons({ preset: 'peru-1' })).toContain('lint-unknown-preset');
});
