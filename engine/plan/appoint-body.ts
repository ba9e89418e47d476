import { z } from 'zod';
import type { Context } from '../kernel/command.ts';
import { defineEffect } from '../kernel/effect.ts';
import { Line, Text } from '../kernel/values.ts';

/** What a monitoring body can have to do with others, as it declares. */
export const relationKinds = ['co-applicant', 'executor', 'funder', 'contractor', 'other'] as const;

/** What is said of a body that is appointed: by which act, its independence, and what it has to do with others. */
export const BodyDeclared = {
  body: Line,
  act: Line,
  /** The body's declaration of independence, in its words; left out while it has not declared. */
  independence: Text.optional(),
  relations: z
    .array(z.strictObject({ kind: z.enum(relationKinds), with: Line }))
    .max(50)
    .default([]),
};

const Appointed = z.object(BodyDeclared);
type Appointment = z.output<typeof Appointed> & {
  readonly appointedBy: 'forum' | 'authority';
  readonly appointedAt: string;
};

/** Appoints the body that monitors the plan; who was appointed before leaves office. */
export async function appointBody(
  { tx, organization, process, newId, seal, recordedAt }: Context<unknown>,
  { body, appointedBy, act, appointedAt, relations, independence: declared }: Appointment,
): Promise<{ monitoringBody: string; declaredIndependent: boolean }> {
  const independence = declared ?? null;
  await tx
    .updateTable('monitoring_body')
    .set({ ended_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('ended_at', 'is', null)
    .execute();
  const id = newId();
  await tx
    .insertInto('monitoring_body')
    .values({
      organization,
      process: process.id,
      id,
      body,
      act,
      appointed_by: appointedBy,
      appointed_at: appointedAt,
      independence,
      relations,
      ...seal('monitoring_body', id, { body, act, independence, relations }),
    })
    .execute();
  return { monitoringBody: id, declaredIndependent: independence !== null };
}

/** A resolution appoints the body that monitors: the forum does it, by being in favour. */
export const appointmentByResolution = defineEffect({
  kind: 'monitoring-body',
  told: z.strictObject(BodyDeclared),
  async take(context, told, { decidedAt }) {
    await appointBody(context, { ...told, appointedBy: 'forum', appointedAt: decidedAt });
    return undefined;
  },
});
