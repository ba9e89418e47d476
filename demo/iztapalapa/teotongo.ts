/**
 * What happens in San Miguel Teotongo, the one territory that the candidacy names. It links to a presentation that was
 * not read, so all of this is invented along what the candidacy says of every territory: no office that exists is made to
 * own or to have done any of it, and every text says that it is invented.
 */
export const areas = {
  works: { office: 'Área de obras (ilustrativa)', institution: 'Alcaldía (papel ilustrativo)' },
  services: {
    office: 'Área de servicios urbanos (ilustrativa)',
    institution: 'Alcaldía (papel ilustrativo)',
  },
  water: { office: 'Área de aguas (ilustrativa)', institution: 'Gobierno de la ciudad (papel ilustrativo)' },
} as const;

export const matter = {
  text: 'Fuga de agua que socava la calle frente a la escuela (texto ilustrativo).',
  ...{ reportedBy: 'liaison', channel: 'messaging', urgency: 'urgent', area: 'civil-protection' },
} as const;

export const problems = [
  {
    ...{ problem: 'Falta de agua y fugas en la red (ilustrativo).', area: 'civil-protection', priority: 1 },
    ...{ causes: 'Red vieja en ladera.', strengths: 'Comités de calle que ya vigilan las fugas.' },
  },
  { problem: 'Inseguridad de noche en andadores (ilustrativo).', area: 'peace-and-well-being', priority: 1 },
  { problem: 'Pocos lugares para jóvenes (ilustrativo).', area: 'youth', priority: 2 },
] as const;

/** The agenda's items; `committee` says that the planning committee owns it. */
export const items = [
  {
    ...{
      title: 'Cambiar la red de agua de la sección 2 (ilustrativo)',
      action: 'Sustituir el tramo dañado y sus tomas.',
    },
    ...{ area: 'civil-protection', priority: 1, carriedOutBy: 'government', owner: areas.works.office },
  },
  {
    ...{
      title: 'Andador iluminado (ilustrativo)',
      action: 'Luminarias del gobierno; cuidado y faenas de la comunidad.',
    },
    ...{ area: 'peace-and-well-being', priority: 1, carriedOutBy: 'together', committee: true },
  },
  {
    ...{ title: 'Taller de jóvenes (ilustrativo)', action: 'La comunidad abre el salón ejidal los sábados.' },
    ...{ area: 'youth', priority: 2, carriedOutBy: 'community', committee: true },
  },
] as const;

/** What the second version of the agenda adds. */
export const afterTheFirstYear = [
  {
    ...{
      title: 'Despensas a personas mayores (ilustrativo)',
      action: 'Enlaces que llevan la despensa a casa (ilustrativo).',
    },
    ...{
      area: 'older-people',
      priority: 1,
      carriedOutBy: 'together',
      owner: 'Red de enlaces comunitarios (papel ilustrativo)',
    },
  },
] as const;
