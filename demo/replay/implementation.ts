import { at } from '../instants.ts';
import { commitments } from '../penalolen/commitments.ts';
import { inceptions } from '../penalolen/evaluation.ts';
import {
  amendment,
  delay,
  type ProgressReport,
  periods,
  progressReports,
} from '../penalolen/implementation.ts';
import { inceptionReport, plan } from '../penalolen/plan.ts';
import { words } from '../words.ts';
import { type Act, act } from './agenda.ts';
import { storeText } from './evidence.ts';
import { type Replay, send, the } from './replay.ts';

/** Six periods of reports, one of them nil; a delay that is declared and an amendment that the forum approved. */
export function implementationActs(replay: Replay): readonly Act[] {
  return [
    act(at(plan.startsOn.value, '09:00'), () => start(replay)),
    act(at(inceptionReport.deliveredOn.value, '12:00'), () => reportInception(replay)),
    act(at(delay.value.declaredOn, '10:00'), () => declareDelay(replay)),
    act(at(amendment.value.approvedOn, '20:00'), () => amend(replay)),
    ...periods.value.map(({ code, reportedOn }) => act(at(reportedOn, '10:00'), () => report(replay, code))),
    act(at('2024-06-03', '10:00'), () => scheduleEvaluation(replay)),
    act(at('2024-10-03', '16:00'), () => endCommitments(replay)),
  ];
}

async function start(replay: Replay): Promise<void> {
  const periodsFrom = periods.value[0]!.startsOn;
  const started = await send(replay, replay.keys.team, 'start-implementation', { periodsFrom });
  const said = { periods: started.periods.length };
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.started', said));
}

/** The monitoring body's reading of the plan before it begins, commitment by commitment, and its report. */
async function reportInception(replay: Replay): Promise<void> {
  const { keys, known, language, screen, time } = replay;
  const summary =
    'Los tres compromisos son verificables y pertinentes; el tercero es el que más puede cambiar.';
  const hash = await storeText(replay, 'informe-inicial', summary);
  await send(replay, keys.monitor, 'record-report', {
    kind: 'inception',
    deliveredAt: time.now(),
    summary,
    evidence: [{ kind: 'file', title: 'Informe inicial', hash }],
  });
  for (const { commitment, findings } of inceptions) {
    const { verifiable, relevant, newPractice, potential } = findings.value;
    await send(replay, keys.monitor, 'assess-independently', {
      commitment: the(known.commitments, commitment),
      phase: 'inception',
      assessedAt: time.now(),
      answers: [
        { scale: 'verifiability', version: 1, answer: verifiable ? 'yes' : 'no' },
        { scale: 'relevance', version: 1, answer: relevant ? 'yes' : 'no' },
        { scale: 'local-novelty', version: 1, answer: newPractice ? 'new-practice' : 'continued-practice' },
        { scale: 'local-potential', version: 1, answer: potential },
      ],
      grounds: summary,
    });
  }
  screen.did(time.now(), words(language, 'demo.done.inception'));
}

const commitmentOf = (milestone: string) =>
  commitments.find((one) => one.milestones.value.some(({ code }) => code === milestone))!;

/** Who answers for a milestone reports on it, by the unit's own key. */
const reporter = ({ keys }: Replay, milestone: string): string => {
  const { responsible } = commitmentOf(milestone).milestones.value.find(({ code }) => code === milestone)!;
  return keys.units.get(responsible)!;
};

const idsOf = ({ known }: Replay, milestone: string) => ({
  commitment: the(known.commitments, commitmentOf(milestone).code),
  milestone: the(known.milestones, milestone),
});

async function report(replay: Replay, period: string): Promise<void> {
  const due = progressReports.value.filter((one) => one.period === period);
  for (const one of due) await reportOne(replay, one);
  const nil = due.filter((one) => one.nil !== null).length;
  const path = nil === 0 ? 'demo.done.reported' : 'demo.done.reportedNil';
  replay.screen.did(replay.time.now(), words(replay.language, path, { period, reports: due.length, nil }));
}

async function reportOne(
  replay: Replay,
  { milestone, period, completion, text, evidence, nil }: ProgressReport,
) {
  const what = { ...idsOf(replay, milestone), period, completion };
  const by = reporter(replay, milestone);
  if (evidence === null) return send(replay, by, 'report-progress', { ...what, nil });
  const hash = await storeText(replay, evidence.fileName, `${evidence.title}\n${text}`);
  const shown = [{ kind: 'file', title: evidence.title, hash }];
  return send(replay, by, 'report-progress', { ...what, text, evidence: shown });
}

async function declareDelay(replay: Replay): Promise<void> {
  const { milestone, expectedOn, reason } = delay.value;
  await send(replay, reporter(replay, milestone), 'declare-delay', {
    ...idsOf(replay, milestone),
    expectedOn,
    reasonCode: 'capacity',
    reason,
  });
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.delayed', { expectedOn, reason }));
}

async function amend(replay: Replay): Promise<void> {
  const { milestone, dueAfter, dueBefore, reason, approvedOn } = amendment.value;
  await send(replay, replay.keys.team, 'amend-milestone', {
    ...idsOf(replay, milestone),
    dueOn: dueAfter,
    reason,
    act: 'Acuerdo del Foro Multiactor, sesión extraordinaria',
    approvedAt: at(approvedOn, '19:00'),
  });
  const said = { dueBefore, dueAfter, reason };
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.amended', said));
}

async function scheduleEvaluation(replay: Replay): Promise<void> {
  const on = '2024-11-14';
  const { evaluation } = await send(replay, replay.keys.team, 'schedule-evaluation', { on });
  replay.known.one.set('evaluation', evaluation);
  replay.screen.did(replay.time.now(), words(replay.language, 'demo.done.evaluationScheduled', { on }));
}

/** Two commitments are complete; one ends short of it, with its reason. */
async function endCommitments(replay: Replay): Promise<void> {
  const { keys, known, language, screen, time } = replay;
  const endedAt = at(plan.endsOn.value, '18:00');
  for (const { code, milestones } of commitments) {
    const commitment = the(known.commitments, code);
    const last = milestones.value.map((milestone) =>
      progressReports.value.findLast((one) => one.milestone === milestone.code),
    );
    if (last.every((one) => one?.completion === 'complete')) {
      const summary = 'Sus hitos se cumplieron y cada uno tiene su evidencia.';
      await send(replay, keys.team, 'complete-commitment', { commitment, completedAt: endedAt, summary });
    } else {
      const reason = 'Se firmó un convenio de transporte de los dos previstos.';
      await send(replay, keys.team, 'end-commitment', {
        commitment,
        endedAt,
        reasonCode: 'coordination',
        reason,
      });
    }
  }
  screen.did(time.now(), words(language, 'demo.done.ended'));
}
