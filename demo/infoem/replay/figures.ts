import type { Answer } from '../../http.ts';
import { UnexpectedAnswer } from '../../http.ts';
import { conclusions, counts } from '../counts.ts';

type Figures = typeof counts.value & typeof conclusions.value;

/** The figures of the course, each read off what the interface answered. */
export function figuresOf(views: Answer): { readonly [Name in keyof Figures]: unknown } {
  const { content, response, citizens } = views.questionnaire;
  const codes = (prefix: string): number =>
    views.commitments.filter(({ code }: Answer) => code.startsWith(prefix)).length;
  const meetings = (kind: string): Answer[] => views.meetings.filter((one: Answer) => one.kind === kind);
  const found = (kind: string): Answer =>
    views.inconsistencies.inconsistencies.find((one: Answer) => one.kind === kind);
  return {
    ...{
      proactive: codes('proactivo'),
      together: codes('cocreado'),
      lines: views.commitment.milestones.length,
    },
    atFirstMeeting: meetings('working-group')[0]?.attendance.total,
    items: content.dimensions.flatMap((one: Answer) => one.items).length,
    dimensions: content.dimensions.length,
    ...{ institutions: response.of, answered: response.count, percent: response.percent },
    ...{ citizens: citizens.answers, covered: citizens.coverage.count },
    forums: meetings('conference').filter(({ title }) => title.startsWith('Foro Regional')).length,
    conclusions: views.agreements.length,
    sessions: views.sessions.map(({ session }: Answer) => `${session.kind} ${session.number}`).join(', '),
    daysLate: found('ended-later-than-planned')?.days,
    underWay: found('objective-reached-with-processes-under-way')?.processes.length,
  };
}

/** Holds the figures against what the sources say: a course that gives others is a fault of the demo or the engine. */
export function holdAgainstSources(figures: ReturnType<typeof figuresOf>): void {
  const said: Figures = { ...counts.value, ...conclusions.value };
  const others = Object.entries(said).filter(([name, value]) => figures[name as keyof Figures] !== value);
  if (others.length > 0) throw new UnexpectedAnswer('A figure of the report', { said: others, figures });
}
