import { inferred, plain, sourced } from '../provenance.ts';
import { agenda } from './agenda.ts';
import { commitment } from './commitment.ts';
import { exchange } from './exchange.ts';
import { type Piece, paragraphs } from './pieces.ts';
import { inReport, report } from './source.ts';
import { study } from './study.ts';

/** The final report, whole, in its own words. */
export const finalReport = {
  title: sourced(report.title, inReport, 'Printed in capitals.'),
  context: paragraphs(
    'El 1er Plan de Acción Local en materia de Gobierno Abierto fue lanzado el 19 de diciembre de 2021, en el marco de la 1ra Sesión Extraordinaria del Secretariado Técnico Local. Dicho plan se articuló por 3 compromisos proactivos y 6 co-creados; entre los primeros se encuentra el encabezado por el Infoem denominado “Cultura de Gobierno Abierto” que se planteó el siguiente objetivo:',
  ),
  objective: commitment.objective,
  approach: sourced('Para lograrlo, se propusieron tres líneas de acción:', inReport),
  purpose: paragraphs(
    'El presente documento tiene como objetivo presentar los resultados finales de la ejecución de dichas líneas de cara a la evaluación integral del PAL, una vez que todos los compromisos hayan sido concluidos.',
  ),
  lines: [study, exchange, agenda],
  results: paragraphs(
    'A la luz de lo expuesto en el presente documento, se puede constatar que se alcanzó el objetivo previsto por el compromiso, considerando que, además de la difusión de este tema entre la población, se logró identificar a un número importante de integrantes de sociedad civil quienes tienen entre sus principales agendas la promoción de la transparencia, la participación ciudadana y la rendición de cuentas. Mientras tanto, con el estudio, también se avanzará en la elaboración de mecanismos adecuados a cada realidad municipal para instalar Secretariados Técnicos que encaminen los trabajos en esta materia de manera cercana con la ciudadanía en general.',
  ),
  objectiveReached: inferred(
    'yes',
    inReport,
    '“Se puede constatar que se alcanzó el objetivo previsto por el compromiso”.',
  ),
  remarks: inferred(
    [
      {
        kind: 'contradiction',
        line: 'exchange',
        text: 'El texto dice que las convocatorias que preceden a la firma se pospusieron en los cuatro municipios; los pies de foto muestran la firma de la declaratoria en los cuatro.',
      },
      {
        kind: 'contradiction',
        line: 'exchange',
        text: 'Los pies de foto llaman al mismo acto «Declaratoria Conjunta» y «Declaración Conjunta».',
      },
      {
        kind: 'contradiction',
        line: 'exchange',
        text: 'Se declara alcanzado el objetivo, y el texto dice que está por alcanzarse la meta de contar con los Secretariados Técnicos Municipales instalados.',
      },
      {
        kind: 'gap',
        line: 'exchange',
        text: 'Ni los foros ni las firmas tienen fecha en el texto.',
      },
      {
        kind: 'reading',
        text: 'El informe se leyó como texto: sus fotografías no están en el registro y se citan por su pie.',
      },
    ],
    inReport,
    'Read by comparing the parts of the report with one another.',
  ),
} as const;

/**
 * The report as `write-final-report` takes it: each date that was inferred says so. What happened on one of the days
 * `without` is left out, to see that the figures follow.
 */
export function asWritten(without?: string) {
  const { lines, ...whole } = finalReport;
  return {
    ...plain(whole),
    lines: lines.map(({ code, title, text, figures, happenings }) => ({
      code,
      title: title.value,
      milestone: code,
      text: text.flatMap((pieces): readonly Piece[] => pieces.value),
      figures: figures.value,
      happenings: happenings
        .filter((one) => one.value.on !== without)
        .map((one) => ({
          ...one.value,
          ...(one.provenance === 'inferred' ? { inferred: true, because: one.why } : {}),
        })),
    })),
  };
}

const wordsOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'paragraph') return [piece.text];
    return piece.kind === 'list' ? piece.items : piece.pictures.map(({ caption }) => caption);
  });

/** Parts of the report as they were read, by which what it says is shown: of its second line the captions apart. */
export const readParts = {
  study: {
    title: 'Informe final, línea de acción 1: el texto leído',
    text: wordsOf(study.text[0].value).join('\n\n'),
  },
  paragraphs: {
    title: 'Informe final, línea de acción 2: el texto leído',
    text: wordsOf(exchange.text[0].value).join('\n\n'),
  },
  captions: {
    title: 'Informe final, línea de acción 2: los pies de foto (sin las fotos)',
    text: exchange.text
      .slice(1)
      .flatMap(({ value }) => wordsOf(value))
      .join('\n'),
  },
  agenda: {
    title: 'Informe final, línea de acción 3: el texto leído',
    text: agenda.text.flatMap(({ value }) => wordsOf(value)).join('\n\n'),
  },
  results: {
    title: 'Informe final, resultados finales: el texto leído',
    text: wordsOf(finalReport.results.value).join('\n\n'),
  },
} as const;
