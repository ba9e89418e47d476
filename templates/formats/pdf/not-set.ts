/** Thrown when a document could not be set, with what the compiler says of it. */
export class NotSet extends Error {
  constructor(told: string) {
    // What it quotes of the document is left out, so that no log has it.
    super(`The PDF could not be made: ${told.replace(/`[^`]*`/g, '…').slice(0, 500)}`);
    this.name = 'NotSet';
  }
}
