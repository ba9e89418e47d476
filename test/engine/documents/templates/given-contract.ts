import { z } from 'zod';

const At = z.iso.datetime();
const Mark = z.strictObject({
  kind: z.enum(['sourced', 'illustrative']),
  page: z.int().nullable(),
});

/** A contract with every construction that contracts have, as far as templates can tell them apart. */
export const Visit = z.strictObject({
  title: z.string(),
  heldFrom: At,
  day: z.iso.date(),
  number: z.int(),
  kind: z.enum(['dialogue', 'assembly']),
  online: z.boolean(),
  place: z.string().nullable(),
  link: z.string().optional(),
  call: z
    .strictObject({ calledAt: At, by: z.string(), means: z.strictObject({ channel: z.string() }).nullable() })
    .nullable(),
  marks: z.record(z.string(), Mark),
  segments: z.array(z.string()),
  rooms: z.array(z.string()),
  agreements: z.array(
    z.strictObject({
      number: z.int(),
      text: z.string(),
      owner: z.string().nullable(),
      dueOn: z.iso.date().nullable(),
      steps: z.array(z.strictObject({ text: z.string(), done: z.boolean(), notes: z.array(z.string()) })),
    }),
  ),
  near: z.strictObject({
    share: z.number().nullable(),
    roll: z.int().nullable().meta({ with: 'share' }),
    why: z.string().nullable(),
    hidden: z.boolean(),
    on: z.iso.date().nullable().meta({ without: 'hidden' }),
  }),
  outcome: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('held'), total: z.int(), note: z.string() }),
    z.strictObject({ is: z.literal('cancelled'), note: z.string() }),
  ]),
});

export const aVisit: z.output<typeof Visit> = {
  title: 'Diálogo con clubes',
  heldFrom: '2021-03-10T21:00:00.000Z',
  day: '2021-03-10',
  number: 17,
  kind: 'dialogue',
  online: false,
  place: 'Casa de la Cultura',
  call: { calledAt: '2021-03-01T12:00:00.000Z', by: 'Secretaría', means: { channel: 'web' } },
  marks: { date: { kind: 'illustrative', page: null } },
  segments: ['Clubes', 'Juntas de vecinos'],
  rooms: ['Sala 1', 'Sala 2'],
  agreements: [
    {
      number: 1,
      text: 'Publicar el acta',
      owner: null,
      dueOn: '2021-04-01',
      steps: [{ text: 'Redactar', done: true, notes: ['lista'] }],
    },
    { number: 2, text: 'Llamar de nuevo', owner: 'Secretaría', dueOn: null, steps: [] },
  ],
  near: { share: 0.5, roll: 100, why: null, hidden: true, on: null },
  outcome: { is: 'held', total: 40, note: 'Sin novedad' },
};
