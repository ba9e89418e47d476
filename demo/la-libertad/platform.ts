import { illustrative } from '../provenance.ts';

/**
 * What the platform does, in the words of the commitment: proposals, debate of norms, votes on single matters, a
 * participatory budget. Which of it any municipality did, and what came of it, the page does not tell.
 */
export const platform = illustrative(
  {
    /** Proposals with support by a roll; from two supports on there is an answer. */
    collection: {
      title: 'Propuestas para la plaza (ilustrativo)',
      question: '¿Qué hace falta en la plaza?',
      opensOn: '2019-12-02',
      closesOn: '2019-12-09',
      supportsUntil: '2019-12-16',
      threshold: 2,
      proposals: [
        {
          title: 'Sombra para los juegos (ilustrativo)',
          body: 'Árboles o un toldo junto a los juegos.',
          supporters: [1, 2, 3],
        },
        {
          title: 'Horario de la feria (ilustrativo)',
          body: 'Que la feria termine más tarde.',
          supporters: [4],
        },
      ],
    },
    /** A draft ordinance, debated article by article and written again. */
    text: {
      title: 'Ordenanza de la feria (ilustrativo)',
      opensOn: '2019-12-17',
      closesOn: '2020-01-07',
      articles: [
        { code: 'objeto', heading: 'Objeto', body: 'Esta ordenanza regula la feria del distrito.' },
        { code: 'horario', heading: 'Horario', body: 'La feria abre de 8 a 14 horas.' },
        { code: 'multas', heading: 'Multas', body: 'Quien ensucia paga una multa.' },
      ],
      said: [
        { article: 'objeto', position: 'for', body: 'Está bien.' },
        {
          article: 'horario',
          position: 'change',
          body: 'Es poco.',
          wording: 'La feria abre de 8 a 15 horas.',
        },
        { article: 'multas', position: 'against', body: 'Primero, tachos.' },
      ],
      answers: [
        { article: 'objeto', outcome: 'kept', response: 'Queda como está.' },
        { article: 'horario', outcome: 'changed', response: 'Se amplía una hora.' },
        { article: 'multas', outcome: 'removed', response: 'Se quita hasta que haya tachos.' },
      ],
      next: [
        { code: 'objeto', heading: 'Objeto', body: 'Esta ordenanza regula la feria del distrito.' },
        { code: 'horario', heading: 'Horario', body: 'La feria abre de 8 a 15 horas.' },
      ],
    },
    /** A vote on single matters: each passes or not by itself. */
    matters: {
      title: 'Dos temas puntuales (ilustrativo)',
      question: '¿Está de acuerdo?',
      opensOn: '2020-01-10',
      closesOn: '2020-01-17',
      options: [
        { code: 'ciclovia', title: 'Una ciclovía en la avenida principal' },
        { code: 'tarifa', title: 'Una tarifa única en la feria' },
      ],
      ballots: [
        ['yes-ciclovia', 'no-tarifa'],
        ['yes-ciclovia', 'no-tarifa'],
        ['no-ciclovia', 'yes-tarifa'],
        ['yes-ciclovia'],
      ],
    },
    /** A participatory budget: costs in céntimos under a ceiling of 110,000 soles. */
    budget: {
      title: 'Presupuesto participativo (ilustrativo)',
      question: '¿Qué se hace primero?',
      opensOn: '2020-01-20',
      closesOn: '2020-01-27',
      ceilingMinor: 11_000_000,
      options: [
        { code: 'luminarias', title: 'Luminarias', costMinor: 6_000_000 },
        { code: 'senderos', title: 'Senderos', costMinor: 5_500_000 },
        { code: 'arboles', title: 'Árboles', costMinor: 4_000_000 },
      ],
      ballots: [['luminarias', 'senderos'], ['luminarias'], ['senderos', 'luminarias'], ['arboles']],
    },
  },
  'The page names what the platform does; texts, ballots and results are invented.',
);
