import { notFound, notPossible } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { Erratum } from '../contracts/erratum.ts';
import { defineKind } from '../kind.ts';
import { at } from '../plan-data.ts';
import { correctedDocumentView } from '../views/corrected-document.ts';

/** What an erratum is given to say; the register tells it apart by its number. */
interface Given {
  readonly items?: readonly {
    readonly place?: string | null;
    readonly says: string;
    readonly shouldSay: string;
    readonly reason: string;
  }[];
}

/** An erratum of a document of the register. It is made by `issue-erratum` only, which gives it what is to be mended. */
export const erratum = defineKind({
  kind: 'erratum',
  version: 1,
  contract: Erratum,
  subject: 'document',
  prefix: 'ERRATA',
  approvedBy: 'its-own',
  async collect(from, subject, about) {
    const document = subject ?? '';
    const corrected = await correctedDocumentView(from.engine, { ...at(from), document });
    if (corrected === undefined) return notFound('document', document);
    const { items = [] } = about as Given;
    if (items.length === 0) return notPossible('erratum-without-items', { folio: corrected.folio });
    return {
      ...(await commonOf(from, corrected.title)),
      document: corrected,
      several: items.length > 1,
      items: items.map(({ place = null, says, shouldSay, reason }, index) => ({
        number: index + 1,
        ...{ place, says, shouldSay, reason },
      })),
    };
  },
});
