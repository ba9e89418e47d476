import { notFound } from '../../kernel/refusals.ts';
import { type AccordLine, accordsView } from '../../plan/views/accords.ts';
import { type CommitmentView, commitmentView } from '../../plan/views/commitment.ts';
import { type PlanView, planView } from '../../plan/views/plan.ts';
import { proposalView } from '../../systematization/views/proposal.ts';
import { commonOf } from '../common-data.ts';
import { CommitmentSheet } from '../contracts/commitment-sheet.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { at, shown, themeNames, votesOfProposals } from '../plan-data.ts';

/** The sheet of a commitment in OGP's fields; it can be asked for from its first draft on, and says what is missing. */
export const commitmentSheet = defineKind({
  kind: 'commitment-sheet',
  version: 1,
  contract: CommitmentSheet,
  subject: 'commitment',
  prefix: 'FICHA',
  approvedBy: 'register',
  async collect(from, subject) {
    const commitment = subject ?? '';
    const view = await commitmentView(from.engine, { ...at(from), commitment });
    if (view === undefined) return notFound('commitment', commitment);
    const plan = await planView(from.engine, at(from));
    return {
      ...(await commonOf(from, view.title)),
      commitment: fieldsOf(view, (await accordsView(from.engine, at(from))) ?? []),
      plan: plan === undefined ? null : periodOf(plan),
      proposals: await originsOf(from, view),
      milestones: milestonesOf(view),
      indicators: view.indicators.map((one) => ({
        ...one,
        noBaseline: one.baseline === null,
        noTarget: one.target === null,
      })),
      artefacts: artefactsOf(view),
      coding: codingOf(view),
      fulfilment: fulfilmentOf(view),
      delays: delaysOf(view),
      amendments: amendmentsOf(view),
      versions: view.versions.map(({ version, madeAt, hash }) => ({ version, madeAt, hash })),
    };
  },
});

const periodOf = ({ title, startsOn, endsOn, version }: PlanView) => ({ title, startsOn, endsOn, version });

function fieldsOf(view: CommitmentView, accords: readonly AccordLine[]) {
  const { code, number, state, version, lead, responsibleOffice, counterpart, startsOn, endsOn } = view;
  const accord = (institution: string) => accords.find((one) => one.institution === institution);
  return {
    ...{ code, number, state, version, lead, responsibleOffice, counterpart, startsOn, endsOn },
    supporting: [...view.supporting],
    outside: view.outside.map((institution) => ({
      institution,
      signedAt: accord(institution)?.signedAt ?? null,
    })),
    values: [...view.values],
    policyAreas: [...view.policyAreas],
    problem: paragraphsOf(view.problem),
    statusQuo: paragraphsOf(view.statusQuo),
    action: paragraphsOf(view.action),
    withdrawnBecause: view.withdrawnBecause,
  };
}

async function originsOf(from: Collecting, { proposals }: CommitmentView) {
  const [votes, themes] = [await votesOfProposals(from), await themeNames(from)];
  const origins = [];
  for (const proposal of proposals) {
    const view = await proposalView(from.engine, { ...at(from), proposal });
    if (view === undefined) continue;
    const { number, title, theme } = view;
    const had = votes.get(proposal);
    origins.push({
      ...{ number, title, theme: themes.get(theme) ?? null },
      ...{ voted: had !== undefined, votes: had ?? null },
    });
  }
  return origins.sort((one, other) => one.number - other.number);
}

/** The milestones that stand, each with the last report on it. */
function milestonesOf({ milestones, fulfilment }: CommitmentView) {
  const reports = (fulfilment?.reports ?? []).filter(({ supersededAt }) => supersededAt === null);
  return milestones
    .filter(({ removedAt }) => removedAt === null)
    .map(({ milestone, title, responsible, startsOn, dueOn, evidenceAsked }, index) => {
      const last = reports.findLast((report) => report.milestone === milestone);
      return {
        number: index + 1,
        ...{ title, responsible, startsOn, dueOn, evidenceAsked },
        completion: last?.completion ?? null,
        period: last?.period ?? null,
        evidence: (last?.evidence ?? []).map(shown),
      };
    });
}

function artefactsOf({ artefacts, fulfilment }: CommitmentView) {
  return artefacts.map(({ code, title }) => {
    const one = fulfilment?.artefacts.find((artefact) => artefact.code === code);
    return { title, shown: one === undefined ? null : shown(one.evidence) };
  });
}

function codingOf({ codings, version: now }: CommitmentView) {
  const coding = codings.find(({ supersededAt }) => supersededAt === null);
  if (coding === undefined) return null;
  const { verifiable, relevant, values, potential, grounds, codedBy, codedAt, version } = coding;
  return {
    ...{ verifiable, relevant, potential, grounds, codedBy, codedAt },
    values: [...values],
    outdated: version < now,
  };
}

function fulfilmentOf({ fulfilment }: CommitmentView) {
  if (fulfilment === null) return null;
  const { state, endedAt, reasonCode, summary } = fulfilment;
  return { state, endedAt, reasonCode, summary };
}

type Delay = NonNullable<CommitmentView['fulfilment']>['delays'][number];

/** The delays of a commitment, each with the title of its milestone. */
export function delaysOf(
  { milestones, fulfilment }: CommitmentView,
  which: (delay: Delay) => boolean = () => true,
) {
  const titles = new Map(milestones.map(({ milestone, title }) => [milestone, title]));
  return (fulfilment?.delays ?? []).filter(which).map(({ milestone, ...delay }) => ({
    ...delay,
    milestone: titles.get(milestone) ?? milestone,
  }));
}

function amendmentsOf({ milestones, amendments }: CommitmentView) {
  const titles = new Map(milestones.map(({ milestone, title }) => [milestone, title]));
  return amendments.map(({ amendment: _amendment, milestone, ...one }) => ({
    ...one,
    milestone: milestone === null ? null : (titles.get(milestone) ?? null),
  }));
}
