import { defineDomain } from '../kernel/domain.ts';
import { changeWindowEnd } from './commands/change-window-end.ts';
import { claimException } from './commands/claim-exception.ts';
import { declareDays } from './commands/declare-days.ts';
import { declareWindow } from './commands/declare-window.ts';
import { noteWindow } from './commands/note-window.ts';
import { keepWindows } from './keep-windows.ts';
import { electoralBlackoutKept } from './rules/electoral-blackout-kept.ts';

/** Time that is not like any other: electoral blackouts, force majeure, and the organization's own closed days. */
export const windows = defineDomain({
  name: 'windows',
  commands: [declareWindow, changeWindowEnd, noteWindow, claimException, declareDays],
  rules: [electoralBlackoutKept],
  activities: [],
  lifecycles: [],
  guards: [keepWindows],
  sealed: [{ table: 'exception_claim', columns: ['reason', 'evidence'] }],
});
