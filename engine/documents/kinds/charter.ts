import type { Charter as Frozen } from '../../consultation/charter.ts';
import type { ConsultationView } from '../../consultation/views/consultation.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { privacyNoticeView } from '../../privacy/views/privacy-notice.ts';
import { proposalView } from '../../systematization/views/proposal.ts';
import { commonOf } from '../common-data.ts';
import { anyConsultation, choicesIn, frozenConsultation, optionsIn } from '../consultation-data.ts';
import { Charter } from '../contracts/charter.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { officesOf, signersIn } from '../offices-of.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { budgetOf, mattersOf, ofOption } from '../vote-data.ts';

/** The bases of a consultation, once they are frozen. */
export const charter = defineKind({
  kind: 'charter',
  version: 1,
  contract: Charter,
  subject: 'consultation',
  prefix: 'BASES',
  approvedBy: 'its-own',
  signers: signersIn,
  async collect(from, subject) {
    const view = await (from.preview ? anyConsultation : frozenConsultation)(from, subject);
    if (isRefused(view)) return view;
    const { charter: frozen, round, repeats } = view;
    const { counting, eligibility, binding, identification, documents } = frozen;
    return {
      ...(await commonOf(from, frozen.title)),
      timeZone: frozen.timeZone,
      question: paragraphsOf(frozen.question),
      round,
      repeated: repeats !== null,
      options: await optionsOf(from, frozen),
      eligibility: {
        years: eligibility.minAge.years,
        over: eligibility.minAge.operator === 'over',
        links: [...eligibility.links],
      },
      identification: [...identification],
      documents: [...documents],
      paper: frozen.paper,
      electronic: true,
      opensAt: frozen.opensAt,
      closesAt: frozen.closesAt,
      places: [...(frozen.pollingPlaces ?? [])],
      choices: choicesIn(frozen),
      seats: counting.places ?? null,
      oneSeat: counting.places === 1,
      ties: counting.ties ?? null,
      matters: mattersOf(frozen),
      budget: budgetOf(frozen),
      turnout: turnoutOf(frozen),
      percentages: counting.percentages,
      binding: { force: binding.force, instrument: binding.instrument ?? null },
      objections: frozen.objections,
      privacy: await privacyOf(from),
      seal: sealOf(view),
      signers: await officesOf(from, ['secretary']),
    };
  },
});

function sealOf({ charter: { publicKey }, charterHash: hash, frozenAt: at }: ConsultationView) {
  return hash === null || at === null ? null : { at, hash, publicKey };
}

/** The options, each with the number of the proposal that it is. */
function optionsOf({ engine, organization, process }: Collecting, frozen: Frozen) {
  const numbered = optionsIn(frozen).map(async (option, index) => {
    const proposal = frozen.options[index]?.proposal;
    const at = { organization, process: process.id };
    const found = proposal === undefined ? undefined : await proposalView(engine, { ...at, proposal });
    return { ...option, ...ofOption(frozen, index), proposal: found?.number ?? null };
  });
  return Promise.all(numbered);
}

function turnoutOf({ counting }: Frozen) {
  const { turnout } = counting;
  const share = turnout.kind === 'share-of-roll' ? turnout : undefined;
  return {
    kind: turnout.kind,
    min: turnout.kind === 'ballots' ? turnout.min : null,
    share: share === undefined ? null : { comparison: share.comparison, ...share.share },
  };
}

async function privacyOf({ engine, organization, process }: Collecting) {
  const view = await privacyNoticeView(engine, { organization, process: process.id });
  if (view?.notice == null) return null;
  const { version, publishedAt, hash } = view.notice;
  return { version, publishedAt, hash };
}
