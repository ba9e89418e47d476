import { approvedAgenda } from './agenda/facts/approved-agenda.ts';
import { diagnosesRecorded } from './agenda/facts/diagnoses-recorded.ts';
import { standingContradictions } from './claims/facts/standing-contradictions.ts';
import { committeesInOffice } from './committees/facts/committees-in-office.ts';
import { workingGroupsOwing } from './committees/facts/working-groups-owing.ts';
import { debatedTexts } from './consultation/facts/debated-texts.ts';
import { standingBudgets } from './consultation/facts/standing-budgets.ts';
import { standingConsultations } from './consultation/facts/standing-consultations.ts';
import { supportedProposals } from './consultation/facts/supported-proposals.ts';
import { winningProposals } from './consultation/facts/winning-proposals.ts';
import { agreementsWithoutOwnerOrDue } from './dialogues/facts/agreements-without-owner-or-due.ts';
import { assembliesNotTold } from './dialogues/facts/assemblies-not-told.ts';
import { blockAssembliesCounted } from './dialogues/facts/block-assemblies-counted.ts';
import { callsIncomplete } from './dialogues/facts/calls-incomplete.ts';
import { informationNotShared } from './dialogues/facts/information-not-shared.ts';
import { inputPeriod } from './dialogues/facts/input-period.ts';
import { minutesNotApproved } from './dialogues/facts/minutes-not-approved.ts';
import { noticeTooShort } from './dialogues/facts/notice-too-short.ts';
import { segmentsNotHeard } from './dialogues/facts/segments-not-heard.ts';
import { smallCountsPublished } from './dialogues/facts/small-counts-published.ts';
import { stakeholderMapStanding } from './dialogues/facts/stakeholder-map-standing.ts';
import { timelinePublished } from './dialogues/facts/timeline-published.ts';
import { tooFewChannels } from './dialogues/facts/too-few-channels.ts';
import { minutesNotSigned } from './documents/facts/minutes-not-signed.ts';
import { carriedLessons } from './evaluation/coding/facts/carried-lessons.ts';
import { commitmentAssessments } from './evaluation/facts/commitment-assessments.ts';
import { evaluationSchedule } from './evaluation/facts/evaluation-schedule.ts';
import { monitoringReports } from './evaluation/facts/monitoring-reports.ts';
import { decisionOnMatter } from './forum/facts/decision-on-matter.ts';
import { heldSessions } from './forum/facts/held-sessions.ts';
import { offAgendaMatters } from './forum/facts/off-agenda-matters.ts';
import { publicProcedure } from './forum/facts/public-procedure.ts';
import { seatsBySector } from './forum/facts/seats-by-sector.ts';
import type { Fact } from './gates/fact.ts';
import { commitmentStandings } from './implementation/facts/commitment-standings.ts';
import { progressOwed } from './implementation/facts/progress-owed.ts';
import { amendmentsWithoutAct } from './plan/facts/amendments-without-act.ts';
import { commitmentCodings } from './plan/facts/commitment-codings.ts';
import { commitmentOrigins } from './plan/facts/commitment-origins.ts';
import { commitmentTemplates } from './plan/facts/commitment-templates.ts';
import { conflictsOfInterest } from './plan/facts/conflicts-of-interest.ts';
import { institutionAccords } from './plan/facts/institution-accords.ts';
import { monitoringAppointment } from './plan/facts/monitoring-appointment.ts';
import { planEndorsements } from './plan/facts/plan-endorsements.ts';
import { planSubmission } from './plan/facts/plan-submission.ts';
import { childrenStanding } from './programme/facts/children-standing.ts';
import { questionnaireStandings } from './questionnaires/facts/questionnaire-standings.ts';
import { datedArtefacts } from './sequence/facts/dated-artefacts.ts';
import { commitmentTexts } from './standards/facts/commitment-texts.ts';
import { earlierMembership } from './standards/facts/earlier-membership.ts';
import { informationRefreshes } from './standards/facts/information-refreshes.ts';
import { membershipRecord } from './standards/facts/membership-record.ts';
import { participationLevel } from './standards/facts/participation-level.ts';
import { requirementAnswers } from './standards/facts/requirement-answers.ts';
import { contributionsNotCoded } from './systematization/facts/contributions-not-coded.ts';
import { contributionsNotDisposed } from './systematization/facts/contributions-not-disposed.ts';
import { exclusionsBeyondReasons } from './systematization/facts/exclusions-beyond-reasons.ts';
import { proposalLines } from './systematization/facts/proposal-lines.ts';
import { proposalsNotDisposed } from './systematization/facts/proposals-not-disposed.ts';
import { publishedResponse } from './systematization/facts/published-response.ts';
import { transferStanding } from './transfer/facts/transfer-standing.ts';
import { actsWithinWindows } from './windows/facts/acts-within-windows.ts';
import { openWorkingTables } from './working-tables/facts/open-working-tables.ts';
import { standingUrgentMatters } from './working-tables/facts/standing-urgent-matters.ts';

/** Every fact that a rule may need, by its name. */
export const facts = {
  carriedLessons,
  transferStanding,
  actsWithinWindows,
  approvedAgenda,
  diagnosesRecorded,
  openWorkingTables,
  standingUrgentMatters,
  questionnaireStandings,
  standingContradictions,
  datedArtefacts,
  commitmentTexts,
  informationRefreshes,
  earlierMembership,
  membershipRecord,
  participationLevel,
  requirementAnswers,
  childrenStanding,
  committeesInOffice,
  workingGroupsOwing,
  winningProposals,
  progressOwed,
  planSubmission,
  planEndorsements,
  monitoringReports,
  monitoringAppointment,
  institutionAccords,
  evaluationSchedule,
  conflictsOfInterest,
  commitmentOrigins,
  commitmentTemplates,
  commitmentStandings,
  commitmentCodings,
  commitmentAssessments,
  amendmentsWithoutAct,
  contributionsNotCoded,
  contributionsNotDisposed,
  exclusionsBeyondReasons,
  proposalLines,
  proposalsNotDisposed,
  publishedResponse,
  decisionOnMatter,
  seatsBySector,
  heldSessions,
  offAgendaMatters,
  publicProcedure,
  standingConsultations,
  standingBudgets,
  supportedProposals,
  debatedTexts,
  agreementsWithoutOwnerOrDue,
  assembliesNotTold,
  blockAssembliesCounted,
  callsIncomplete,
  informationNotShared,
  inputPeriod,
  minutesNotApproved,
  minutesNotSigned,
  noticeTooShort,
  segmentsNotHeard,
  smallCountsPublished,
  stakeholderMapStanding,
  timelinePublished,
  tooFewChannels,
};

/** The facts as rules see them: their values, by name. */
export type Facts = {
  readonly [Name in keyof typeof facts]: (typeof facts)[Name] extends Fact<string, infer Value>
    ? Value
    : never;
};
