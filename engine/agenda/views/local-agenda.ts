import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type AgendaItemRow, itemsOf } from '../agenda-row.ts';
import { type EarlierItem, historiesOf } from './item-history.ts';
import { agendaLine, type LocalAgendaLine } from './local-agendas.ts';

/** Something that an agenda wants done, and how far it is. */
export interface AgendaItemView {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly area: string | null;
  readonly title: string;
  readonly action: string;
  readonly priority: number;
  readonly carriedOutBy: string;
  readonly owner: string | null;
  readonly ownerCommittee: string | null;
  readonly note: string | null;
  readonly followedAt: string | null;
  /** The item of the version before that it goes on with; null where it began in this one. */
  readonly continues: string | null;
  /** How it stood in the versions before, the earliest first. */
  readonly history: readonly EarlierItem[];
}

/** A version of a local agenda with its items. */
export interface LocalAgendaView extends Omit<LocalAgendaLine, 'items'> {
  readonly items: readonly AgendaItemView[];
}

const itemLine = (row: AgendaItemRow, history: readonly EarlierItem[]): AgendaItemView => ({
  id: row.id,
  number: row.number,
  state: row.state,
  area: row.area,
  title: row.title,
  action: row.action,
  priority: row.priority,
  carriedOutBy: row.carried_out_by,
  owner: row.owner,
  ownerCommittee: row.owner_committee,
  note: row.note,
  followedAt: row.followed_at,
  continues: row.continues,
  history,
});

/** One version of an agenda; nothing where there is none, or no such process. */
export function localAgendaView(
  engine: Engine,
  at: { organization: string; process: string; agenda: string },
): Promise<LocalAgendaView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await scope.tx
      .selectFrom('local_agenda')
      .selectAll()
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('id', '=', at.agenda)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const items = await itemsOf(scope, row.id);
    const histories = await historiesOf(scope, row.id);
    return { ...agendaLine(row), items: items.map((item) => itemLine(item, histories.get(item.id) ?? [])) };
  });
}
