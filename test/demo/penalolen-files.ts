import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../demo/penalolen/', import.meta.url);

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });

/** Every data file of the cycle as text: comments and keys are looked at too. */
export const fileTexts: readonly { name: string; text: string }[] = names
  .filter((name) => /\.(ts|csv)$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** Everything that the data files export, by file. */
export async function dataModules(): Promise<Record<string, unknown>> {
  const modules = names
    .filter((name) => name.endsWith('.ts'))
    .map(async (name) => [name, { ...(await import(new URL(name, folder).href)) }] as const);
  return Object.fromEntries(await Promise.all(modules));
}
