import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { readCounters } from '../../kernel/counters.ts';
import { isRefused, notFound, type Refused } from '../../kernel/refusals.ts';
import { Id, Line, Text } from '../../kernel/values.ts';
import { refuseOrigins } from '../../process/refuse-origins.ts';
import { Item, keepItems } from '../agenda-items.ts';
import { agendaIn } from '../agenda-row.ts';
import { refuseCarried } from '../carried-items.ts';
import { localAgendaLifecycle } from '../machine.ts';

/**
 * Writes a version of the local development agenda out of a diagnosis: what is to be done, how urgent it is, by whom.
 * It takes the place of a draft that stands; the approved version holds until an assembly approves another. An item may
 * go on with one of the approved version that is neither done nor dropped.
 */
export const draftAgenda = defineCommand({
  name: 'draft-agenda',
  input: z.strictObject({
    title: Line,
    summary: Text,
    diagnosis: Id,
    /** The elected body that formulated it. */
    committee: Id.optional(),
    items: z.array(Item).min(1).max(100),
  }),
  by: ['team', 'facilitator', 'territorial-servant'],
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, begin, seal, count } = context;
    const { title, summary, diagnosis, committee, items } = input;
    const refused =
      (await refuseDiagnosis(context, diagnosis)) ??
      (await refuseOrigins(context, { committee })) ??
      (await refuseCarried(context));
    if (refused !== undefined) return refused;
    const scope = { tx, organization, process: process.id };
    const standing = await agendaIn(scope, 'drafted');
    if (standing !== undefined) {
      const replaced = await context.step(localAgendaLifecycle, standing.id, 'supersede');
      if (isRefused(replaced)) return replaced;
    }
    const id = newId();
    const totals = await readCounters(scope, ['agendas']);
    const number = totals.agendas + 1;
    await tx
      .insertInto('local_agenda')
      .values({
        ...{ organization, process: process.id, id, number, title, summary, diagnosis },
        ...{ committee: committee ?? null, items: items.length, meeting: null, adopted: null },
        ...{ drafted_at: recordedAt, approved_at: null, state: begin(localAgendaLifecycle, id) },
        ...seal('local_agenda', id, { title, summary }),
      })
      .execute();
    const kept = await keepItems(context, id, items);
    if (kept !== undefined) return kept;
    await count('agendas', 1);
    const carried = items.flatMap(({ continues }) => continues ?? []);
    return {
      event: {
        type: 'agenda-drafted',
        payload: {
          ...{ agenda: id, number, diagnosis, items: items.length },
          ...(carried.length === 0 ? {} : { continues: carried }),
          ...(committee === undefined ? {} : { committee }),
        },
      },
      result: { agenda: id, number },
    };
  },
});

async function refuseDiagnosis(
  { tx, organization, process }: Context<unknown>,
  diagnosis: string,
): Promise<Refused | undefined> {
  const found = await tx
    .selectFrom('diagnosis')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', diagnosis)
    .executeTakeFirst();
  return found === undefined ? notFound('diagnosis', diagnosis) : undefined;
}
