import { illustrativeMark, markOf } from '../documents/page.ts';
import { at, shifted } from '../instants.ts';
import { commitments } from '../penalolen/commitments.ts';
import { afterTheVote, charter } from '../penalolen/consultation.ts';
import type { Dialogue } from '../penalolen/dialogue.ts';
import { dialogues } from '../penalolen/dialogues.ts';
import { monitoringBody } from '../penalolen/forum.ts';
import { periods } from '../penalolen/implementation.ts';
import { plan } from '../penalolen/plan.ts';
import { segments } from '../penalolen/stakeholder-map.ts';
import { technicalOpinions } from '../penalolen/technical-opinions.ts';
import { publishedTable } from '../penalolen/votes.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { issue, type Paper } from './papers.ts';
import { type Replay, send, the } from './replay.ts';

const invented = illustrativeMark;

/** Every document of the cycle, written by the process when its time has come. */
export const paperActs = (replay: Replay): readonly Act[] => [
  act(at('2021-07-01', '09:00'), () => declareProvenance(replay)),
  ...dialogues.flatMap((dialogue, index) => ofDialogue(replay, dialogue, index === 0)),
  ...ofSystematization(replay),
  ...ofConsultation(replay),
  ...ofPlan(replay),
  ...ofFollowUp(replay),
];

/** Of what the process writes by itself nobody says where it comes from: it is said once, for its kind. */
async function declareProvenance(replay: Replay): Promise<void> {
  const said = {
    'session-minutes': { path: 'demo.provenance.forum', places: ['date', 'place', 'proceedings'] },
    'status-report': { path: 'demo.provenance.status', places: [] },
  } as const;
  for (const [kind, { path, places }] of Object.entries(said)) {
    const marks = Object.fromEntries(places.map((place) => [place, invented]));
    const notes = { marks, provenance: [words(replay.language, path)] };
    await send(replay, replay.keys.team, 'declare-provenance', { kind, notes });
  }
}

function ofDialogue(replay: Replay, { code, segment, details }: Dialogue, isFirst: boolean): readonly Act[] {
  const { noticePublishedAt, minutes } = details.value;
  const mark = markOf(segments.find((one) => one.code === segment)!.name);
  const paper = (kind: string, file: string, more: Partial<Paper> = {}): Paper => ({
    kind,
    subject: the(replay.known.meetings, code),
    group: 'demo.stages.dialogues.title',
    provenance: 'demo.provenance.dialogues',
    marks: { segment: mark, date: invented, place: invented },
    file: `${file}-${code}`,
    ...more,
  });
  return [
    act(shifted(noticePublishedAt, 5), async () => {
      await issue(replay, paper('notice', 'convocatoria'));
      if (!isFirst) return;
      await issue(replay, paper('agenda', 'orden-del-dia'));
      await issue(replay, paper('sign-in-sheet', 'hoja-de-asistencia', { about: { lines: 24 } }));
    }),
    act(at(minutes.approvedOn, '13:00'), () =>
      issue(
        replay,
        paper('minutes', 'acta', {
          marks: {
            ...{ segment: mark, date: invented, place: invented, attendance: invented },
            ...{ proceedings: invented, contributions: invented, agreements: invented },
          },
        }),
      ),
    ),
  ];
}

function ofSystematization(replay: Replay): readonly Act[] {
  const paper = {
    group: 'demo.stages.systematization.title',
    provenance: 'demo.provenance.systematization',
  } as const;
  const response = () => ({
    ...paper,
    kind: 'reasoned-response',
    marks: { date: invented, contributions: invented },
    file: 'respuesta-razonada',
  });
  return [
    ...technicalOpinions.value.map(({ proposal, deliveredOn }) =>
      act(at(deliveredOn, '16:00'), () =>
        issue(replay, {
          ...paper,
          kind: 'technical-opinion',
          subject: the(replay.known.opinions, proposal),
          marks: { date: invented },
          file: `dictamen-${proposal}`,
        }),
      ),
    ),
    act('2021-09-23T10:00:00-03:00', () => issue(replay, response())),
  ];
}

