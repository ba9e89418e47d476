import { infoemSecretariat2 } from '../../../workflows/infoem/v2/secretariat.ts';
import { read, refused, send, sendToOrganization, tell, until } from '../../play.ts';
import { declaring, election, postponing } from '../course.ts';
import { seats } from '../exchange.ts';
import { regionalForums } from '../gatherings.ts';
import { notes, shown } from '../source.ts';
import { gather } from './gather.ts';
import type { Play } from './play.ts';
import { leftIn } from './without.ts';

/** A note of Infoem gives the day of one of the four declarations; the report gives none. */
const declaredOn: { readonly [title: string]: string } = { 'Nicolás Romero': '2023-02-16' };

/** The second line begins with a forum in each of four municipalities. */
export async function holdForums(play: Play): Promise<void> {
  const forums = leftIn(regionalForums, play.without.regionalForum);
  for (const forum of forums) await gather(play, forum);
  tell(play, 'demo.infoem.done.forums', { forums: forums.length });
}

/** Then, a process for each municipality, with what is on record of it, out of its order. */
export async function exchange(play: Play): Promise<readonly string[]> {
  await until(play, '2023-02-20', '10:00');
  const { id: workflow, version } = infoemSecretariat2;
  const children = leftIn(seats, play.without.secretariat).map((title) => ({
    title: `Secretariado Técnico Municipal de ${title}`,
  }));
  await send(play, 'open-children', { workflow, version, children });
  await until(play, '2023-02-22', '10:00');
  const opened = (await read(play, '/programme/children?limit=50')).items as { id: string; title: string }[];
  for (const { id, title } of opened) {
    const day = Object.entries(declaredOn).find(([seat]) => title.endsWith(seat))?.[1];
    const note = 'El informe muestra la firma en un pie de foto; no dice quiénes firmaron.';
    const dated = day === undefined ? {} : { datedOn: day, act: [shown(notes.declaration)] };
    const artefact = { step: 'declaration', provenance: 'sourced', note, ...dated };
    await send(play, 'record-artefact', artefact, { of: id });
  }
  tell(play, 'demo.infoem.done.children', { children: opened.length });
  return opened.map(({ id }) => id);
}

/** When the window begins, the calls that should have come before the declarations are put off. */
export async function postponeCalls(play: Play, children: readonly string[]): Promise<void> {
  await until(play, postponing.value, '12:00');
  for (const of of children) {
    const note = `El informe: la emisión de las convocatorias se pospuso. ${postponing.why}`;
    const artefact = { step: 'call', provenance: 'sourced', postponed: 'electoral-period', note };
    await send(play, 'record-artefact', artefact, { of });
  }
  await refused(play, 'demo.infoem.tried.declaration', {
    ...{ command: 'request-passage', input: { stage: 'call' }, code: 'gate-blocked', of: children[0]! },
  });
  tell(play, 'demo.infoem.done.postponed', { children: children.length });
}

/** The electoral window of 2023, by the law as it was known then. */
export async function declareWindow(play: Play): Promise<string> {
  await until(play, declaring.on, '10:00');
  const { window } = await sendToOrganization(play, 'declare-window', {
    ...{ kind: 'electoral-blackout', ...declaring.value },
    basis: {
      ...{ kind: 'law', reference: 'CPEUM, artículo 41, base III, apartado C; LGIPE, artículo 209.1' },
      why: { es: declaring.why, en: declaring.whyInEnglish },
    },
    term: { by: 'law', law: 'mx-electoral-propaganda', timeZone: 'America/Mexico_City', ...election },
    ...{ country: 'MX', region: 'estado-de-mexico', level: 'state', movesDeadlines: false },
  });
  return window as string;
}
