import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from '../templates/formats/pdf/fonts.ts';

// The compiler alone: the same sentences in the same fonts, as paragraphs one after another, tagged the same.
const page = `#let data = json("document.json")
#set document(title: "Acta", date: datetime(year: 2026, month: 11, day: 20))
#set text(font: "Source Serif 4", lang: "es", size: 10.5pt, hyphenate: true)
= Acta
#for sentence in data { par(sentence) }`;
const workspace = '/nothing';
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });

process.on('message', (sentences: readonly string[]) => {
  compiler.mapShadow(`${workspace}/document.json`, Buffer.from(JSON.stringify(sentences)));
  const { result } = compiler.compile({ mainFileContent: page });
  const pdf = compiler.pdf(result!, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  compiler.resetShadow();
  compiler.evictCache(1);
  process.send?.(pdf);
});
process.on('disconnect', () => process.exit());
