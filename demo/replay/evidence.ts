import { organization, type Replay } from './replay.ts';

/** Stores a short text as what shows that something is so, and gives its hash. Illustrative, and says so itself. */
export async function storeText(
  { http, keys }: Pick<Replay, 'http' | 'keys'>,
  name: string,
  text: string,
): Promise<string> {
  const content = Buffer.from(`${name}\n(dato ilustrativo)\n\n${text}\n`).toString('base64');
  const stored = { mediaType: 'text/plain', content };
  const { result } = await http.post(`/api/${organization}/commands/store-file`, stored, keys.team);
  return result.hash as string;
}
