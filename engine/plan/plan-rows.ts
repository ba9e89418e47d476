import type { PlanSnapshot } from '../database/tables/plan.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { commitmentSnapshot } from './commitment-version.ts';

/** The plan of a process, if it has one. */
export async function planRow({ tx, organization, process }: Context<unknown>) {
  return tx
    .selectFrom('action_plan')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .executeTakeFirst();
}

/** The plan where it stands submitted. */
export async function submissionOf(context: Context<unknown>) {
  const plan = await planRow(context);
  return plan === undefined || plan.submitted_at === null ? undefined : plan;
}

/** The ids of the commitments in a state, by their number. */
export async function commitmentsIn({ tx, organization, process }: Context<unknown>, state: string) {
  const rows = await tx
    .selectFrom('commitment')
    .select(['id', 'code'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('state', '=', state)
    .orderBy('number')
    .orderBy('code')
    .execute();
  return rows;
}

/** Keeps the plan as it reads now, with every adopted commitment, as its next version. */
export async function keepPlanVersion(
  context: Context<unknown>,
  cause: 'submission' | 'amendment',
): Promise<{ version: number; hash: string; commitments: string[] }> {
  const { tx, organization, process, recordedAt } = context;
  const plan = await planRow(context);
  if (plan === undefined) throw new Error('There is no plan to keep a version of.');
  const version = plan.version + 1;
  const adopted = await commitmentsIn(context, 'adopted');
  const content: PlanSnapshot = {
    title: plan.title,
    version,
    startsOn: plan.starts_on,
    endsOn: plan.ends_on,
    vision: plan.vision,
    chapters: plan.chapters,
    commitments: await inOrder(
      adopted.map(
        ({ id }) =>
          () =>
            commitmentSnapshot(context, id),
      ),
    ),
  };
  const hash = hashOf(content);
  const id = context.newId();
  const at = { organization, process: process.id };
  const sealed = context.seal('plan_version', id, { content });
  const dates = { starts_on: plan.starts_on, ends_on: plan.ends_on, made_at: recordedAt };
  await tx
    .insertInto('plan_version')
    .values({ ...at, id, plan: plan.id, version, cause, content, hash, ...dates, ...sealed })
    .execute();
  await tx
    .updateTable('action_plan')
    .set({ version })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', plan.id)
    .execute();
  return { version, hash, commitments: adopted.map((row) => row.id) };
}

async function inOrder<T>(steps: readonly (() => Promise<T>)[]): Promise<T[]> {
  const done: T[] = [];
  for (const step of steps) done.push(await step());
  return done;
}
