/**
 * What is to be closed when the test file that is running ends. The files of a worker share their modules, so that an
 * `afterAll` of a shared module would be heard in the first of them only: the others' servers and databases stayed open.
 */
const closing: (() => unknown)[] = [];

/** Has something closed when this file ends; what came last is closed first. */
export const atEnd = (close: () => unknown): void => {
  closing.unshift(close);
};

export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0)) await close();
}
