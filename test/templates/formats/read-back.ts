import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type StructTree = { role?: string; children?: StructTree[]; lang?: string; alt?: string };

export interface ReadPdf {
  /** What is read aloud of each page, and what is not: running heads, numbers of pages, watermarks. */
  readonly pages: readonly string[];
  readonly margins: readonly string[];
  readonly text: string;
  /** The roles of its structure, from the top down, in their order. */
  readonly roles: readonly string[];
  readonly alts: readonly string[];
  readonly info: { readonly [name: string]: unknown };
  readonly metadata: string;
}

/** Reads a PDF with a library that had no part in making it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const margins: string[] = [];
  const roles: string[] = [];
  const alts: string[] = [];
  const walk = ({ role, alt, children = [] }: StructTree): void => {
    if (role !== undefined) roles.push(role);
    if (alt !== undefined) alts.push(alt);
    children.forEach(walk);
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { text, marginal } = partsOf(items);
    pages.push(text);
    margins.push(marginal);
    const tree = (await page.getStructTree()) as StructTree | null;
    if (tree !== null) walk(tree);
  }
  const { info } = await document.getMetadata();
  await document.loadingTask.destroy();
  return {
    pages,
    margins,
    text: pages.join('\n'),
    roles,
    alts,
    info: info as ReadPdf['info'],
    metadata: Buffer.from(bytes).toString('latin1'),
  };
}

type Item = {
  readonly type?: string;
  readonly tag?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
};

function partsOf(items: readonly Item[]): { text: string; marginal: string } {
  const parts = { text: '', marginal: '' };
  const marks: boolean[] = [];
  for (const { type = '', tag, str, hasEOL } of items) {
    if (type.startsWith('beginMarkedContent')) marks.push(tag === 'Artifact');
    else if (type === 'endMarkedContent') marks.pop();
    if (str !== undefined) parts[marks.includes(true) ? 'marginal' : 'text'] += str + (hasEOL ? '\n' : '');
  }
  return parts;
}

/** The parts of a DOCX that are XML, by their names. */
export const readDocx = (bytes: Uint8Array): { readonly [part: string]: string } =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      /[.](xml|rels)$/.test(name) ? [[name, strFromU8(part)]] : [],
    ),
  );

/** The text of XML or HTML: a space where a paragraph, a line or a cell ends. */
export function textOfMarkup(markup: string): string {
  let text = '';
  let silent = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'style' || name === 'script') silent += 1;
        if (/^(w:p|w:tab|w:br|p|li|td|th|dt|dd|h[1-4]|br|div|caption|section)$/.test(name)) text += ' ';
      },
      ontext: (part) => {
        if (silent === 0) text += part;
      },
      onclosetag: (name) => {
        if (name === 'style' || name === 'script') silent -= 1;
      },
    },
    { xmlMode: !/^<!doctype html/i.test(markup), decodeEntities: true },
  );
  parser.end(markup);
  return text;
}

/** A text without what tells one format from another: lines, hyphens, brackets around marks, addresses of links. */
export const squeeze = (text: string): string =>
  text.replace(/<https?:[^>]*>|[\s\u00AD\u200B\u2010|>*_=[\]-]+/g, '');
