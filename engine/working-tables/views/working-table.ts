import { type AgreementLine, agreementLine } from '../../dialogues/views/agreement-line.ts';
import { type MeetingLine, meetingLine } from '../../dialogues/views/meeting-line.ts';
import { privacyThreshold } from '../../dialogues/views/privacy-threshold.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type MatterView, matterLine } from './matters.ts';
import { tableLine, type WorkingTableLine } from './working-tables.ts';

/** A working table with what lies on it, its sittings and what they agreed on. */
export interface WorkingTableView extends WorkingTableLine {
  readonly matters: readonly MatterView[];
  readonly meetings: readonly MeetingLine[];
  readonly agreements: readonly AgreementLine[];
}

const most = 500;

/** One working table; nothing where there is none, or no such process. */
export function workingTableView(
  engine: Engine,
  at: { organization: string; process: string; table: string },
): Promise<WorkingTableView | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const row = await scope.tx
      .selectFrom('working_table')
      .selectAll()
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('id', '=', at.table)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const k = privacyThreshold(workflow.spec);
    const of = await ofTable(scope, row.id);
    return {
      ...tableLine(row),
      matters: of.matters.map(matterLine),
      meetings: of.meetings.map((meeting) => meetingLine(meeting, k)),
      agreements: of.agreements.map(agreementLine),
    };
  });
}

async function ofTable({ tx, organization, process }: FactScope, table: string) {
  const matters = await tx
    .selectFrom('matter')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('working_table', '=', table)
    .orderBy('number')
    .limit(most)
    .execute();
  const meetings = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('working_table', '=', table)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(most)
    .execute();
  const ids = meetings.map(({ id }) => id);
  if (ids.length === 0) return { matters, meetings, agreements: [] };
  const agreements = await tx
    .selectFrom('agreement')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', 'in', ids)
    .orderBy('id')
    .limit(most)
    .execute();
  return { matters, meetings, agreements };
}
