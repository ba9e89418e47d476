/** A versioned bundle of commands that a stage opens while it is worked on. */
export interface Activity<Name extends string = string> {
  readonly name: Name;
  readonly version: number;
  readonly commands: readonly string[];
  /**
   * The kinds of thing whose lifecycles its commands move, each in the version that it needs (`resolution@2`); without
   * one, the first. So a workflow that is published again gets the very lifecycles that it was written for.
   */
  readonly lifecycles: readonly string[];
}

export function defineActivity<Name extends string>(activity: Activity<Name>): Activity<Name> {
  return activity;
}

/** The kind and the version of an activity's lifecycle. */
export function lifecycleVersion(named: string): [kind: string, version: number] {
  const [kind = '', version = '1'] = named.split('@');
  return [kind, Number(version)];
}
