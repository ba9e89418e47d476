import { notFound, notPossible } from '../../kernel/refusals.ts';
import { opinionView } from '../../systematization/views/opinions.ts';
import { type ProposalView, proposalView } from '../../systematization/views/proposal.ts';
import { themesView } from '../../systematization/views/themes.ts';
import { commonOf } from '../common-data.ts';
import { TechnicalOpinion } from '../contracts/technical-opinion.ts';
import { defineKind } from '../kind.ts';
import { signersIn } from '../offices-of.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** The opinion of a technical unit on a proposal, once it was given: the unit's own text, which nobody else approves. */
export const technicalOpinion = defineKind({
  kind: 'technical-opinion',
  version: 1,
  contract: TechnicalOpinion,
  subject: 'technical-opinion',
  prefix: 'DICTAMEN',
  approvedBy: 'its-own',
  signers: signersIn,
  async collect(from, subject) {
    const at = { organization: from.organization, process: from.process.id };
    const opinion = await opinionView(from.engine, { ...at, opinion: subject ?? '' });
    if (opinion === undefined) return notFound('technical-opinion', subject ?? '');
    const { unit, givenAt, givenOnVersion, finding, cost } = opinion;
    if (givenAt === null || finding === null)
      return notPossible('opinion-not-given-yet', { opinion: opinion.opinion });
    const proposal = await proposalView(from.engine, { ...at, proposal: opinion.proposal });
    if (proposal === undefined) return notFound('proposal', opinion.proposal);
    const themes = await themesView(from.engine, at);
    const text = textAt(proposal, givenOnVersion ?? proposal.version);
    const theme = themes?.themes.find((one) => one.theme === text.theme);
    const common = await commonOf(from, text.title);
    return {
      ...common,
      unit,
      proposal: {
        number: proposal.number,
        code: proposal.code,
        ...text,
        theme: theme?.name ?? text.theme,
        amendedSince: proposal.version > text.version,
        cites: proposal.cites,
      },
      question: paragraphsOf(opinion.question),
      requestedAt: opinion.requestedAt,
      dueAt: opinion.dueAt,
      givenAt,
      late: opinion.overdue,
      finding,
      grounds: paragraphsOf(opinion.grounds),
      aspects: opinion.aspects.map((one) => ({ ...one, grounds: paragraphsOf(one.grounds) })),
      conditions: [...opinion.conditions],
      cost: cost === null ? null : { ...cost, note: cost.note ?? null },
      signers: [{ signer: 'technical-unit', office: unit, institution: common.publicBody }],
    };
  },
});

/** The text of a proposal as it stood in a version of it: an opinion is of what its unit read. */
function textAt(proposal: ProposalView, version: number) {
  const { title, problem, description, theme } =
    proposal.formerTexts.find((former) => former.version === version) ?? proposal;
  return {
    version,
    title,
    theme,
    problem: paragraphsOf(problem),
    description: paragraphsOf(description),
  };
}
