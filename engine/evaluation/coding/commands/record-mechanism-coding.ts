import { z } from 'zod';
import { EvidenceList } from '../../../files/evidence.ts';
import { missingFiles } from '../../../files/missing-files.ts';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, notFound, type Refused } from '../../../kernel/refusals.ts';
import { Id, LocalDate } from '../../../kernel/values.ts';
import { calendarOf } from '../../../workflow/calendar.ts';
import { keepLessons } from '../../keep-lessons.ts';
import { codingFields } from '../coding-fields.ts';
import { wrongCoding } from '../wrong-coding.ts';

const Coding = z.strictObject({
  commitment: Id,
  publishedOn: LocalDate.optional(),
  ...codingFields,
  evidence: EvidenceList.min(1),
});

/**
 * Records how an independent mechanism coded a commitment in a report that it published: its answers, scale by scale,
 * its criticisms as codes with its words, and its recommendations, which become lessons for the next cycle. Refuses a
 * scale that plans of those years were not judged on. Earlier codings stay: each is a report's.
 */
export const recordMechanismCoding = defineCommand({
  name: 'record-mechanism-coding',
  input: Coding,
  by: ['monitoring-body', 'team', 'secretary'],
  about: ({ commitment }) => ({ subject: { kind: 'commitment', id: commitment } }),
  async record(context) {
    const { tx, organization, process, input, newId, seal, recordedAt } = context;
    const { commitment, mechanism, report, publishedOn, answers, criticisms, recommendations, evidence } =
      input;
    const version = await versionOf(context);
    if (version === undefined) return notFound('commitment', commitment);
    const refused =
      (await refuseCoding(context)) ?? (await missingFiles(tx, organization, 'evidence', evidence));
    if (refused !== undefined) return refused;
    const id = newId();
    const lessons = await keepLessons(
      context,
      recommendations.map(({ about, recommendation: lesson }) => ({ about, commitment, lesson })),
    );
    await tx
      .insertInto('mechanism_coding')
      .values({
        ...{ organization, process: process.id, id, commitment, commitment_version: version },
        ...{ mechanism, report, published_on: publishedOn ?? null, answers, criticisms, lessons, evidence },
        recorded_at: recordedAt,
        ...seal('mechanism_coding', id, {
          ...{ mechanism, report, evidence },
          ...{ answers: answers as never, criticisms: criticisms as never },
        }),
      })
      .execute();
    const codes = {
      answers: answers.map(({ scale, version: of, answer }) => ({ scale, version: of, answer })),
      criticisms: criticisms.map(({ code, milestone, others }) => ({ code, milestone, others })),
    };
    const payload = { coding: id, commitment, version, publishedOn: publishedOn ?? null, ...codes, lessons };
    return {
      event: { type: 'mechanism-coding-recorded', payload },
      result: { coding: id, lessons },
    };
  },
});

type Recording = Context<z.output<typeof Coding>>;

async function versionOf({ tx, organization, process, input }: Recording): Promise<number | undefined> {
  const row = await tx
    .selectFrom('commitment')
    .select('version')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', input.commitment)
    .executeTakeFirst();
  return row?.version;
}

async function refuseCoding({
  tx,
  organization,
  process,
  input,
  recordedAt,
}: Recording): Promise<Refused | undefined> {
  const { commitment, publishedOn, answers, criticisms } = input;
  const today = calendarOf(process.workflow.spec).localDate(recordedAt);
  if (publishedOn !== undefined && publishedOn > today)
    return invalid('publishedOn', 'in-the-future', { today });
  const plan = await tx
    .selectFrom('action_plan')
    .select('starts_on')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .executeTakeFirst();
  const wrong = wrongCoding(answers, plan?.starts_on);
  if (wrong !== undefined) return wrong;
  const milestones = await tx
    .selectFrom('milestone')
    .select('code')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('commitment', '=', commitment)
    .execute();
  const strange = criticisms.findIndex(
    ({ milestone }) => milestone !== undefined && !milestones.some(({ code }) => code === milestone),
  );
  if (strange < 0) return undefined;
  return invalid(`criticisms.${strange}.milestone`, 'not-a-milestone-of-it', {
    milestones: milestones.map(({ code }) => code),
  });
}
