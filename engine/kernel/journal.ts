import type {
  RecordedErasure,
  RecordedMandate,
  RecordedSeal,
  RecordedStep,
  WithinWindow,
} from '../ledger/event.ts';
import { batchOf, batchSeal, type SealedTexts, sealTexts } from '../ledger/seal.ts';
import type { RecordedMigration } from '../workflow/migration/mapping.ts';
import type { Json } from './canonical.ts';

/** What a command does on its way, kept for its event: the steps of machines, the seals of texts, the writes. */
export class Journal {
  readonly steps: RecordedStep[] = [];
  readonly seals: RecordedSeal[] = [];
  readonly erasures: RecordedErasure[] = [];
  readonly mandates: RecordedMandate[] = [];
  /** The windows that the command is done within. */
  readonly within: WithinWindow[] = [];
  /** Whether it set a wait that suspensions and windows move. */
  setsMovingWait = false;
  /** What was sent to the database and not waited for. */
  readonly pending: Promise<unknown>[] = [];

  /** Keeps a statement that is on its way; how it went is asked at the end. */
  send(statement: Promise<unknown>): void {
    statement.catch(() => {});
    this.pending.push(statement);
  }

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

  /** Many things begin as one step, whose members are the rows sealed under the same batch. */
  beginBatch(of: string, batch: string, initial: Json): string {
    this.steps.push({ of, id: batch, batch });
    return initial as string;
  }

  step(
    of: string,
    id: string,
    event: string,
    more: { verdict?: string; batch?: string; migration?: RecordedMigration } = {},
  ): void {
    this.steps.push({ of, id, event, ...more });
  }
}
