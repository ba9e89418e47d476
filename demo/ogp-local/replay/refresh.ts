import { send, until } from '../../play.ts';
import { at, type Play, shown } from './play.ts';

/** The website is brought up to date: at most four months apart, since no page that was read says otherwise. */
export async function refresh(play: Play, day: string): Promise<void> {
  await until(play, day);
  const url = 'https://example.org/gobierno-abierto';
  const evidence = [shown('Copia de la página (ilustrativa)')];
  await send(play, 'record-refresh', { asset: 'website', url, refreshedAt: at(day, '10:00'), evidence });
}
