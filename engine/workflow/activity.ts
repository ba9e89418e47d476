/** A versioned bundle of commands that a stage opens while it is worked on. */
export interface Activity<Name extends string = string> {
  readonly name: Name;
  readonly version: number;
  readonly commands: readonly string[];
  /** The kinds of thing whose lifecycles its commands move. */
  readonly lifecycles: readonly string[];
}

export function defineActivity<Name extends string>(activity: Activity<Name>): Activity<Name> {
  return activity;
}
