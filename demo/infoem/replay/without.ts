/** What is left out, to see that the figures follow: places in the lists that are played, counted from 0. */
export interface Without {
  readonly municipality?: number;
  readonly citizen?: number;
  /** An item of the questionnaire. */
  readonly item?: number;
  /** One of the commitments that Infoem does not lead. */
  readonly commitment?: number;
  /** One of the lines of action, of which nothing is reported. */
  readonly line?: number;
  readonly conclusion?: number;
  readonly regionalForum?: number;
  readonly secretariat?: number;
  /** A day of which the final report tells nothing. */
  readonly day?: string;
}

/** A list without what is left out of it. */
export const leftIn = <T>(list: readonly T[], out: number | undefined): readonly T[] =>
  list.filter((_, place) => place !== out);
