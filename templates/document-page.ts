import { builtInTemplate } from './built-in.ts';
import { renderBody } from './formats/body.ts';
import type { Language } from './messages.ts';
import { asDrawn, renderDocument } from './render.ts';

/** What of a document's data its page needs to know. */
interface Shown {
  readonly publicBody: string;
  readonly country: string;
  readonly timeZone: string;
}

/** A document of a kind, read on a page of the server: the same text as on its paper, by the built-in template. */
export function documentPage(
  language: Language,
  kind: string,
  { title, notice }: { readonly title: string; readonly notice: string | null },
  data: Shown,
): string {
  const text = builtInTemplate(language, kind);
  if (text === undefined) throw new Error(`There is no template for ${kind} in ${language}.`);
  const { publicBody, country, timeZone } = data;
  const body = asDrawn(renderBody({ language, timeZone, country, text }, data));
  return renderDocument({ language, timeZone }, 'document-page', { title, publicBody, body, notice });
}
