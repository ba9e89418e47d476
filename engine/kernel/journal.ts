import type { RecordedSeal, RecordedStep } from '../ledger/event.ts';
import { batchOf, batchSeal, type SealedTexts, sealTexts } from '../ledger/seal.ts';
import type { Json } from './canonical.ts';

/** What a command does on its way, kept for its event: the steps of machines, and the seals of texts. */
export class Journal {
  readonly steps: RecordedStep[] = [];
  readonly seals: RecordedSeal[] = [];

  /** Commits to the texts of a row. The row keeps the salt, so that erasing it leaves nothing to guess from. */
  seal(of: string, id: string, texts: SealedTexts): { salt: string; seal: string } {
    const sealed = sealTexts(texts);
    this.seals.push({ of, id, seal: sealed.seal });
    return sealed;
  }

  /** Commits to many rows by one seal, so that an import of a hundred thousand is one short event. */
  sealBatch(
    of: string,
    batch: string,
    rows: readonly { readonly id: string; readonly texts: SealedTexts }[],
  ) {
    const sealed = rows.map(({ id, texts }) => ({ id, ...sealTexts(texts) }));
    this.seals.push({ of: batchOf(of), id: batch, seal: batchSeal(sealed) });
    return sealed;
  }

  begin(of: string, id: string, initial: Json): string {
    this.steps.push({ of, id });
    return initial as string;
  }

  step(of: string, id: string, event: string, verdict?: string): void {
    this.steps.push({ of, id, event, ...(verdict === undefined ? {} : { verdict }) });
  }
}
