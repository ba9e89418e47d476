import { inferred, sourced } from '../provenance.ts';
import { lineTitles } from './line-titles.ts';
import { inRecord, inReport } from './source.ts';

/** The commitment that the report accounts for, as far as the report and its public record tell of it. */
export const commitment = {
  code: 'proactivo-1-cultura-de-gobierno-abierto',
  title: sourced('Cultura de Gobierno Abierto', inReport),
  lead: sourced('Infoem', inReport),
  plan: sourced('1er Plan de Acción Local en materia de Gobierno Abierto', inReport),
  launchedOn: sourced(
    '2021-12-19',
    inReport,
    'A Sunday: the first extraordinary session of the secretariat.',
  ),
  startsOn: inferred('2022-02-01', inRecord, 'The record says February 2022; its first day.'),
  endsOn: inferred('2022-05-31', inRecord, 'The record says May 2022; its last day.'),
  objective: sourced(
    '“Articular las agendas local y municipal de gobierno abierto, para convertirlas, en coordinación con las Organizaciones de la Sociedad Civil, en una estrategia estatal que permita avanzar hacia la consolidación de una apertura institucional en el Estado de México, a partir de las experiencias acumuladas en los tres órdenes de gobierno”.',
    inReport,
  ),
  /** One for each line of action, so that progress can be reported on them. */
  milestones: lineTitles.map(({ code, title }) => ({ code, title: title.value })),
} as const;
