import {
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Language } from '../../messages.ts';
import { nameOf, type Surround } from '../surround.ts';
import type { Block, Inline, Table } from '../tree/nodes.ts';
import { type DocxContext, docxBlocks } from './blocks.ts';
import { monospace } from './inline-runs.ts';
import { numbering, styles } from './styles.ts';

/** In twentieths of a point. */
const papers = { letter: { width: 12_240, height: 15_840 }, a4: { width: 11_906, height: 16_838 } } as const;
const margin = 1200;

export interface DocxOptions {
  readonly language: Language;
  readonly paper: keyof typeof papers;
  /** The QR as PNG. */
  readonly qr: Buffer | null;
  readonly pictureOf: DocxContext['pictureOf'];
}

/** A document that Word and LibreOffice open and people edit: real headings, lists, tables and page numbers. */
export async function docx(
  blocks: readonly Block[],
  surround: Surround,
  options: DocxOptions,
): Promise<Uint8Array> {
  const { language, paper, pictureOf } = options;
  const { publicBody, kind, mark } = surround;
  const size = papers[paper];
  const textWidth = size.width - 2 * margin;
  let lists = 0;
  const context: DocxContext = {
    pictureOf,
    textWidth,
    nextList: () => {
      lists += 1;
      return lists;
    },
  };
  const document = new Document({
    title: nameOf(surround),
    creator: publicBody,
    lastModifiedBy: publicBody,
    keywords: `${kind}, ${mark}`,
    styles: styles(language),
    numbering,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size, margin: { top: margin, bottom: margin, left: margin, right: margin } },
        },
        headers: { first: new Header({ children: [] }), default: running(surround, textWidth) },
        footers: { first: foot(surround, textWidth), default: foot(surround, textWidth) },
        children: [
          ...letterhead(surround, textWidth),
          ...docxBlocks(blocks, context),
          ...closing(surround, options.qr, context),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const toTheRight = (position: number) => ({ tabStops: [{ type: TabStopType.RIGHT, position }] });
const accent = { style: 'single', size: 12, color: '0F5C46', space: 4 } as const;

function letterhead({ publicBody, kind, process, mark, draft }: Surround, width: number): FileChild[] {
  return [
    new Paragraph({
      style: 'Letterhead',
      ...toTheRight(width),
      children: [
        new TextRun({ text: publicBody, bold: true, size: 26 }),
        new TextRun({ children: [new Tab(), kind] }),
      ],
    }),
    new Paragraph({
      style: 'Letterhead',
      ...toTheRight(width),
      border: { bottom: accent },
      children: [
        new TextRun({ text: process, color: '4D5A52' }),
        new TextRun({ children: [new Tab(), mark], bold: true }),
      ],
    }),
    ...(draft === null
      ? []
      : [
          new Paragraph({
            style: 'Draft',
            children: [new TextRun({ text: `${draft.mark}. `, bold: true }), new TextRun(draft.note)],
          }),
        ]),
  ];
}

const running = ({ publicBody, title, mark }: Surround, width: number): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Running',
        ...toTheRight(width),
        children: [new TextRun({ children: [`${publicBody} · ${title}`, new Tab(), mark] })],
      }),
    ],
  });

function foot({ foot: text, page, draft }: Surround, width: number): Footer {
  const number = page.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return PageNumber.CURRENT;
    return part === '{pages}' ? PageNumber.TOTAL_PAGES : part;
  });
  const left = draft === null ? text : `${draft.mark} · ${text}`;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        ...toTheRight(width),
        children: [new TextRun({ children: [left, new Tab()] }), new TextRun({ children: number })],
      }),
    ],
  });
}

const text = (said: string): Inline[] => [{ is: 'text', text: said }];

/** Signatures on record, where it comes from, and how to verify it. */
function closing(
  { signatures, provenance, facts, verification }: Surround,
  qr: Buffer | null,
  context: DocxContext,
): FileChild[] {
  const heading = (said: string) =>
    docxBlocks([{ is: 'heading', level: 2, id: null, of: text(said) }], context);
  const small = (said: string) => new Paragraph({ style: 'Note', text: said });
  const fact = ([term, value]: readonly [string, string], font?: string) =>
    new Paragraph({
      style: 'Note',
      children: [
        new TextRun({ text: `${term}: `, bold: true }),
        new TextRun({ text: value, ...(font ? { font } : {}) }),
      ],
    });
  return [
    ...(signatures === null
      ? []
      : [...heading(signatures.title), ...docxBlocks([tableOf(signatures)], context)]),
    new Paragraph({ style: 'Closing', text: provenance.title }),
    ...provenance.sentences.map(small),
    ...(verification === null
      ? facts.map((each) => fact(each))
      : [
          new Paragraph({ style: 'Closing', text: verification.title }),
          ...(qr === null ? [] : [qrOf(qr, verification.qrAlt)]),
          small(verification.how),
          ...facts.map((each) => fact(each)),
          fact([verification.address, verification.url]),
          fact(verification.hash, monospace),
        ]),
  ];
}

const qrOf = (data: Buffer, alt: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: 120, height: 120 },
        altText: { name: 'QR', title: '', description: alt },
      }),
    ],
  });

function tableOf({ head, rows }: NonNullable<Surround['signatures']>): Table {
  const cell = (said: string, heads: 'column' | null) => ({
    heads,
    number: false,
    short: false,
    span: 1,
    blocks: [{ is: 'paragraph', tone: null, of: text(said) } as const],
  });
  return {
    is: 'table',
    columns: head.length,
    caption: null,
    head: [head.map((each) => cell(each, 'column'))],
    body: rows.map((row) => row.map((each) => cell(each, null))),
    foot: [],
  };
}
