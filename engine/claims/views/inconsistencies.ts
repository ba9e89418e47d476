import type { FactScope } from '../../gates/fact.ts';
import { commitmentStandings } from '../../implementation/facts/commitment-standings.ts';
import type { FinalReportView } from '../../implementation/views/final-report.ts';
import type { Engine } from '../../kernel/engine.ts';
import { stateFrom } from '../../kernel/process-row.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { regions } from '../../workflow/regions.ts';
import {
  type ChildStory,
  type CommitmentStory,
  findInconsistencies,
  type Inconsistency,
} from '../find-inconsistencies.ts';

/** What on record of a process does not go together; found anew each time it is asked, and never written down by anybody. */
export interface InconsistenciesView {
  readonly inconsistencies: readonly Inconsistency[];
}

/** The inconsistencies of a process; nothing where there is no such process. */
export function inconsistenciesView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<InconsistenciesView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const stories = await commitmentStories(scope);
    const claimed = stories.some(({ report }) => report?.objectiveReached === 'yes');
    const children = claimed ? await childrenUnderWay(scope) : [];
    return { inconsistencies: findInconsistencies(stories, children) };
  });
}

async function commitmentStories(scope: FactScope): Promise<CommitmentStory[]> {
  const { tx, organization, process } = scope;
  const rows = await tx
    .selectFrom('commitment')
    .leftJoin('fulfilment', (join) =>
      join
        .onRef('fulfilment.organization', '=', 'commitment.organization')
        .onRef('fulfilment.process', '=', 'commitment.process')
        .onRef('fulfilment.id', '=', 'commitment.id'),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('final_report')
          .select(['final_report.id', 'final_report.content'])
          .whereRef('final_report.organization', '=', 'commitment.organization')
          .whereRef('final_report.process', '=', 'commitment.process')
          .whereRef('final_report.commitment', '=', 'commitment.id')
          .orderBy('final_report.version', 'desc')
          .limit(1)
          .as('report'),
      (join) => join.onTrue(),
    )
    .select([
      'commitment.id',
      'commitment.code',
      'commitment.ends_on',
      'commitment.artefacts as asked',
      'fulfilment.state',
      'fulfilment.artefacts as shown',
      'report.id as report',
      'report.content',
    ])
    .where('commitment.organization', '=', organization)
    .where('commitment.process', '=', process)
    .orderBy('commitment.number')
    .limit(500)
    .execute();
  const open = new Map(
    (await commitmentStandings.read(scope, {})).map((one) => [one.commitment, one.openMilestones] as const),
  );
  const steps = await stepsOn(
    scope,
    rows.flatMap(({ ends_on: day }) => (day === null ? [] : [day])),
  );
  return rows.map(({ id, code, ends_on, asked, state, shown, report, content }) => ({
    commitment: id,
    code,
    endsOn: ends_on,
    plannedBy: steps.flatMap(({ day, ...step }) => (day === ends_on ? [step] : [])),
    state,
    openMilestones: open.get(id) ?? [],
    artefactsNotShown: asked
      .map((one) => one.code)
      .filter((one) => !(shown ?? []).some((artefact) => artefact.code === one)),
    report:
      report === null || content === null
        ? null
        : { report, objectiveReached: content.objectiveReached, lastHappeningOn: lastHappening(content) },
  }));
}

/** The steps on record that bear one of some days. */
async function stepsOn({ tx, organization, process }: FactScope, days: readonly string[]) {
  if (days.length === 0) return [];
  return tx
    .selectFrom('dated_artefact')
    .select(['dated_on as day', 'step', 'note', 'provenance', 'act'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('superseded_at', 'is', null)
    .where('dated_on', 'in', days)
    .orderBy('id')
    .limit(100)
    .execute();
}

const lastHappening = ({ lines }: FinalReportView['content']): string | null =>
  lines
    .flatMap(({ happenings }) => happenings.map(({ on, until }) => until ?? on))
    .sort()
    .at(-1) ?? null;

/** Processes under this one that have not ended, with what they have not passed; at most so many as people read. */
async function childrenUnderWay({ tx, organization, process }: FactScope): Promise<ChildStory[]> {
  const rows = await tx
    .selectFrom('process')
    .select(['id', 'state'])
    .where('organization', '=', organization)
    .where('programme', '=', process)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(({ id, state }) => {
    const { standing: _standing, ...stages } = regions(stateFrom(state));
    const stagesNotPassed = Object.entries(stages).flatMap(([stage, is]) => (is === 'passed' ? [] : [stage]));
    return { process: id, stagesNotPassed };
  });
}
