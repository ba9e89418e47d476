import type { Json } from '../../kernel/canonical.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Engine } from '../../kernel/engine.ts';
import { eventsByCommand } from '../../kernel/event-command.ts';
import { findProcess } from '../../kernel/process-row.ts';
import { noticeOf, type OrganizationNotice } from '../../organization/notice.ts';
import { regions } from '../../workflow/regions.ts';
import { stagesStood } from '../stages-at-end.ts';

/** A process as it stands. */
export interface ProcessView {
  readonly id: string;
  readonly title: string;
  readonly workflow: { readonly id: string; readonly version: number; readonly hash: string };
  readonly version: number;
  readonly state: Json;
  readonly standing: string;
  /** Of a process that is over, `state` says how far the stage came: passed, cut short or never begun; and when it passed. */
  readonly stages: readonly {
    readonly stage: string;
    readonly title: object;
    readonly state: string;
    readonly passedAt?: Instant | null;
  }[];
  /** What the process takes now, by command or passage. */
  readonly open: readonly string[];
  readonly openedAt: string;
  /** The process that it was opened under, and the territory that it is in. */
  readonly programme: string | null;
  readonly territory: string | null;
  /** What its organization says above all its pages; null where it says nothing. */
  readonly notice: OrganizationNotice | null;
}

/** One process; nothing where the organization has no such process. */
export function processView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ProcessView | undefined> {
  return engine.unit(at.organization, async (tx) => {
    const process = await findProcess(engine, tx, {
      organization: at.organization,
      id: at.process,
      lock: false,
    });
    if (process === undefined) return { commit: false, value: undefined };
    const { id, title, version, state, openedAt, programme, territory, workflow } = process;
    const now = regions(state);
    const stood = isOver(state)
      ? await stagesStood({
          ...{ tx, catalogue: engine.catalogue, organization: at.organization, process: id, workflow },
        })
      : undefined;
    const stages = Object.entries(workflow.spec.stages).map(([stage, spec]) => ({
      ...{ stage, title: spec.title },
      ...(stood === undefined
        ? { state: now[stage] ?? 'waiting' }
        : (stood.get(stage) ?? { state: 'never-begun', passedAt: null })),
    }));
    const view = {
      id,
      title,
      workflow: { id: workflow.id, version: workflow.version, hash: workflow.hash },
      version,
      state,
      standing: now.standing ?? String(state),
      stages,
      open: eventsByCommand(workflow.machine.accepts(state), engine.catalogue.commands),
      openedAt,
      programme,
      territory,
      notice: await noticeOf(tx, at.organization),
    };
    return { commit: false, value: view };
  });
}

/** An end is a bare word; what runs has a state for each stage. */
const isOver = (state: Json): boolean => typeof state === 'string';
