import { type Language, say } from '../../messages.ts';
import { startCompiler } from './compiler.ts';
import { readFonts } from './fonts.ts';
import type { PdfContext } from './pdf.ts';
import { showableBy } from './showable.ts';

/** The compiler with its fonts, and what can be shown with them: what all PDFs of a process are made with. */
export type Typesetter = (language: Language) => Pick<PdfContext, 'compiler' | 'showable'>;

/** Reads the fonts and starts the compiler, which takes longer than a document. */
export function startTypesetter(): Typesetter {
  const fonts = readFonts();
  const compiler = startCompiler(fonts);
  const showable = new Map<Language, PdfContext['showable']>();
  return (language) => {
    const name = (code: string) => say(language, 'formats.unknownCharacter', { code });
    const made = showable.get(language) ?? showableBy(fonts, name);
    showable.set(language, made);
    return { compiler, showable: made };
  };
}
