import type { Engine } from '../../engine/index.ts';
import { penalolenActionPlan3 } from '../../workflows/penalolen/v3/index.ts';
import { found as foundDemonstration } from '../founding.ts';
import type { Http } from '../http.ts';
import { seats } from '../penalolen/forum.ts';
import type { OfficeKeys } from './offices.ts';
import { organization } from './replay.ts';

/** Founds the organization. Answers its administrator's key. */
export const found = (engine: Engine): Promise<string> =>
  foundDemonstration(engine, {
    organization,
    name: 'Municipalidad de Peñalolén',
    keysEnd: '2026-01-01T00:00:00Z',
    office: 'Administración Municipal',
  });

/** Publishes the workflow and opens the process on it. Answers the process. */
export async function openCycle(http: Http, administrator: string): Promise<string> {
  const path = `/api/${organization}/commands`;
  await http.post(`${path}/publish-workflow`, { workflow: penalolenActionPlan3 }, administrator);
  const { id, version } = penalolenActionPlan3;
  const title = 'Primer Plan de Acción de Gobierno Abierto, 2021 a 2024';
  const opened = await http.post(`${path}/open-process`, { workflow: id, version, title }, administrator);
  return opened.result.process as string;
}

/** Composes the forum and gives each seat to whoever holds it. */
export async function seatForum(
  http: Http,
  process: string,
  { administrator, members }: Pick<OfficeKeys, 'administrator' | 'members'>,
  from: string,
): Promise<void> {
  const path = `/api/${organization}/processes/${process}/commands`;
  const composed = seats.map(({ code, sector, institution }) => ({
    id: code,
    sector: sector.value,
    holder: institution.value,
    inferred: true,
  }));
  await http.post(`${path}/compose-forum`, { seats: composed }, administrator);
  for (const [seat, { person }] of members) {
    const seated = { seat, person, capacity: 'titular', act: 'Acta de instalación del foro', from };
    await http.post(`${path}/seat-member`, seated, administrator);
  }
}