function ofConsultation(replay: Replay): readonly Act[] {
  const paper = () => ({
    subject: the(replay.known.one, 'consultation'),
    group: 'demo.stages.consultation.title' as const,
    provenance: 'demo.provenance.consultation' as const,
  });
  return [
    act(shifted(charter.frozenAt.value, 30), async () => {
      await issue(replay, {
        ...paper(),
        kind: 'charter',
        marks: charterMarks(),
        file: 'bases-de-la-consulta',
      });
      await issue(replay, { ...paper(), kind: 'ballot', about: { count: 8 }, marks: {}, file: 'papeletas' });
    }),
    act(shifted(afterTheVote.firmAt.value, 30), () =>
      issue(replay, {
        ...paper(),
        kind: 'tally-act',
        marks: { result: markOf(publishedTable), channels: invented, dates: invented, objections: invented },
        file: 'acta-de-escrutinio',
      }),
    ),
  ];
}

/** What the bases say of each rule: the source's words, what was concluded from them, or our own. */
const charterMarks = (): Paper['marks'] => ({
  question: markOf(charter.question),
  dates: markOf(charter.opensAt),
  eligibility: markOf(charter.eligibility.sourceWords),
  identification: markOf(charter.eligibility.identification),
  choices: markOf(charter.choicesPerVoter),
  binding: markOf(charter.bindingForce.sourceWords),
  instrument: markOf(charter.bindingForce.instrument),
  places: markOf(charter.cutOff),
  ties: markOf(charter.tieRule),
  turnout: markOf(charter.minTurnout),
  rounding: markOf(charter.rounding),
  objections: invented,
  options: markOf(publishedTable),
});

/** A mark for each chapter, by the name of its place: `ogp-local` is `ogpLocal`. */
const chapterMarks = Object.fromEntries(
  plan.chapters
    .filter(({ within }) => within === undefined)
    .map(({ code, paragraphs }) => [
      code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      markOf(paragraphs),
    ]),
);

function ofPlan(replay: Replay): readonly Act[] {
  return [
    act(at('2021-10-29', '11:00'), async () => {
      await send(replay, replay.keys.monitor, 'subscribe-monitoring-body', { language: replay.language });
    }),
    act(at(plan.submittedOn.value, '13:00'), async () => {
      await issue(replay, {
        kind: 'plan',
        group: 'demo.stages.plan.title',
        provenance: 'demo.provenance.plan',
        marks: {
          period: markOf(plan.startsOn),
          submitted: markOf(plan.submittedOn),
          monitoring: markOf(monitoringBody),
          endorsements: invented,
          dialoguesHeld: invented,
          votes: markOf(publishedTable),
          ...chapterMarks,
        },
        file: 'plan-de-accion',
      });
      await commitmentSheets(replay, 'compromiso');
    }),
  ];
}

/** The sheet of each commitment, as it stands. */
async function commitmentSheets(replay: Replay, file: string): Promise<void> {
  for (const { code, ...source } of commitments) {
    await issue(replay, {
      kind: 'commitment-sheet',
      subject: the(replay.known.commitments, code),
      group: 'demo.stages.plan.title',
      provenance: 'demo.provenance.commitment',
      marks: {
        ...{ title: markOf(source.title), lead: markOf(source.lead), supporting: markOf(source.supporting) },
        ...{ counterpart: invented, period: markOf(source.startsOn), values: markOf(source.values) },
        ...{ policyAreas: markOf(source.policyAreas), problem: markOf(source.problem) },
        ...{ statusQuo: markOf(source.statusQuo), action: markOf(source.action) },
        ...{ milestones: markOf(source.milestones), indicators: markOf(source.indicators) },
        ...{ coding: invented, progress: invented, delays: invented, amendments: invented },
      },
      file: `${file}-${code}`,
    });
  }
}

function ofFollowUp(replay: Replay): readonly Act[] {
  return [
    ...periods.value.map(({ code, reportedOn }) =>
      act(at(reportedOn, '11:00'), () =>
        issue(replay, {
          kind: 'progress-report',
          subject: code,
          group: 'demo.stages.implementation.title',
          provenance: 'demo.provenance.followUp',
          marks: { period: invented, reports: invented },
          file: `avance-${code}`,
        }),
      ),
    ),
    act(at('2024-10-03', '17:00'), () => commitmentSheets(replay, 'compromiso-al-termino')),
    act(at('2024-11-12', '11:00'), () =>
      issue(replay, {
        kind: 'evaluation-report',
        group: 'demo.stages.evaluation.title',
        provenance: 'demo.provenance.evaluation',
        marks: {
          date: invented,
          assessments: invented,
          reports: invented,
          monitoringBody: markOf(monitoringBody),
        },
        file: 'evaluacion',
      }),
    ),
  ];
}
