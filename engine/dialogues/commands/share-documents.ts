import { z } from 'zod';
import { Evidence } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { shareDocumentsOf } from '../documents.ts';
import { meetingLifecycle } from '../machine.ts';
import { countNotice } from '../notice-given.ts';

/** Shares documents with those who are called to a meeting: available from now on, which cannot be backdated. */
export const shareDocuments = defineCommand({
  name: 'share-documents',
  input: z.strictObject({ meeting: Id, documents: z.array(Evidence).min(1).max(20) }),
  by: ['team', 'facilitator', 'secretary', 'point-of-contact', 'territorial-servant'],
  on: { lifecycle: meetingLifecycle, id: (input) => input.meeting },
  async record(context) {
    const { tx, organization, input } = context;
    const refused = await missingFiles(tx, organization, 'documents', input.documents);
    if (refused !== undefined) return refused;
    const documents = await shareDocumentsOf(context, input.meeting, input.documents);
    await countNotice(context, input.meeting);
    return {
      event: { type: 'documents-shared', payload: { meeting: input.meeting, documents } },
      result: { documents },
    };
  },
});
