import type { Subcommand } from '../../cli/subcommand.ts';

/** What a subcommand answered and wrote, called in this process with nothing in its environment. */
export async function called(
  subcommand: Subcommand,
  args: readonly string[],
  language: 'es' | 'en' = 'es',
): Promise<{ code: number; said: string; warned: string }> {
  const [said, warned]: [string[], string[]] = [[], []];
  const code = await subcommand({
    args,
    env: {},
    language,
    say: (line) => said.push(line),
    warn: (line) => warned.push(line),
  });
  return { code, said: said.join('\n'), warned: warned.join('\n') };
}
