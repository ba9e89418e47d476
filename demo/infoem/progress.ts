import { inferred } from '../provenance.ts';
import type { readParts } from './final-report.ts';
import { inReport } from './source.ts';

/** How far each line of action came. The report rates none: the rating is read out of what it tells of each. */
export const asRead = inferred<
  readonly { code: string; completion: string; part: keyof typeof readParts; text: string }[]
>(
  [
    {
      ...{ code: 'study', completion: 'complete', part: 'study' },
      text: 'El estudio se aprobó y se publicó. El informe no califica el avance: el grado es lectura nuestra.',
    },
    {
      ...{ code: 'exchange', completion: 'limited', part: 'paragraphs' },
      text: 'Foros y firmas; ningún secretariado instalado. El informe no califica el avance: el grado es lectura nuestra.',
    },
    {
      ...{ code: 'agenda', completion: 'complete', part: 'agenda' },
      text: 'Las jornadas se celebraron y dejaron ocho conclusiones. El informe no califica el avance: el grado es lectura nuestra.',
    },
  ],
  inReport,
  'The report tells what was done in each line and says of none how far it came.',
);
