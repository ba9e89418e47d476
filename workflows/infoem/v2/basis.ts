import type { TypedUse } from '../../../engine/workflow/define.ts';

/**
 * Nothing that an electoral window blocks is done within it, unless an exception is claimed: asked wherever a stage
 * publishes, or gathers many. How far the law was read is said with it, as the engine's statements of law have it.
 */
export const blackoutKept: TypedUse = {
  rule: 'electoral-blackout-kept',
  params: { law: 'mx-lgipe-209-1' },
  severity: 'legal',
  basis: {
    kind: 'law',
    reference: 'México, CPEUM art. 41, base III, apartado C; LGIPE art. 209.1',
    why: {
      es: 'Del inicio de las campañas al fin de la jornada electoral se suspende la propaganda gubernamental, salvo la información electoral, educativa, de salud y de protección civil. De la LGIPE se leyó el texto vigente; el que se publicó el 2 de marzo de 2023 y después se declaró inválido no se leyó. Que publicar un estudio o reunir a muchos cuente como propaganda es lectura nuestra.',
      en: 'From the start of campaigns to the end of election day government propaganda is suspended, but for information on the election, education, health and civil protection. Of the LGIPE the text in force was read; the one published on 2 March 2023, declared invalid afterwards, was not. That publishing a study or gathering many counts as propaganda is our reading.',
    },
  },
};
