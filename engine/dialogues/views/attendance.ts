import type { GroupCount } from '../../database/tables/dialogues.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { meetingOf } from '../meeting-row.ts';

/** The counts of a held meeting as they were taken, small ones too: for those who keep the record, not for the public. */
export interface AttendanceView {
  readonly meeting: string;
  readonly groups: readonly GroupCount[];
}

/** The attendance of one held meeting; nothing where there is none, or no such process. */
export function attendanceView(
  engine: Engine,
  at: { organization: string; process: string; meeting: string },
): Promise<AttendanceView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await meetingOf(scope, at.meeting);
    return row === undefined || row.attendance === null
      ? undefined
      : { meeting: row.id, groups: row.attendance };
  });
}
