import { type Illustrative, illustrative, sourced } from '../provenance.ts';
import { inPlan } from './source.ts';
import type { ThemeCode } from './themes.ts';
import type { OptionCode } from './votes.ts';

export type ExclusionReason = 'technical-impossibility' | 'outside-powers';

/** A proposal that did not reach the ballot, with the answer its authors got. */
export type ExcludedProposal = {
  readonly code: string;
  readonly title: string;
  readonly theme: ThemeCode;
  readonly problem: string;
  readonly description: string;
  readonly cites: readonly string[];
  readonly reason: ExclusionReason;
  readonly response: string;
};

/** A proposal joined to one on the ballot; its text stays readable. */
export type MergedProposal = Omit<ExcludedProposal, 'reason'> & { readonly into: OptionCode };

/** The only two reasons that the plan admits for leaving a proposal out, in its own words. */
export const exclusionReasons = {
  'technical-impossibility': sourced('imposibilidad técnica', inPlan(10)),
  'outside-powers': sourced('escapar de las facultades propias de la municipalidad', inPlan(10)),
} as const satisfies Record<ExclusionReason, unknown>;

const why = 'The plan says that some proposals were left out and lists them on a web page that was not read.';

export const excludedProposals: Illustrative<readonly ExcludedProposal[]> = illustrative(
  [
    {
      code: 'metro-extension',
      title: 'Extensión de la línea de metro a la parte alta de la comuna',
      theme: 'public-space',
      problem: 'Los traslados desde la parte alta de la comuna son largos.',
      description: 'Llevar la línea de metro hasta la parte alta.',
      cites: ['AS-11'],
      reason: 'outside-powers',
      response:
        'La red de metro la decide el nivel central. El municipio enviará la solicitud a la empresa y al ministerio.',
    },
    {
      code: 'migration-permits',
      title: 'Visas y regularización migratoria municipal',
      theme: 'inclusion',
      problem: 'Hay familias que esperan por años su permiso de residencia.',
      description: 'Que el municipio otorgue permisos de residencia.',
      cites: ['PM-06'],
      reason: 'outside-powers',
      response:
        'Los permisos los otorga el nivel central. El municipio orienta a las personas en su solicitud.',
    },
    {
      code: 'pension-increase',
      title: 'Aumento municipal de las pensiones',
      theme: 'inclusion',
      problem: 'Las pensiones no alcanzan para vivir.',
      description: 'Que el municipio complemente el monto de las pensiones.',
      cites: ['AM-07'],
      reason: 'outside-powers',
      response: 'El monto de las pensiones se fija por ley. El municipio no puede crear un complemento.',
    },
    {
      code: 'public-land-transfer',
      title: 'Entrega en propiedad de terrenos fiscales',
      theme: 'inclusion',
      problem: 'Las comunidades no tienen un lugar propio de encuentro.',
      description: 'Entregar terrenos fiscales en propiedad a las comunidades.',
      cites: ['PO-07'],
      reason: 'outside-powers',
      response: 'Los terrenos fiscales no son del municipio. Se ofrece un espacio en comodato donde lo haya.',
    },
    {
      code: 'live-patrol-map',
      title: 'Mapa en vivo de los vehículos de seguridad',
      theme: 'security',
      problem: 'No se sabe si hay una patrulla cerca.',
      description: 'Mostrar en una aplicación la posición de cada vehículo en tiempo real.',
      cites: ['JN-07'],
      reason: 'technical-impossibility',
      response: 'Los vehículos no emiten posición continua y publicarla los haría ineficaces.',
    },
    {
      code: 'interpreter-everywhere',
      title: 'Intérprete de lengua de señas diario en cada oficina',
      theme: 'inclusion',
      problem: 'Las personas sordas no pueden hacer sus trámites solas.',
      description: 'Un intérprete presente cada día en cada oficina desde este año.',
      cites: ['PD-08'],
      reason: 'technical-impossibility',
      response:
        'No hay intérpretes acreditados suficientes este año. La capacitación en lengua de señas sigue en la propuesta de inclusión.',
    },
  ],
  why,
);

export const mergedProposals: Illustrative<readonly MergedProposal[]> = illustrative(
  [
    {
      code: 'school-recycling-points',
      title: 'Puntos de reciclaje en colegios y plazas',
      theme: 'environment',
      problem: 'Los colegios y las plazas no tienen dónde separar residuos.',
      description: 'Instalar puntos de reciclaje cuidados por las comunidades escolares.',
      cites: ['JN-04'],
      into: 'greener-penalolen',
      response: 'Se une a la propuesta ambiental, que trata el mismo problema para toda la comuna.',
    },
  ],
  why,
);
