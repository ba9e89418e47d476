import { expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import { explainReason } from '../../../templates/explain/issue.ts';
import { languages, textsOf } from '../../../templates/messages.ts';
import { mistakes, spoilt } from './mistakes.ts';
import { smallWorkflow } from './small-workflow.ts';

const catalogue = composeCatalogue();

const activities = 'stages.dialogues.activities';

const issuesOf = (input: unknown) => {
  const prepared = prepareWorkflow(input, catalogue);
  return prepared.ok ? [] : prepared.issues;
};

it('has nothing to say about a workflow in order', () => {
  expect(prepareWorkflow(smallWorkflow(), catalogue)).toMatchObject({ ok: true, walked: { complete: true } });
});

const cases = mistakes.map((mistake) => ({ mistake, name: `${mistake[0]} at ${mistake[1]}` }));

it.each(cases)('finds $name', ({ mistake }) => {
  const [reason, made, , found = made] = mistake;
  expect(issuesOf(spoilt(mistake)).map((issue) => `${issue.path}: ${issue.reason}`)).toContain(
    `${found}: lint-${reason}`,
  );
});

it.each(cases)('puts $name into words, in every language', ({ mistake }) => {
  for (const issue of issuesOf(spoilt(mistake))) {
    for (const language of languages) {
      const words = explainReason(language, issue.reason, issue.details);
      expect(words).toMatch(/^[^{}]{20,}[.?]$/);
      expect(words).not.toMatch(/undefined|\[object/);
    }
  }
});

it('has tried everything that it can say of a value', () => {
  // These need a text, a Cauce of its own, or a machine that lint refuses before it is walked.
  const elsewhere = ['json', 'key-twice', 'deadline-nowhere'];
  // These are about an approval and the rules of procedure together.
  elsewhere.push('unknown-matter', 'no-decisions-in-writing', 'parity-without-seats');
  // These need rules of procedure that nobody can keep, or a workflow in which nobody leads: in-life.pure.test.ts.
  elsewhere.push('decision-out-of-reach', 'only-the-clock-asks');
  // This is about the figures of a standard: test/engine/standards.
  elsewhere.push('figure-not-yours');
  elsewhere.push('stage-never-begins', 'outcome-never-reached', 'no-way-to-an-end');
  const said = [...textsOf('en').keys()].flatMap((path) => /^reasons[.]lint-(.*)$/.exec(path)?.[1] ?? []);
  const tried = new Set(mistakes.map(([reason]) => reason));
  expect(said.filter((reason) => !tried.has(reason)).sort()).toEqual(elsewhere.sort());
});

it('names what was probably meant', () => {
  expect(issuesOf(spoilt(['unknown-stage', 'stages.draft.after', ['dialogo']]))).toMatchObject([
    { details: { name: 'dialogo', nearest: ['dialogues', 'draft', 'agreement'] } },
  ]);
  expect(issuesOf(spoilt(['unknown-field', 'stages.draft.gates', []]))[0]?.details?.nearest).toContain(
    'gate',
  );
});

it.each([
  ['obras', 'progress'],
  ['votar', 'voting'],
  ['implementation', 'progress'],
  ['survey', 'questionnaires'],
  ['asambleas', 'meetings'],
])('proposes for an activity called %s what is meant, not only what looks like it', (name, meant) => {
  const [issue] = issuesOf(spoilt(['unknown-activity', `${activities}.1`, name]));
  for (const language of languages) {
    expect(explainReason(language, issue!.reason, issue!.details)).toContain(meant);
  }
});

it('finds every mistake at once, not only the first', () => {
  const workflow = smallWorkflow();
  workflow.jurisdiction.timeZone = 'Chile';
  workflow.stages.draft!.after = ['dialogo'];
  workflow.stages.dialogues!.activities = ['stakeholder-map', 'meetingz', 'meetings'];
  expect(issuesOf(workflow).map(({ path }) => path)).toEqual([
    'jurisdiction.timeZone',
    'stages.dialogues.activities.1',
    'stages.draft.after.0',
  ]);
});

it('finds a deadline that nothing would answer, in a Cauce whose clock may not', () => {
  const domains = catalogue.domains.map((domain) => ({
    ...domain,
    commands: domain.commands.map((command) => ({
      ...command,
      by: command.by.filter((role: string) => role !== 'clock'),
    })),
  }));
  const prepared = prepareWorkflow(smallWorkflow(), composeCatalogue(domains));
  expect(prepared.ok ? [] : prepared.issues.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
    'stages.dialogues.approval.within: lint-deadline-nowhere',
    'stages.draft.deadline: lint-deadline-nowhere',
  ]);
});
