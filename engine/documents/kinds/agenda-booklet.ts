import { diagnosisOf } from '../../agenda/views/diagnosis.ts';
import { localAgendaView } from '../../agenda/views/local-agenda.ts';
import { committeeAt } from '../../committees/views/committee-at.ts';
import { notFound } from '../../kernel/refusals.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { commonOf } from '../common-data.ts';
import { AgendaBooklet } from '../contracts/agenda-booklet.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { at } from '../plan-data.ts';
import { subjectId } from '../subject-id.ts';

/**
 * The popular booklet of a local agenda, for people to read in the street. A preliminary one says that no assembly has
 * approved it yet. Source: Iztapalapa, "folletos populares de las Agendas de Desarrollo Local preliminares".
 */
export const agendaBooklet = defineKind({
  kind: 'agenda-booklet',
  version: 1,
  contract: AgendaBooklet,
  subject: 'local-agenda',
  prefix: 'FOLLETO',
  approvedBy: 'register',
  async collect(from, subject) {
    const agenda = subjectId(subject);
    const view = await localAgendaView(from.engine, { ...at(from), agenda });
    if (view === undefined) return notFound('local-agenda', agenda);
    const { number, state, summary, approvedAt } = view;
    const diagnosis = await diagnosisOf(from.engine, { ...at(from), diagnosis: view.diagnosis });
    return {
      ...(await commonOf(from, view.title)),
      agenda: { number, state, summary: paragraphsOf(summary), approvedAt },
      committee: await committeeNamed(from, view.committee),
      problems: diagnosis.problems
        .toSorted((one, other) => one.priority - other.priority)
        .map(({ problem, area, strengths }) => ({ problem, strengths, area: areaIn(from, area) })),
      illustrative: diagnosis.illustrative,
      items: view.items
        .filter((item) => item.state !== 'dropped')
        .map(
          ({ number: place, title, action, area, priority, carriedOutBy, owner, state: stands, note }) => ({
            ...{ number: place, title, priority, carriedOutBy, owner, note, state: stands },
            action: paragraphsOf(action),
            area: areaIn(from, area),
          }),
        ),
    };
  },
});

/** The name of an area as the method gives it, in the document's language. */
function areaIn({ process, language }: Collecting, area: string | null): string | null {
  if (area === null) return null;
  return process.workflow.spec.areas?.[area]?.title[language] ?? area;
}

async function committeeNamed(from: Collecting, committee: string | null): Promise<string | null> {
  if (committee === null) return null;
  const known = await inProcess(from.engine, at(from), (scope) => committeeAt(scope, committee, from.at));
  return known?.title ?? null;
}
