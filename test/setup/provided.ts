/** What a global setup provides and a test reads with `inject('testDatabase')`: the database that this run is on. */
export type TestDatabase =
  | { kind: 'pglite'; dump: string }
  | { kind: 'postgres'; ownerUrl: string; appUrl: string };

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabase;
  }
}
