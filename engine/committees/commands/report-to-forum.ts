import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { defineCommand } from '../../kernel/command.ts';
import { refuse } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { committeeRow, writeCommittee } from '../committee-row.ts';
import { scopeOf } from '../election-row.ts';
import { committeeLifecycle } from '../machine.ts';
import { membersOf } from '../members.ts';
import { endMemberships } from './end-committee.ts';

const office = ['team', 'secretary', 'facilitator'] as const;

/** Reports to the forum what a committee or a working group did. With its last report a working group ends. */
export const reportToForum = defineCommand({
  name: 'report-to-forum',
  input: z.strictObject({
    committee: Id,
    summary: Text,
    evidence: EvidenceList.default([]),
    final: z.boolean().default(false),
  }),
  by: [...office, 'forum-member', 'promoter', 'territorial-servant', 'liaison', 'observer'],
  on: { lifecycle: committeeLifecycle, id: (input) => input.committee },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt, newId, seal } = context;
    const committee = await committeeRow(context, input.committee);
    const isOffice = office.some((role) => role === acting.role);
    const sitting = await membersOf(scopeOf(context), committee.id);
    if (!isOffice && !sitting.some(({ person }) => person === acting.id)) {
      return refuse({ code: 'not-permitted', command: 'report-to-forum', needs: office });
    }
    const id = newId();
    const row = { summary: input.summary, sources: input.evidence };
    await tx
      .insertInto('committee_report')
      .values({
        organization,
        process: process.id,
        id,
        committee: committee.id,
        final: input.final,
        reported_at: recordedAt,
        ...row,
        ...seal('committee_report', id, row),
      })
      .execute();
    if (input.final) {
      const event = 'report-to-forum.final';
      const refused =
        (await endMemberships(context, committee.id, event)) ??
        (await context.step(committeeLifecycle, committee.id, event));
      if (refused !== undefined) return refused;
      await writeCommittee(context, committee, { reported_at: recordedAt, ended_at: recordedAt });
      await context.settle('working-group-due', committee.id);
      await context.settle('committee-term-ends', committee.id);
    }
    const payload = { committee: committee.id, report: id, final: input.final };
    return { event: { type: 'forum-reported-to', payload }, result: { report: id } };
  },
});
