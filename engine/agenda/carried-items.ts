import type { Context } from '../kernel/command.ts';
import { type Issue, notPossible, type Refused, refuse } from '../kernel/refusals.ts';
import { type AgendaItemRow, agendaIn, itemsOf, sealedItem } from './agenda-row.ts';
import { agendaItemLifecycle } from './machine.ts';

type Drafted = { readonly items: readonly { readonly continues?: string | undefined }[] };

const isOpen = ({ state }: AgendaItemRow) => state === 'planned' || state === 'under-way';

/** Refuses items that say they go on with what is not an open item of the approved version, or twice with the same. */
export async function refuseCarried({
  tx,
  organization,
  process,
  input,
}: Context<Drafted>): Promise<Refused | undefined> {
  if (input.items.every(({ continues }) => continues === undefined)) return undefined;
  const scope = { tx, organization, process: process.id };
  const standing = await agendaIn(scope, 'approved');
  const items = standing === undefined ? [] : await itemsOf(scope, standing.id);
  const seen = new Set<string>();
  const issues = input.items.flatMap(({ continues }, index): Issue[] => {
    if (continues === undefined) return [];
    const path = `items.${index}.continues`;
    const item = items.find(({ id }) => id === continues);
    if (item === undefined) return [{ path, reason: 'not-of-the-approved-agenda' }];
    if (!isOpen(item)) return [{ path, reason: 'agenda-item-ended' }];
    if (seen.has(continues)) return [{ path, reason: 'agenda-item-carried-twice' }];
    seen.add(continues);
    return [];
  });
  return issues.length === 0 ? undefined : refuse({ code: 'invalid', issues });
}

/**
 * Lets the items of a new version stand where those that they go on with stand now: a draft may lie for weeks, in which
 * the version that holds is followed. Refuses a new version that leaves behind what is neither done nor dropped.
 */
export async function carryItems(
  context: Context<unknown>,
  before: string,
  agenda: string,
): Promise<Refused | undefined> {
  const { tx, organization, process } = context;
  const scope = { tx, organization, process: process.id };
  const [old, next] = [await itemsOf(scope, before), await itemsOf(scope, agenda)];
  const carried = new Map(next.flatMap((item) => (item.continues === null ? [] : [[item.continues, item]])));
  const left = old.filter((item) => isOpen(item) && !carried.has(item.id));
  if (left.length > 0)
    return notPossible('agenda-items-left-behind', {
      left: left.length,
      items: left.map(({ id }) => id),
    });
  for (const item of old) {
    const goesOn = carried.get(item.id);
    if (goesOn === undefined || item.state === 'planned') continue;
    const refused = await goOn(context, item, goesOn);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

async function goOn(
  { tx, organization, process, step, seal }: Context<unknown>,
  { state, note, followed_at }: AgendaItemRow,
  item: AgendaItemRow,
): Promise<Refused | undefined> {
  const refused = await step(agendaItemLifecycle, item.id, `follow-agenda-item.${state}`);
  if (refused !== undefined) return refused;
  await tx
    .updateTable('agenda_item')
    .set({ note, followed_at, ...seal('agenda_item', item.id, sealedItem({ ...item, note })) })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', item.id)
    .execute();
  return undefined;
}
