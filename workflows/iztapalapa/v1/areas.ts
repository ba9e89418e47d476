/** The seven fields that volunteer liaisons work in, as the candidacy names them. */
export const areas = {
  'peace-and-well-being': { title: { es: 'Paz y bienestar', en: 'Peace and well-being' } },
  health: { title: { es: 'Salud', en: 'Health' } },
  'civil-protection': { title: { es: 'Protección civil', en: 'Civil protection' } },
  women: { title: { es: 'Mujeres', en: 'Women' } },
  youth: { title: { es: 'Jóvenes', en: 'Youth' } },
  children: { title: { es: 'Niñas y niños', en: 'Children' } },
  'older-people': { title: { es: 'Adultos mayores', en: 'Older people' } },
};
