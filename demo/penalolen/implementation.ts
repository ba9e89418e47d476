import { type Illustrative, illustrative } from '../provenance.ts';

/** OGP's five levels of completion, from least known to most done. */
export type Completion = 'no-evidence' | 'not-started' | 'limited' | 'substantial' | 'complete';

export type Period = {
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reportedOn: string;
};

/** What a unit says of a milestone for a period: either evidence, or an explicit nil with its why. */
export type ProgressReport = {
  readonly milestone: string;
  readonly period: string;
  readonly completion: Completion;
  readonly text: string;
  readonly evidence: { readonly title: string; readonly fileName: string } | null;
  readonly nil: string | null;
};

const why = 'Neither the plan nor the records that were read tell of its implementation.';

/** Six months each; the last ends with the plan. */
export const periods: Illustrative<readonly Period[]> = illustrative(
  [
    { code: '2022-1', startsOn: '2022-01-01', endsOn: '2022-06-30', reportedOn: '2022-07-07' },
    { code: '2022-2', startsOn: '2022-07-01', endsOn: '2022-12-31', reportedOn: '2023-01-05' },
    { code: '2023-1', startsOn: '2023-01-01', endsOn: '2023-06-30', reportedOn: '2023-07-06' },
    { code: '2023-2', startsOn: '2023-07-01', endsOn: '2023-12-31', reportedOn: '2024-01-04' },
    { code: '2024-1', startsOn: '2024-01-01', endsOn: '2024-06-30', reportedOn: '2024-07-04' },
    { code: '2024-2', startsOn: '2024-07-01', endsOn: '2024-09-30', reportedOn: '2024-10-03' },
  ],
  why,
);

const done = (
  milestone: string,
  period: string,
  completion: Completion,
  text: string,
  evidenceTitle: string,
): ProgressReport => ({
  milestone,
  period,
  completion,
  text,
  evidence: { title: evidenceTitle, fileName: `${milestone}-${period}.txt` },
  nil: null,
});

const nothing = (milestone: string, period: string, completion: Completion, nil: string): ProgressReport => ({
  milestone,
  period,
  completion,
  text: 'Sin avance en el período.',
  evidence: null,
  nil,
});

/** One report per open milestone and period; one of them is nil. */
export const progressReports: Illustrative<readonly ProgressReport[]> = illustrative(
  [
    done('greener-1', '2022-1', 'limited', 'Encuentros en tres macrosectores.', 'Actas de tres encuentros'),
    done('greener-1', '2022-2', 'complete', 'Diagnóstico publicado.', 'Informe del diagnóstico'),
    done('greener-2', '2022-2', 'limited', 'Mesa de redacción instalada.', 'Acta de instalación'),
    nothing(
      'greener-2',
      '2023-1',
      'limited',
      'La mesa no sesionó: el equipo ambiental atendió la emergencia por las lluvias de junio.',
    ),
    done('greener-2', '2023-2', 'substantial', 'Borrador con aportes respondidos.', 'Borrador y respuestas'),
    done('greener-2', '2024-1', 'complete', 'Ordenanza presentada al concejo.', 'Texto presentado'),
    done('greener-3', '2022-2', 'limited', 'Actividades en un macrosector.', 'Registro de actividades'),
    done('greener-3', '2023-1', 'limited', 'Actividades en dos macrosectores.', 'Registro de actividades'),
    done(
      'greener-3',
      '2023-2',
      'substantial',
      'Actividades en cuatro macrosectores.',
      'Registro de actividades',
    ),
    done(
      'greener-3',
      '2024-1',
      'substantial',
      'Segundo ciclo en cuatro macrosectores.',
      'Registro de actividades',
    ),
    done('greener-3', '2024-2', 'complete', 'Programa en los cinco macrosectores.', 'Informe de cierre'),
    done('disability-1', '2022-1', 'limited', 'Calendario en dos macrosectores.', 'Calendario publicado'),
    done('disability-1', '2022-2', 'complete', 'Calendario completo y mapa publicado.', 'Mapa accesible'),
    done('disability-2', '2022-2', 'limited', 'Primera red constituida.', 'Acta de constitución'),
    done('disability-2', '2023-1', 'substantial', 'Cuatro redes constituidas.', 'Actas de constitución'),
    done('disability-2', '2023-2', 'complete', 'Cinco redes constituidas.', 'Actas de constitución'),
    done('disability-3', '2023-1', 'limited', 'Primer curso de buen trato.', 'Registro por unidad'),
    done('disability-3', '2023-2', 'limited', 'Segundo curso; convenio en revisión.', 'Registro por unidad'),
    done('disability-3', '2024-1', 'substantial', 'Meta de capacitación alcanzada.', 'Registro por unidad'),
    done('disability-3', '2024-2', 'substantial', 'Un convenio firmado de dos.', 'Convenio firmado'),
    done('connected-1', '2022-1', 'limited', 'Encuesta externa aplicada.', 'Instrumento y base anónima'),
    done('connected-1', '2022-2', 'complete', 'Ambos diagnósticos publicados.', 'Informes de diagnóstico'),
    done('connected-2', '2022-2', 'limited', 'Requisitos del sistema definidos.', 'Documento de requisitos'),
    done('connected-2', '2023-1', 'limited', 'Licitación sin oferentes.', 'Acta de licitación desierta'),
    done('connected-2', '2023-2', 'substantial', 'Sistema en prueba en dos canales.', 'Reporte de prueba'),
    done(
      'connected-2',
      '2024-1',
      'complete',
      'Sistema en operación en todos los canales.',
      'Reporte por canal',
    ),
    done('connected-3', '2023-1', 'limited', 'Tres unidades elegidas con el foro.', 'Acta de la elección'),
    done('connected-3', '2023-2', 'substantial', 'Dos unidades publican.', 'Publicaciones de las unidades'),
    done('connected-3', '2024-1', 'substantial', 'Tres unidades publican.', 'Publicaciones de las unidades'),
    done('connected-3', '2024-2', 'complete', 'Piloto evaluado y publicado.', 'Evaluación del piloto'),
  ],
  why,
);

/** Declared before the due day passed; the milestone was complete two and a half months late. */
export const delay = illustrative(
  {
    milestone: 'connected-1',
    declaredOn: '2022-09-28',
    dueOn: '2022-09-30',
    expectedOn: '2022-12-15',
    reason: 'La encuesta interna se repitió porque respondió menos de un tercio del personal.',
  },
  why,
);

/** Approved by the forum on the day named; the first wording stays readable. */
export const amendment = illustrative(
  {
    code: 'amendment-1',
    milestone: 'connected-2',
    approvedOn: '2023-05-18',
    dueBefore: '2023-12-31',
    dueAfter: '2024-06-30',
    reason: 'La licitación del sistema quedó sin oferentes y debió convocarse de nuevo.',
  },
  why,
);
