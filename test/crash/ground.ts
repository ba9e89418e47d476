import type { Principal } from '../../engine/kernel/engine.ts';
import { execute } from '../../engine/kernel/execute.ts';
import { createOrganization } from '../../engine/organization/create.ts';
import { type EngineOptions, startEngine } from '../../engine/start.ts';
import type { Account } from './client.ts';

/** An organization with a key that may do everything, and processes to work on. */
export interface Ground extends Account {
  readonly processes: readonly string[];
}

const text = (words: string) => ({ es: words, en: words });
const workflow = {
  format: 1,
  id: 'crash',
  version: 1,
  title: text('Prueba de caídas'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: { team: { title: text('Equipo'), as: 'team' } },
  stages: {
    dialogues: { title: text('Diálogos'), activities: ['contributions'], gate: [] },
  },
};

/** Founds the organization, before any server is there. */
export async function layGround(options: EngineOptions, processes: number): Promise<Ground> {
  const engine = await startEngine(options);
  const organization = 'municipio';
  const founded = await createOrganization(engine, {
    organization,
    name: 'Municipalidad',
    language: 'es',
    office: 'Administración',
    keyExpiresAt: '2099-01-01T00:00:00.000Z',
  });
  const administrator: Principal = { kind: 'person', id: founded.administrator };
  const send = async (command: string, input: object) => {
    const answer = await execute(engine, administrator, { organization, command, input });
    if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer.refusal)}`);
    return answer.result;
  };
  await send('publish-workflow', { workflow });
  const mandate = { person: founded.administrator, role: 'team', act: 'acto', from: '2020-01-01T00:00:00Z' };
  await send('give-mandate', mandate);
  const opened: string[] = [];
  for (let index = 0; index < processes; index += 1) {
    const { process } = await send('open-process', {
      workflow: 'crash',
      version: 1,
      title: `Proceso ${index}`,
    });
    opened.push(process as string);
  }
  await engine.close();
  return { organization, secret: founded.key, processes: opened };
}
