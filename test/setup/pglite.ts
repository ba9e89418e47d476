import type { TestProject } from 'vitest/node';
import './provided.ts';

/** Runs once before the tests on PGlite, which is a library: there is no server to start. */
export default function setup(project: TestProject): void {
  project.provide('testDatabase', { kind: 'pglite' });
}
