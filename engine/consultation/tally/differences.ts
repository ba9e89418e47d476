/** Where two JSON values differ: a path such as `tally.options[2].votes`, what the file states, what came out. */
export interface ValueDifference {
  at: string;
  stated: unknown;
  recounted: unknown;
}

/** Every leaf at which two JSON values differ. A member that one side lacks is `undefined` there. */
export function differences(stated: unknown, recounted: unknown, at: string): ValueDifference[] {
  if (Object.is(stated, recounted)) return [];
  if (!isContainer(stated) || !isContainer(recounted) || Array.isArray(stated) !== Array.isArray(recounted)) {
    return [{ at, stated, recounted }];
  }
  const keys = [...new Set([...Object.keys(stated), ...Object.keys(recounted)])];
  return keys.flatMap((key) =>
    differences(stated[key], recounted[key], Array.isArray(stated) ? `${at}[${key}]` : `${at}.${key}`),
  );
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
