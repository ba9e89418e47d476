/**
 * Why a document was not rendered: what is wrong with it, what it would have taken, that the compiler of PDFs breaks on
 * it, or that nothing renders any more.
 */
export type NotRenderedCode =
  | 'markup'
  | 'template'
  | 'too-large'
  | 'too-long'
  | 'too-much-memory'
  | 'not-settable'
  | 'closed';

export type Detail = { readonly [name: string]: string | number | null };

/** Thrown where a document cannot be rendered, and it is no fault of ours: `code` and `detail` say what to mend. */
export class NotRendered extends Error {
  readonly code: NotRenderedCode;
  readonly detail: Detail;

  constructor(code: NotRenderedCode, detail: Detail = {}) {
    super(`Not rendered: ${code} ${JSON.stringify(detail)}`);
    this.name = 'NotRendered';
    this.code = code;
    this.detail = detail;
  }
}
