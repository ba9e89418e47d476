import { daysBefore } from '../../instants.ts';
import { read, send, tell, until } from '../../play.ts';
import { answers, findings } from '../answers.ts';
import { monitoringBody, sessions } from '../forum.ts';
import { pages } from '../source.ts';
import type { UnderWay } from './plan.ts';
import { at, type Play, shown } from './play.ts';
import { refresh } from './refresh.ts';
import { meet } from './session.ts';

/** The monitoring body answers each requirement but those that are left out, codes each commitment, and delivers. */
export async function inception(
  play: Play,
  underWay: readonly UnderWay[],
  without: readonly string[] = [],
): Promise<void> {
  const by = { by: play.keys.monitor };
  await until(play, '2023-03-20');
  for (const { provenance, value } of answers) {
    if (without.includes(value.requirement)) continue;
    const read = provenance === 'inferred';
    const explanation = read ? value.explanation : `${value.explanation} (Ilustrativo.)`;
    const page = read ? shown('Informe inicial', pages.inception.url) : shown('Constancia (ilustrativa)');
    const evidence = value.answer === 'yes' ? [page] : [];
    await send(play, 'assess-requirement', { ...value, explanation, evidence }, by);
  }
  for (const { commitment } of underWay)
    await send(
      play,
      'assess-independently',
      {
        ...{ commitment, phase: 'inception', assessedAt: play.time.now() },
        answers: Object.entries(findings.value).map(([scale, answer]) => ({ scale, version: 1, answer })),
        grounds: 'Ilustrativo: la tercera sección no se leyó.',
      },
      by,
    );
  await send(
    play,
    'record-report',
    {
      ...{ kind: 'inception', deliveredAt: play.time.now() },
      summary: 'Informe inicial del plan de Maipú.',
      evidence: [shown('Informe inicial', pages.inception.url)],
    },
    by,
  );
  tell(play, 'demo.ogpLocal.done.inception', { answers: answers.length - without.length });
}

interface Period {
  readonly id: string;
  readonly endsOn: string;
}

/** The forum meets as the plan promises, every period is reported on, and each commitment ends on its day. */
export async function implementation(play: Play, underWay: readonly UnderWay[]): Promise<void> {
  const { periods } = await send(play, 'start-implementation', {});
  const meetings = sessions.value.slice(3).map((day) => ({ day, happen: () => meet(play, day) }));
  const reports = (periods as readonly Period[]).slice(0, -1).map((period) => ({
    day: daysBefore(period.endsOn, -3),
    async happen() {
      await until(play, daysBefore(period.endsOn, -3));
      await report(play, underWay, { period: period.id, completion: 'limited' });
    },
  }));
  const refreshed = ['2023-02-10', '2023-06-01', '2023-10-01', '2024-02-01', '2024-06-01'].map((day) => ({
    ...{ day, happen: () => refresh(play, day) },
  }));
  const acts = [...meetings, ...reports, ...refreshed].sort((one, other) => (one.day < other.day ? -1 : 1));
  for (const { happen } of acts) await happen();
  await until(play, '2024-08-16');
  const last = (periods as readonly Period[]).at(-1)!.id;
  await report(play, underWay, { period: last, completion: 'complete' });
  await send(play, 'schedule-evaluation', { on: '2024-10-24' });
  for (const { data, commitment } of underWay) {
    await until(play, data.endedOn.value, '18:00');
    await send(play, 'complete-commitment', {
      ...{ commitment, completedAt: at(data.endedOn.value, '18:00') },
      summary: 'Su hito se cumplió y se publicó (ilustrativo).',
    });
  }
  await refresh(play, '2024-09-02');
  await send(play, 'request-passage', { stage: 'implementation' });
  tell(play, 'demo.ogpLocal.done.ended', { commitments: underWay.length });
}

async function report(
  play: Play,
  underWay: readonly UnderWay[],
  { period, completion }: { period: string; completion: string },
): Promise<void> {
  for (const { commitment, milestone } of underWay)
    await send(play, 'report-progress', {
      ...{ commitment, milestone, period, completion },
      ...{ text: 'Avance (ilustrativo).', evidence: [shown('Informe de avance (ilustrativo)')] },
    });
}

/** Both sides assess each commitment, the monitoring body reports on its end, and the forum approves the evaluation. */
export async function evaluation(play: Play, underWay: readonly UnderWay[]): Promise<void> {
  const { monitor, secretary } = play.keys;
  await until(play, '2024-09-20');
  for (const { commitment } of underWay) {
    const assessed = {
      ...{
        commitment,
        assessedAt: play.time.now(),
        grounds: 'Ilustrativo: no se leyó ningún informe de término.',
      },
      answers: [
        { scale: 'completion', version: 1, answer: 'complete' },
        { scale: 'did-it-open-government', version: 1, answer: 'marginal' },
      ],
    };
    await send(play, 'assess-own', assessed);
    await send(play, 'assess-independently', assessed, { by: monitor });
    const delivered = { kind: 'end-of-commitment', commitment, deliveredAt: play.time.now() };
    const evidence = [shown('Informe de término (ilustrativo)')];
    await send(play, 'record-report', { ...delivered, summary: 'Ilustrativo.', evidence }, { by: monitor });
  }
  const lesson = 'Fijar en el plan un solo mes de término (ilustrativo).';
  await send(play, 'record-lesson', { about: 'co-creation', lesson });
  const { evaluation: known } = await read(play, '/evaluation');
  const published = { evaluation: known.evaluation, publishedAt: at('2024-10-24', '10:00') };
  await until(play, '2024-10-24');
  const shownBy = { presentedTo: 'Foro multiactor', evidence: [shown('Evaluación (ilustrativa)')] };
  await send(play, 'publish-evaluation', { ...published, ...shownBy }, { by: secretary });
  await meet(play, '2024-11-13', { stage: 'evaluation', title: 'Evaluación del plan' });
  await send(play, 'close-process', { reason: 'El ciclo terminó (ilustrativo).' });
  tell(play, 'demo.ogpLocal.done.closed', { body: monitoringBody.value });
}

/** Writes the inception report and the plan into the register, and publishes them. Answers their folios, and the report's id. */
export async function papers(play: Play): Promise<{ folios: readonly string[]; report: string }> {
  let report = '';
  const folios: string[] = [];
  for (const kind of ['plan', 'inception-report']) {
    const notes = {
      provenance: ['De las páginas públicas solo se leyó el comienzo; lo demás es ilustrativo.'],
    };
    const made = await send(play, 'draft-document', { kind, language: play.language, notes });
    const { document, contentHash } = made;
    if (kind === 'plan')
      await send(play, 'approve-document', { document, contentHash }, { by: play.keys.secretary });
    await send(play, 'publish-document', { document }, { by: play.keys.secretary });
    folios.push(made.folio);
    report = document;
  }
  return { folios, report };
}
