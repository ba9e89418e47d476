import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textsOf } from '../messages.ts';

const require = createRequire(import.meta.url);
const here = new URL('./', import.meta.url);

/** What the bytes of a document come from, beside this code. */
const packages = [
  '@expo-google-fonts/noto-emoji',
  '@expo-google-fonts/source-sans-3',
  '@expo-google-fonts/source-serif-4',
  '@myriaddreamin/typst-ts-node-compiler',
  'dejavu-fonts-ttf',
  'docx',
  'handlebars',
  'htmlparser2',
  'qrcode',
];

/**
 * The version of all that makes a document out of its data, but not of its template: a hash of the code and the words
 * of this folder, and of the versions of what it uses. It changes by itself with any of them.
 */
export const rendererVersion = `formats-${hashOfAll().slice(0, 16)}`;

function hashOfAll(): string {
  const hash = createHash('sha256');
  const files = readdirSync(here, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, fileURLToPath(new URL('../callable.ts', here))])
    hash.update(readFileSync(file));
  for (const name of packages) hash.update(`${name} ${versionOf(name)}\n`);
  for (const language of ['es', 'en'] as const)
    for (const [path, text] of textsOf(language))
      if (path.startsWith('formats.')) hash.update(`${path} ${text}\n`);
  // Dates and figures are written as this edition of the world's customs has them.
  hash.update(`${process.versions.icu} ${process.versions.tz}`);
  return hash.digest('hex');
}

/** Asked for on the disk, because some packages do not let their package.json be imported. */
function versionOf(name: string): string {
  const places = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name, 'package.json'));
  const place = places.find((path) => existsSync(path));
  if (place === undefined) throw new Error(`The package ${name} is not installed.`);
  return (JSON.parse(readFileSync(place, 'utf8')) as { version: string }).version;
}
