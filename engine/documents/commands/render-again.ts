import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { documentRow, scopeOf } from '../document-row.ts';
import { askForRendition } from '../renditions/ask.ts';
import { stageOf } from '../renditions/stage.ts';
import { drafters } from '../roles.ts';

/** Asks again for the bytes of a document that could not be made, once what was wrong has been mended. */
export const renderAgain = defineCommand({
  name: 'render-again',
  input: z.strictObject({ document: Id }),
  by: drafters,
  course: 'always',
  async record(context) {
    const { document } = context.input;
    const row = await documentRow(scopeOf(context), document);
    if (row === undefined) return notFound('document', document);
    const stage = stageOf(row);
    if (stage === 'draft' || row.state === 'withdrawn')
      return notPossible('nothing-to-render', { state: row.state });
    await askForRendition(context, { document, stage, errata: row.errata });
    return {
      event: { type: 'rendition-asked', payload: { document, stage, errata: row.errata } },
      result: { document },
    };
  },
});
