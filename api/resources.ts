import type { Resource } from './resource.ts';
import { attemptResources } from './resources/attempts.ts';
import { claimResources } from './resources/claims.ts';
import { committeeResources } from './resources/committees.ts';
import { consultationResources } from './resources/consultation.ts';
import { dialogueResources } from './resources/dialogues.ts';
import { documentResources } from './resources/documents.ts';
import { evaluationResources } from './resources/evaluation.ts';
import { forumResources } from './resources/forum.ts';
import { monitoringResources } from './resources/monitoring.ts';
import { noticeResources } from './resources/notices.ts';
import { organizationResources } from './resources/organization.ts';
import { planResources } from './resources/plan.ts';
import { privacyResources } from './resources/privacy.ts';
import { processResources } from './resources/process.ts';
import { programmeResources } from './resources/programme.ts';
import { questionnaireResources } from './resources/questionnaires.ts';
import { sessionResources } from './resources/sessions.ts';
import { standardsResources } from './resources/standards.ts';
import { systematizationResources } from './resources/systematization.ts';
import { templateResources } from './resources/templates.ts';
import { territorialWorkResources } from './resources/territorial-work.ts';
import { transferResources } from './resources/transfer.ts';
import { windowResources } from './resources/windows.ts';

/** Everything that can be read: one entry for each view of the engine, in the file of its domain. */
export const resources: readonly Resource[] = [
  ...organizationResources,
  ...processResources,
  ...programmeResources,
  ...privacyResources,
  ...forumResources,
  ...sessionResources,
  ...dialogueResources,
  ...noticeResources,
  ...committeeResources,
  ...systematizationResources,
  ...windowResources,
  ...territorialWorkResources,
  ...consultationResources,
  ...planResources,
  ...evaluationResources,
  ...transferResources,
  ...questionnaireResources,
  ...claimResources,
  ...standardsResources,
  ...documentResources,
  ...templateResources,
  ...monitoringResources,
  ...attemptResources,
];
