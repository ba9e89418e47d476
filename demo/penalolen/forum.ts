import { type Inferred, inferred, type Sourced, sourced } from '../provenance.ts';
import { inPlan } from './source.ts';

export type Sector = 'community' | 'civil-society' | 'municipal-staff' | 'academia';

/** A seat by institution and, where the plan tells it, the office of who sits. Never a person. */
export type Seat = {
  readonly code: string;
  readonly sector: Inferred<Sector>;
  readonly institution: Sourced<string>;
  readonly office: Inferred<string>;
};

const thanks = inPlan(null);
const whySeat =
  'The plan says that the team contacted the multi-stakeholder forum and thanks these groups; ' +
  'that those thanked are its seats is our reading.';

const seat = (code: string, sector: Sector, institution: string, office = 'Representante'): Seat => ({
  code,
  sector: inferred(sector, thanks, whySeat),
  institution: sourced(institution, thanks),
  office: inferred(office, thanks, 'The office that the acknowledgements give, without its holder.'),
});

/** Fourteen seats, grouped as the acknowledgements group them. */
export const seats: readonly Seat[] = [
  seat('cosoc', 'community', 'Consejo de la Sociedad Civil (COSOC)', 'Vicepresidencia'),
  seat('security-council', 'community', 'Consejo de Seguridad comunal'),
  seat('activa-1', 'community', '“Activa” Moviliza juventudes'),
  seat('activa-2', 'community', '“Activa” Moviliza juventudes'),
  seat('neighbourhood-union', 'community', 'Unión Comunal de Juntas de Vecinos'),
  seat('older-people-club', 'community', 'Club de Amigos del Adulto Mayor', 'Presidencia'),
  seat('chile-transparente', 'civil-society', 'Fundación Chile Transparente'),
  seat('ciudadano-doce', 'civil-society', 'Fundación Ciudadano Doce'),
  seat('staff-united', 'municipal-staff', 'Asociación de Funcionarios Estamentos Unidos de Peñalolén'),
  seat('staff-penalolen', 'municipal-staff', 'Asociación de Funcionarios Municipales de Peñalolén'),
  seat('uai', 'academia', 'Universidad Adolfo Ibáñez (UAI)'),
  seat('puc', 'academia', 'Pontificia Universidad Católica de Chile (PUC)'),
  seat('uch', 'academia', 'Universidad de Chile (UCH)'),
  seat(
    'udec-uahc',
    'academia',
    'Universidad de Concepción (UdeC) y de la Universidad Academia de Humanismo Cristiano (UAHC)',
  ),
];

/** Follows the commitments and assesses them; no seat, no vote. */
export const monitoringBody = sourced('Universidad Austral de Chile (UACH)', thanks);

export const observers = [
  sourced('Comisión Económica para América Latina y el Caribe (CEPAL)', thanks),
  sourced(
    'Fundación Tribu',
    thanks,
    'Applied together with the municipality in 2020 (page 5), so it could not assess the plan as an outsider.',
  ),
] as const;
