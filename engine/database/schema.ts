import type { AttemptTables } from './tables/attempts.ts';
import type { ClaimTables } from './tables/claims.ts';
import type { CommitteeTables } from './tables/committees.ts';
import type { ConsultationTables } from './tables/consultation.ts';
import type { ConsultationKindTables } from './tables/consultation-kinds.ts';
import type { DialogueTables } from './tables/dialogues.ts';
import type { DocumentTemplateTables } from './tables/document-templates.ts';
import type { DocumentTables } from './tables/documents.ts';
import type { EvaluationTables } from './tables/evaluation.ts';
import type { ForumTables } from './tables/forum.ts';
import type { ForumDecisionTables } from './tables/forum-decisions.ts';
import type { ForumSessionTables } from './tables/forum-sessions.ts';
import type { GateTables } from './tables/gates.ts';
import type { ImplementationTables } from './tables/implementation.ts';
import type { KernelTables } from './tables/kernel.ts';
import type { MechanismCodingTables } from './tables/mechanism-codings.ts';
import type { MeetingDocumentTables } from './tables/meeting-documents.ts';
import type { MonitoringTables } from './tables/monitoring.ts';
import type { NoticeTables } from './tables/notices.ts';
import type { PeopleTables } from './tables/people.ts';
import type { PlanTables } from './tables/plan.ts';
import type { PrivacyTables } from './tables/privacy.ts';
import type { ProcessMigrationTables } from './tables/process-migrations.ts';
import type { ProgrammeTables } from './tables/programme.ts';
import type { QuestionnaireTables } from './tables/questionnaires.ts';
import type { SequenceTables } from './tables/sequence.ts';
import type { SignInTables } from './tables/sign-in.ts';
import type { StandardsTables } from './tables/standards.ts';
import type { SystematizationTables } from './tables/systematization.ts';
import type { TerritorialWorkTables } from './tables/territorial-work.ts';
import type { TimeTables } from './tables/time.ts';
import type { TransferTables } from './tables/transfer.ts';
import type { WorkflowPackTables } from './tables/workflow-packs.ts';

/** Every table, by domain. */
export interface Schema
  extends KernelTables,
    AttemptTables,
    PeopleTables,
    GateTables,
    ForumTables,
    ForumDecisionTables,
    ForumSessionTables,
    DialogueTables,
    MeetingDocumentTables,
    SystematizationTables,
    TerritorialWorkTables,
    TimeTables,
    CommitteeTables,
    ConsultationTables,
    ConsultationKindTables,
    PlanTables,
    PrivacyTables,
    ProgrammeTables,
    ProcessMigrationTables,
    ImplementationTables,
    EvaluationTables,
    MechanismCodingTables,
    TransferTables,
    WorkflowPackTables,
    QuestionnaireTables,
    ClaimTables,
    SequenceTables,
    MonitoringTables,
    DocumentTables,
    DocumentTemplateTables,
    NoticeTables,
    SignInTables,
    StandardsTables {}
