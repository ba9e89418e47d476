/**
 * What happens in San Miguel Teotongo, the one territory that the candidacy names. It links to a presentation that was
 * not read, so all of this is invented along what the candidacy says of every territory.
 */
export const areas = {
  works: { office: 'Dirección General de Obras', institution: 'Alcaldía de Iztapalapa' },
  services: { office: 'Dirección General de Servicios Urbanos', institution: 'Alcaldía de Iztapalapa' },
  water: { office: 'Sistema de Aguas', institution: 'Gobierno de la Ciudad de México' },
} as const;

export const matter = {
  text: 'Fuga de agua que socava la calle frente a la escuela (texto ilustrativo).',
  ...{ reportedBy: 'liaison', channel: 'messaging', urgency: 'urgent', area: 'civil-protection' },
} as const;

export const problems = [
  {
    ...{ problem: 'Falta de agua y fugas en la red.', area: 'civil-protection', priority: 1 },
    ...{ causes: 'Red vieja en ladera.', strengths: 'Comités de calle que ya vigilan las fugas.' },
  },
  { problem: 'Inseguridad de noche en andadores.', area: 'peace-and-well-being', priority: 1 },
  { problem: 'Pocos lugares para jóvenes.', area: 'youth', priority: 2 },
] as const;

/** The agenda's items; `committee` says that the planning committee owns it. */
export const items = [
  {
    ...{ title: 'Cambiar la red de agua de la sección 2', action: 'Sustituir el tramo dañado y sus tomas.' },
    ...{ area: 'civil-protection', priority: 1, carriedOutBy: 'government', owner: areas.works.office },
  },
  {
    ...{ title: 'Andador iluminado', action: 'Luminarias del gobierno; cuidado y faenas de la comunidad.' },
    ...{ area: 'peace-and-well-being', priority: 1, carriedOutBy: 'together', committee: true },
  },
  {
    ...{ title: 'Taller de jóvenes', action: 'La comunidad abre el salón ejidal los sábados.' },
    ...{ area: 'youth', priority: 2, carriedOutBy: 'community', committee: true },
  },
] as const;

/** What the second version of the agenda adds. */
export const afterTheFirstYear = [
  {
    ...{
      title: 'Despensas a personas mayores',
      action: 'Enlaces que llevan la despensa a casa (ilustrativo).',
    },
    ...{ area: 'older-people', priority: 1, carriedOutBy: 'together', owner: 'Red de enlaces comunitarios' },
  },
] as const;
