import { type Illustrative, illustrative, inferred, type Marked } from '../provenance.ts';
import type { Completion } from './implementation.ts';
import { inPlan, inRecord } from './source.ts';
import type { WinnerCode } from './winning-texts.ts';

/** OGP's "did it open government?" for plans begun in these years. */
export type EarlyResults = 'worsened' | 'did-not-change' | 'marginal' | 'major' | 'outstanding';

/** One side's judgement of a commitment; days are local dates. */
export type Assessment = {
  readonly commitment: WinnerCode;
  readonly by: 'team' | 'monitoring-body';
  readonly assessedOn: string;
  readonly completion: Completion;
  readonly earlyResults: EarlyResults;
  readonly grounds: string;
};

/** What the inception report said before implementation; potential as OGP Local words it, shortened. */
export type Inception = {
  readonly commitment: WinnerCode;
  readonly findings: Marked<{
    readonly verifiable: boolean;
    readonly relevant: boolean;
    readonly newPractice: boolean;
    readonly potential: 'not-binding' | 'binding';
  }>;
};

const summary = 'The summary of the inception report on the record, put into codes.';

export const inceptions: readonly Inception[] = [
  {
    commitment: 'greener-penalolen',
    findings: inferred(
      { verifiable: true, relevant: true, newPractice: true, potential: 'not-binding' },
      inRecord('ogp-clpln0002'),
      summary,
    ),
  },
  {
    commitment: 'disability-inclusion',
    findings: illustrative(
      { verifiable: true, relevant: true, newPractice: true, potential: 'not-binding' },
      'The record of this commitment was not read.',
    ),
  },
  {
    commitment: 'connected-management',
    findings: inferred(
      { verifiable: true, relevant: true, newPractice: true, potential: 'binding' },
      inRecord('ogp-clpln0001'),
      summary,
    ),
  },
];

const assessment = (
  commitment: WinnerCode,
  by: Assessment['by'],
  completion: Completion,
  earlyResults: EarlyResults,
  grounds: string,
): Assessment => ({
  commitment,
  by,
  assessedOn: by === 'team' ? '2024-10-15' : '2024-10-29',
  completion,
  earlyResults,
  grounds,
});

/** Both sides on each commitment; they disagree once, on what the third one changed. */
export const assessments: Illustrative<readonly Assessment[]> = illustrative(
  [
    assessment(
      'greener-penalolen',
      'team',
      'complete',
      'marginal',
      'Los tres hitos se cumplieron; la ordenanza aún debe ser votada.',
    ),
    assessment(
      'greener-penalolen',
      'monitoring-body',
      'complete',
      'marginal',
      'Hay evidencia de los tres hitos. El cambio depende de que la ordenanza se apruebe.',
    ),
    assessment(
      'disability-inclusion',
      'team',
      'substantial',
      'major',
      'Falta un convenio de transporte. La atención por macrosector es permanente.',
    ),
    assessment(
      'disability-inclusion',
      'monitoring-body',
      'substantial',
      'major',
      'Las redes de cuidado tienen voz estable en la programación. Falta un convenio.',
    ),
    assessment(
      'connected-management',
      'team',
      'complete',
      'major',
      'La comunidad sigue sus solicitudes en línea y tres unidades publican sus avances.',
    ),
    assessment(
      'connected-management',
      'monitoring-body',
      'complete',
      'marginal',
      'El sistema opera, pero sus datos no se publican y el piloto no tiene norma que lo continúe.',
    ),
  ],
  'No end-of-commitment report was read.',
);

/** Lessons: the first two are the plan's own conclusions in short, the rest invented. */
export const lessons: readonly Marked<string>[] = [
  inferred(
    'La rendición de cuentas se comprende poco y casi no se pide: hace falta educación cívica.',
    inPlan(15),
    'Shortened from the third paragraph of the conclusions.',
  ),
  inferred(
    'Crear con participación toma más tiempo y trabajo que decidir desde la autoridad.',
    inPlan(15),
    'Shortened from the second paragraph of the conclusions.',
  ),
  illustrative('Fijar línea base y meta antes de la consulta, no después.', 'No closing report was read.'),
  illustrative(
    'Repartir los hitos para que una emergencia no detenga un compromiso.',
    'No closing report was read.',
  ),
];
