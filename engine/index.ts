/** The only door of the engine: what the API, the command line and the demo may import. */
export { diagnosesView } from './agenda/views/diagnoses.ts';
export { type LocalAgendaView, localAgendaView } from './agenda/views/local-agenda.ts';
export { localAgendasView } from './agenda/views/local-agendas.ts';
export { forgetAttempts } from './attempts/forget-attempts.ts';
export { keptDays } from './attempts/policy.ts';
export { countAttempt } from './attempts/record-attempt.ts';
export { refusedAttemptCountsView } from './attempts/views/refused-attempt-counts.ts';
export { type RefusedAttemptLine, refusedAttemptsView } from './attempts/views/refused-attempts.ts';
export { calendarAt } from './calendar/notice/calendar-at.ts';
export { type NoticeAnswer, noticeClock } from './calendar/notice/notice-clock.ts';
export { noticePreset, noticePresets, timeZoneOf } from './calendar/notice/presets.ts';
export { type Catalogue, composeCatalogue } from './catalogue.ts';
export { type ContradictionView, contradictionsView } from './claims/views/contradictions.ts';
export { inconsistenciesView } from './claims/views/inconsistencies.ts';
export { committeeKinds } from './committees/kinds.ts';
export { committeeView } from './committees/views/committee.ts';
export { committeesView } from './committees/views/committees.ts';
export { electionView } from './committees/views/election.ts';
export { electionsView } from './committees/views/elections.ts';
export { castBallot } from './consultation/cast.ts';
export { BallotInput } from './consultation/casting/ballot-request.ts';
export { forgetClosedConsultations } from './consultation/casting/polling-station.ts';
export { drawInclusionSecret, inclusionCode } from './consultation/secrecy/inclusion-code.ts';
export { type Recount, recount } from './consultation/tally/recount.ts';
export { articleContributionsView } from './consultation/views/article-contributions.ts';
export { collectedProposalsView } from './consultation/views/collected-proposals.ts';
export { collectionsView } from './consultation/views/collections.ts';
export { type ConsultationView, consultationView } from './consultation/views/consultation.ts';
export { consultationsView } from './consultation/views/consultations.ts';
export { draftTextsView } from './consultation/views/draft-texts.ts';
export { inclusionView } from './consultation/views/inclusion.ts';
export { objectionsView } from './consultation/views/objections.ts';
export { paperBatchesView } from './consultation/views/paper-batches.ts';
export { quarantineView } from './consultation/views/quarantine.ts';
export { type RecountView, recountView } from './consultation/views/recount.ts';
export { textVersionView } from './consultation/views/text-version.ts';
export { FolderInUse } from './database/folder-lock.ts';
export { checkHealth } from './database/health.ts';
export { SchemaUnknown } from './database/migrate.ts';
export { ServerTooOld } from './database/server-version.ts';
export { agreementView } from './dialogues/views/agreement.ts';
export { agreementsView } from './dialogues/views/agreements.ts';
export { assemblyReturnsView } from './dialogues/views/assembly-returns.ts';
export { attendanceView } from './dialogues/views/attendance.ts';
export { type BlockAssemblyLine, blockAssembliesView } from './dialogues/views/block-assemblies.ts';
export { contributionsView } from './dialogues/views/contributions.ts';
export { meetingView } from './dialogues/views/meeting.ts';
export { meetingsView } from './dialogues/views/meetings.ts';
export { noticeClockView } from './dialogues/views/notice-clock.ts';
export { participationView } from './dialogues/views/participation.ts';
export { stakeholderMapView } from './dialogues/views/stakeholder-map.ts';
export { timelineView } from './dialogues/views/timeline.ts';
export { type OfferedKind, offeredKinds } from './documents/offered-kinds.ts';
export { previewData } from './documents/preview.ts';
export { isFormat as isDocumentFormat, mediaTypeOf } from './documents/renditions/formats.ts';
export { type RenderPort, renderWaiting } from './documents/renditions/render-waiting.ts';
export type { CommonData, ToRenderDocument } from './documents/renditions/to-render.ts';
export { drafters as documentDrafters } from './documents/roles.ts';
export { callable } from './documents/templates/check/callable.ts';
export { limits as templateLimits } from './documents/templates/check/limits.ts';
export { templateFaults } from './documents/templates/faults-of.ts';
export { kindNames as documentKindNames, templateSubject } from './documents/templates/kind-names.ts';
export { documentLanguages } from './documents/templates/languages.ts';
export { type OfferedPlace, type TemplateView, templateView } from './documents/templates/views/template.ts';
export { templateInForceView } from './documents/templates/views/template-in-force.ts';
export { templatePackView } from './documents/templates/views/template-pack.ts';
export { type TemplateLine, templatesView } from './documents/templates/views/templates.ts';
export {
  type DocumentView,
  documentFor,
  documentView,
  type RegisterEntry,
  registerEntryView,
} from './documents/views/document.ts';
export { type DocumentLine, documentsView, registerView } from './documents/views/documents.ts';
export { type PaperShown, type PaperStanding, paperView } from './documents/views/paper.ts';
export { FileNotMade, type Issued, issuedBytes } from './documents/views/rendition.ts';
export { notLevels } from './evaluation/coding/coding-fields.ts';
export { carriedLessonsView } from './evaluation/coding/views/carried-lessons.ts';
export {
  type MechanismCodingView,
  mechanismCodingsView,
} from './evaluation/coding/views/mechanism-codings.ts';
export { evaluationView } from './evaluation/views/evaluation.ts';
export { lessonsView } from './evaluation/views/lessons.ts';
export type { Evidence } from './files/evidence.ts';
export { fileView } from './files/views/file.ts';
export type { RulesOfProcedure } from './forum/procedure/procedure.ts';
export { forumView } from './forum/views/forum.ts';
export { procedureView } from './forum/views/procedure.ts';
export { resolutionView } from './forum/views/resolution.ts';
export { resolutionsView } from './forum/views/resolutions.ts';
export { sessionView } from './forum/views/session.ts';
export { sessionMinutesView } from './forum/views/session-minutes.ts';
export { sessionRequestsView } from './forum/views/session-requests.ts';
export { sessionsToComeView, sessionsView } from './forum/views/sessions.ts';
export type { Checklist, ChecklistItem } from './gates/verdict.ts';
export { progressView } from './implementation/views/progress.ts';
export { simulatedClock } from './kernel/clock.ts';
export type { AnyCommand } from './kernel/command.ts';
export { clockPrincipal, type Engine, type Principal, publicPrincipal } from './kernel/engine.ts';
export { commandOfEvent } from './kernel/event-command.ts';
export { type Accepted, type Answer, execute } from './kernel/execute.ts';
export { issuesOf, refuseUnfit } from './kernel/input.ts';
export { nextDue } from './kernel/next-due.ts';
export type { Page } from './kernel/page.ts';
export { type Issue, isRefused as isRefusal, type Refusal, type RefusalCode } from './kernel/refusals.ts';
export { sweep } from './kernel/sweep.ts';
export { Instant, LocalDate } from './kernel/values.ts';
export { UnfoldableLedger } from './ledger/fold.ts';
export type { Fault, Verification } from './ledger/verify.ts';
export { organizationLedgerView, processLedgerView } from './ledger/views/ledger.ts';
export { type CalendarView, calendarView } from './monitoring/views/calendar.ts';
export { monitoringView } from './monitoring/views/monitoring.ts';
export { checkReport } from './monitoring/views/report-check.ts';
export {
  type StatusReportView,
  statusReportFile,
  statusReportsView,
  statusReportView,
} from './monitoring/views/status-reports.ts';
export { folderTransport } from './notices/folder-transport.ts';
export { addressMark, tokenMark } from './notices/mail.ts';
export { mostReportBytes } from './notices/returned/read-report.ts';
export { refuseReport, takeReport } from './notices/returned/take-report.ts';
export { type Deliver, sendWaitingMail, type WaitingMail } from './notices/send-mail.ts';
export { writeHeartbeat } from './notices/sender/heartbeat.ts';
export { type Journal, openJournal } from './notices/sender/journal.ts';
export { smtpTransport } from './notices/smtp-transport.ts';
export { askToSubscribe } from './notices/subscriptions/ask.ts';
export {
  actByLink,
  type ByLink,
  type ShownSubscription,
  subscriptionByLink,
} from './notices/subscriptions/by-link.ts';
export { forgetUnconfirmed } from './notices/subscriptions/forget-unconfirmed.ts';
export {
  subscriptionAddress,
  subscriptionLink,
} from './notices/subscriptions/links.ts';
export { confirmDays, noticesByMail } from './notices/subscriptions/purpose.ts';
export type { Attachment, CalendarFile, Mail, MailContent, Transport } from './notices/transport.ts';
export { mailSenderView } from './notices/views/mail-sender.ts';
export { noticePaper } from './notices/views/notice-paper.ts';
export { noticeTold } from './notices/views/notice-told.ts';
export { type NoticeLine, noticesView } from './notices/views/notices.ts';
export { type UndeliveredMail, undeliveredMailView } from './notices/views/undelivered-mail.ts';
export { createOrganization, OrganizationExists } from './organization/create.ts';
export type { OrganizationNotice } from './organization/notice.ts';
export { issueOperatorKey } from './organization/operator-key.ts';
export { organizationNotice } from './organization/views/notice.ts';
export { organizationView } from './organization/views/organization.ts';
export { organizationsView } from './organization/views/organizations.ts';
export { authenticate } from './people/authenticate.ts';
export { givenRoles, type Role, roles } from './people/roles.ts';
export { keysView } from './people/views/keys.ts';
export { mandatesView } from './people/views/mandates.ts';
export { peopleView } from './people/views/people.ts';
export { rolesView } from './people/views/roles.ts';
export { type CommitmentView, commitmentView } from './plan/views/commitment.ts';
export { commitmentsView } from './plan/views/commitments.ts';
export { planView } from './plan/views/plan.ts';
export { planVersionView } from './plan/views/plan-version.ts';
export { writtenInstrumentsView } from './plan/views/written-instruments.ts';
export { consentsView } from './privacy/views/consents.ts';
export { consentsOfPersonView } from './privacy/views/consents-of-person.ts';
export { personalDataView } from './privacy/views/personal-data.ts';
export { type PublishedNotice, privacyNoticeView } from './privacy/views/privacy-notice.ts';
export { signInSheetView } from './privacy/views/sign-in-sheet.ts';
export { attentionView } from './process/views/attention.ts';
export { type CourseView, courseView } from './process/views/course.ts';
export { findingsView } from './process/views/findings.ts';
export { type GateView, gateView } from './process/views/gate.ts';
export { type MigrationDryRun, migrationDryRun, migrationsView } from './process/views/migrations.ts';
export { type ProcessView, processView } from './process/views/process.ts';
export { processesView } from './process/views/processes.ts';
export { verifyOne, verifyOrganization } from './process/views/verification.ts';
export { childrenView } from './programme/views/children.ts';
export { type IntentLine, type IntentView, intentsView, intentView } from './programme/views/intents.ts';
export { type PlacesView, placesView } from './programme/views/places.ts';
export { type ProgrammeView, programmeView } from './programme/views/programme.ts';
export type { Content as QuestionnaireContent, Item as QuestionnaireItem } from './questionnaires/content.ts';
export type { Answers as QuestionnaireAnswers } from './questionnaires/read-answers.ts';
export { institutionAnswersView } from './questionnaires/views/institution-answers.ts';
export {
  type InstitutionComparisonView,
  institutionComparisonView,
} from './questionnaires/views/institution-comparison.ts';
export { type QuestionnaireView, questionnaireView } from './questionnaires/views/questionnaire.ts';
export { questionnaireByKey } from './questionnaires/views/questionnaire-by-key.ts';
export { type QuestionnaireLine, questionnairesView } from './questionnaires/views/questionnaires.ts';
export { surveyedInstitutionsView } from './questionnaires/views/surveyed-institutions.ts';
export { rolesThatSend } from './roles-that-send.ts';
export { scales } from './scales/scales.ts';
export { artefactsView } from './sequence/views/artefacts.ts';
export { setUp } from './set-up.ts';
export type { EngineWithDoor } from './sign-in/door.ts';
export { forgetOld } from './sign-in/housekeeping.ts';
export {
  acceptByLink,
  acceptSignedIn,
  type InvitationUse,
  invitationByLink,
  invitationLink,
  invitationSummary,
  invitationsFor,
  type ShownInvitation,
} from './sign-in/invitations.ts';
export { askForLink, type LinkUse, useLink } from './sign-in/links.ts';
export { type MembershipLine, membershipsView, principalIn } from './sign-in/memberships.ts';
export { endAtProvider, type ProviderEnd, type ProviderStart, startAtProvider } from './sign-in/provider.ts';
export {
  beginSecondFactor,
  confirmSecondFactor,
  forgetSecondFactor,
  isConfirmed,
  removeSecondFactor,
  renewBackupCodes,
  type SecondFactorFault,
  type SecondFactorStep,
  secretInHand,
} from './sign-in/second-factor.ts';
export { logAtDoor, securityLogView } from './sign-in/security-log.ts';
export { sendLinks } from './sign-in/send-links.ts';
export {
  accountSessionsView,
  type Cookies,
  currentSession,
  hasSessionCookie,
  revokeSessions,
  type SessionLine,
  type SignedIn,
  signOut,
} from './sign-in/session.ts';
export { isUnfounded, makeSetUpCode, setUpHours } from './sign-in/set-up-code.ts';
export type { ProviderSettings } from './sign-in/settings.ts';
export { linkMinutes } from './sign-in/terms.ts';
export {
  type ComplianceView,
  complianceView,
  type RequirementLine,
} from './standards/views/compliance.ts';
export { informationRefreshesView } from './standards/views/information-refreshes.ts';
export { type RunningEngine, refuseOpenFolder, startEngine } from './start.ts';
export { citationsView } from './systematization/views/citations.ts';
export { dispositionsView } from './systematization/views/dispositions.ts';
export { opinionsView } from './systematization/views/opinions.ts';
export { proposalView } from './systematization/views/proposal.ts';
export { proposalsView } from './systematization/views/proposals.ts';
export { reasonedResponseView } from './systematization/views/reasoned-response.ts';
export { themesView } from './systematization/views/themes.ts';
export { traceOfContribution, traceOfProposal } from './systematization/views/trace.ts';
export { postsView } from './territories/views/posts.ts';
export { territoriesView } from './territories/views/territories.ts';
export { type TransferInstitution, transferInstitutionsView } from './transfer/views/institutions.ts';
export { practicesView } from './transfer/views/practices.ts';
export { type TransferView, transferView } from './transfer/views/transfer.ts';
export { type TransfersView, transfersView } from './transfer/views/transfers.ts';
export { lawView } from './windows/views/law.ts';
export { ownDaysView } from './windows/views/own-days.ts';
export {
  type ProcessWindow,
  processWindowsView,
} from './windows/views/process-windows.ts';
export { standingWindowsView, type WindowView } from './windows/views/windows.ts';
export { type Change, changesBetween } from './workflow/changes.ts';
export { drawWorkflow } from './workflow/diagram/draw.ts';
export { type OutlineItem, outline, outlineText } from './workflow/diagram/outline.ts';
export { stateInStage } from './workflow/diagram/state-in-stage.ts';
export type { DiagramWords } from './workflow/diagram/words.ts';
export { diffWorkflows } from './workflow/diff.ts';
export type { Position } from './workflow/json-text.ts';
export { StageMapping } from './workflow/migration/mapping.ts';
export { type WorkflowOriginView, workflowOriginView, workflowPackView } from './workflow/packs/views.ts';
export { type Prepared, prepareWorkflow } from './workflow/prepare.ts';
export { prepareWorkflowText } from './workflow/prepare-text.ts';
export { WorkflowAltered, type WorkflowDefinition } from './workflow/registry.ts';
export { type Simulation, type SimulationAsked, simulation } from './workflow/simulate/simulate.ts';
export { simulationTooLarge } from './workflow/simulate/too-large.ts';
export type { WorkflowSpec } from './workflow/spec.ts';
export { workflowView } from './workflow/views/workflow.ts';
export { workflowsView } from './workflow/views/workflows.ts';
export { type MatterView, mattersView } from './working-tables/views/matters.ts';
export { type WorkingTableView, workingTableView } from './working-tables/views/working-table.ts';
export { type WorkingTableLine, workingTablesView } from './working-tables/views/working-tables.ts';
