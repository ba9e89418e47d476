import type { areas as fields } from '../../workflows/iztapalapa/v1/areas.ts';
import { directorates, territories } from './places.ts';

type Area = keyof typeof fields;

/**
 * What may trouble a territory and what may be done, two for each area that the candidacy names its liaisons by. The
 * subjects are the candidacy's (security, health, urbanism, culture, local development); every text is invented, for
 * no agenda was read.
 */
const matters: {
  readonly [area in Area]: readonly (readonly [problem: string, title: string, action: string])[];
} = {
  'peace-and-well-being': [
    [
      'Inseguridad de noche en andadores.',
      'Andadores iluminados',
      'Luminarias y recorridos de vecinas y vecinos.',
    ],
    [
      'Robo en paradas de transporte.',
      'Paradas seguras',
      'Acuerdo con el sector de policía y vigilancia vecinal.',
    ],
  ],
  health: [
    ['Falta de consultas cercanas.', 'Jornadas de salud', 'Unidad móvil una vez al mes en la plaza.'],
    ['Basura en barrancas y esquinas.', 'Esquinas limpias', 'Retiro de tiraderos y huertos en su lugar.'],
  ],
  'civil-protection': [
    ['Laderas que se deslavan con la lluvia.', 'Laderas firmes', 'Muros de contención y brigada que avisa.'],
    ['Grietas en calles y casas.', 'Atlas de grietas', 'Censo de grietas con la gente y obra en las peores.'],
  ],
  women: [
    [
      'Trayectos en los que las mujeres tienen miedo.',
      'Camino seguro',
      'Sendero con luz, murales y botón de auxilio.',
    ],
    ['Violencia en las casas.', 'Red de mujeres', 'Grupo que escucha y acompaña a denunciar.'],
  ],
  youth: [
    ['Pocos lugares para jóvenes.', 'Salón de jóvenes', 'La comunidad abre el salón los sábados.'],
    ['Falta de trabajo para jóvenes.', 'Taller de oficios', 'Curso de oficios con quienes ya los ejercen.'],
  ],
  children: [
    ['Juegos rotos en el parque.', 'Parque de niñas y niños', 'Juegos nuevos que ellas y ellos eligen.'],
    [
      'Niñas y niños solos por la tarde.',
      'Tardes de cultura',
      'Lectura, música y tareas en la casa vecinal.',
    ],
  ],
  'older-people': [
    ['Banquetas que no dejan pasar.', 'Banquetas parejas', 'Rampas y banquetas en el camino a la clínica.'],
    ['Personas mayores que viven solas.', 'Visitas a casa', 'Enlaces que visitan y avisan.'],
  ],
};
const areaNames = Object.keys(matters) as Area[];
const works = ['government', 'together', 'community'] as const;

/** What one territory found and wants done, by its place in the list: invented, and no two neighbours alike. */
export function contentOf(path: string) {
  const index = territories.findIndex((one) => one.path === path);
  const { name } = directorates.find((one) => path.startsWith(`${one.path}/`))!;
  const directorate = `${name}, papel ilustrativo`;
  const step = 1 + (Math.floor(index / 7) % 6);
  const found = Array.from({ length: 2 + (index % 3) }, (_, place) => {
    // Seven is prime: whatever the step, the areas of one territory differ.
    const area = areaNames[(index + place * step) % areaNames.length]!;
    const [problem, title, action] = matters[area][Math.floor(index / (place + 2)) % 2]!;
    const carriedOutBy = works[(index + place) % works.length]!;
    const owner =
      carriedOutBy === 'government' ? directorate : 'Red de enlaces comunitarios (papel ilustrativo)';
    return {
      area,
      problem,
      item: { title: `${title} (ilustrativo)`, action, area, priority: place + 1, carriedOutBy, owner },
    };
  });
  return {
    problems: found.map(({ area, problem }, place) => ({
      problem: `${problem} (Ilustrativo.)`,
      area,
      priority: place + 1,
    })),
    items: found.map(({ item }) => ({ ...item, action: `${item.action} (Ilustrativo.)` })),
    /** What its assembly agrees on at once, and whether that is kept. */
    agreement: { text: `${found[0]!.item.title}: primer recorrido.`, owner: directorate },
    isKept: index % 3 > 0,
  };
}

/** How far a territory's agenda comes, of those that are ahead: a few have theirs approved, the others a draft. */
export const isApproved = (path: string): boolean =>
  territories.findIndex((one) => one.path === path) % 9 === 4;

/** Where people sit down at once on something urgent, whatever stage their territory is in. */
export const withTables = territories.filter((_, index) => index % 16 === 3);

/** What the candidacy says of the diagnoses, in two paragraphs of one answer that cannot both hold of the same thing. */
export const diagnosesTold = {
  document: 'Candidatura a la XIV Distinción OIDP',
  place: '¿En qué medida se ha alcanzado ese objetivo?',
  all: 'Se han iniciado 130 procesos de planeación y gestión participativa comunitaria en barrios, colonias, pueblos y unidades habitacionales, cada una con su contexto y condiciones particulares, que han desarrollado ya sus diagnósticos participativos.',
  some: 'Se cuenta con un avance sustancial del proceso de planeación y formulación popular de agendas locales de desarrollo en 53 unidades territoriales que va en diferentes etapas. En el resto se cuenta con un proceso de diálogo y un diagnóstico general.',
} as const;
