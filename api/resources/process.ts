import { z } from 'zod';
import {
  attentionView,
  courseView,
  findingsView,
  type GateView,
  gateView,
  type ProcessView,
  processesView,
  processLedgerView,
  processView,
  verifyOne,
} from '../../engine/index.ts';
import { checklistInWords } from '../../templates/explain/checklist.ts';
import { courseInWords } from '../diagram.ts';
import { inProcess, Name, type Resource, resource, Seq } from '../resource.ts';

/** A process, its gates and its ledger. */
export const processResources: readonly Resource[] = [
  resource({
    path: '/api/{organization}/processes',
    name: 'processes',
    domain: 'process',
    query: { programme: z.uuid().optional() },
    after: z.uuid(),
    view: processesView,
  }),
  resource({
    path: inProcess,
    name: 'process',
    domain: 'process',
    tag: (view: ProcessView) => view.version,
    view: processView,
  }),
  resource({
    path: `${inProcess}/outline`,
    name: 'outline',
    domain: 'process',
    inWords: courseInWords,
    view: courseView,
  }),
  resource({
    path: `${inProcess}/stages/{stage}/gate`,
    name: 'gate',
    domain: 'process',
    params: { stage: Name },
    inWords: (view: GateView, language) => ({
      checklist: checklistInWords(language, view.checklist),
    }),
    view: gateView,
  }),
  resource({
    path: `${inProcess}/findings`,
    name: 'findings',
    domain: 'process',
    after: z.uuid(),
    view: findingsView,
  }),
  resource({
    path: `${inProcess}/attention`,
    name: 'attention',
    domain: 'process',
    after: z.uuid(),
    readers: ['administrator', 'team', 'facilitator', 'secretary'],
    view: attentionView,
  }),
  resource({
    path: `${inProcess}/ledger`,
    name: 'process-ledger',
    domain: 'process',
    after: Seq,
    view: processLedgerView,
  }),
  resource({
    path: `${inProcess}/verification`,
    name: 'verification',
    domain: 'process',
    view: verifyOne,
  }),
];
