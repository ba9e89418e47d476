import { contradictions } from '../course.ts';
import { asWritten } from '../final-report.ts';
import { report } from '../source.ts';
import { type Promised, record, takeStep } from './plan.ts';
import { type Play, read, send, tell, until, vainly } from './stage-play.ts';

/** The third line: two days of talks, the second with eight conclusions, two and four days after the election. */
export async function agenda(play: Play): Promise<void> {
  for (const [day, step] of [
    ['2023-06-06', 'first-day'],
    ['2023-06-08', 'second-day'],
  ] as const) {
    await until(play, day, '19:00');
    await takeStep(play, step);
  }
  await send(play, 'request-passage', { stage: 'agenda' });
  tell(play, 'demo.infoem.done.agenda');
}

/** What the institution reports, what does not go together in it, and what the gates say to it. */
export async function close(play: Play, { commitment, milestones, period }: Promised): Promise<void> {
  await until(play, '2023-06-20', '10:00');
  const { keys } = play;
  const reported = { study: 'complete', exchange: 'limited', agenda: 'complete' } as const;
  for (const [code, completion] of Object.entries(reported)) {
    const text =
      completion === 'complete'
        ? 'Concluida, según el informe final.'
        : 'Foros y firmas; ningún secretariado instalado.';
    const evidence = [{ kind: 'link', title: 'Registro internacional del compromiso', url: record }];
    const of = { commitment, milestone: milestones.get(code), period, completion, text, evidence };
    await send(play, 'report-progress', of, { by: keys.institution });
  }
  await send(play, 'write-final-report', { commitment, ...asWritten() }, { by: keys.institution });
  for (const { claims, ...point } of contradictions) {
    await send(play, 'record-contradiction', {
      ...{ ...point, about: { kind: 'commitment', id: commitment } },
      claims: claims.map(({ place, ...claim }) => ({
        ...{ ...claim, declared: 'Infoem', source: { document: report.title, page: place } },
      })),
    });
  }
  await vainly(play, 'demo.infoem.tried.complete', {
    ...{ command: 'complete-commitment', code: 'not-possible', by: keys.institution },
    input: { commitment, completedAt: play.time.now(), summary: 'Se alcanzó el objetivo.' },
  });
  await vainly(play, 'demo.infoem.tried.exchange', {
    ...{ command: 'request-passage', input: { stage: 'exchange' }, code: 'gate-blocked' },
  });
  const { inconsistencies } = await read(play, '/inconsistencies');
  const late = inconsistencies.find(({ kind }: { kind: string }) => kind === 'ended-later-than-planned');
  tell(play, 'demo.infoem.done.closing', { days: late?.days ?? 0, inconsistencies: inconsistencies.length });
}
