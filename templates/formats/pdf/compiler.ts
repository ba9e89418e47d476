import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { NotSet } from './not-set.ts';

const pageFile = fileURLToPath(new URL('document.typ', import.meta.url));
const page = readFileSync(pageFile, 'utf8');

// Below a file there can be no folder: whatever the compiler were made to look for, there is nothing to find.
const workspace = join(pageFile, 'nothing');

export interface Setting {
  /** What `document.typ` reads, as JSON. */
  readonly data: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** In seconds since 1970: the same document has the same bytes. */
  readonly createdAt: number;
}

/** Sets documents as PDF/UA-1, one at a time. It sees no file but those that it is handed. */
export interface PdfCompiler {
  set(setting: Setting): Uint8Array;
}

/** Starts a compiler, which reads the fonts: some 50 ms. */
export function startCompiler(fonts: Buffer[]): PdfCompiler {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });
  const handIn = (path: string, bytes: Uint8Array) =>
    compiler.mapShadow(join(workspace, path), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return {
    set({ data, pictures, createdAt }) {
      handIn('document.json', Buffer.from(data));
      for (const [path, bytes] of pictures) handIn(path, bytes);
      try {
        const compiled = compiler.compile({ mainFileContent: page });
        if (compiled.result === null) throw new NotSet(tellOf(compiler, compiled.takeDiagnostics()));
        return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: createdAt });
      } catch (fault) {
        throw fault instanceof NotSet ? fault : new NotSet(String(fault));
      } finally {
        compiler.resetShadow();
        // Each document is another: what was remembered of this one would only fill the memory.
        compiler.evictCache(1);
      }
    },
  };
}

type Diagnostics = Parameters<NodeCompiler['fetchDiagnostics']>[0] | null;

function tellOf(compiler: NodeCompiler, diagnostics: Diagnostics): string {
  const told = diagnostics === null ? [] : compiler.fetchDiagnostics(diagnostics);
  return (told as { readonly message: string }[]).map(({ message }) => message).join('; ');
}
