import type { AnyKind } from '../kind.ts';
import { accord } from './accord.ts';
import { agenda } from './agenda.ts';
import { agendaBooklet } from './agenda-booklet.ts';
import { ballot } from './ballot.ts';
import { charter } from './charter.ts';
import { commitmentSheet } from './commitment-sheet.ts';
import { contributionCards } from './contribution-cards.ts';
import { debatedText } from './debated-text.ts';
import { erratum } from './erratum.ts';
import { evaluationReport } from './evaluation-report.ts';
import { finalReport } from './final-report.ts';
import { inceptionReport } from './inception-report.ts';
import { jointDeclaration } from './joint-declaration.ts';
import { minutes } from './minutes.ts';
import { notice } from './notice.ts';
import { plan } from './plan.ts';
import { poster } from './poster.ts';
import { programmeReport } from './programme-report.ts';
import { progressReport } from './progress-report.ts';
import { reasonedResponse } from './reasoned-response.ts';
import { sessionAgenda } from './session-agenda.ts';
import { sessionMinutes } from './session-minutes.ts';
import { sessionNotice } from './session-notice.ts';
import { signInSheet } from './sign-in-sheet.ts';
import { statusReport } from './status-report.ts';
import { tallyAct } from './tally-act.ts';
import { tallySheet } from './tally-sheet.ts';
import { technicalOpinion } from './technical-opinion.ts';

/** Every kind of document that Cauce writes. */
export const kinds = [
  notice,
  poster,
  agenda,
  signInSheet,
  contributionCards,
  minutes,
  sessionNotice,
  sessionAgenda,
  sessionMinutes,
  reasonedResponse,
  technicalOpinion,
  charter,
  ballot,
  tallySheet,
  tallyAct,
  debatedText,
  statusReport,
  commitmentSheet,
  plan,
  progressReport,
  programmeReport,
  agendaBooklet,
  inceptionReport,
  evaluationReport,
  jointDeclaration,
  accord,
  finalReport,
  erratum,
] as const satisfies readonly AnyKind[];

const byName = new Map<string, AnyKind>(kinds.map((one) => [one.kind, one]));

export const kindOf = (name: string): AnyKind | undefined => byName.get(name);
