import { laLibertadTransfer } from '../../../workflows/la-libertad/v1/transfer.ts';
import { found } from '../../founding.ts';
import type { Answer } from '../../http.ts';
import { tell } from '../../play.ts';
import { takenOver } from '../transfers.ts';
import { type Play, place } from './play.ts';

/** Another organization takes the method of the transfer over, changed. Answers the pack and where its method comes from. */
export async function handWorkflowOver(play: Play): Promise<{ pack: Answer; origin: Answer }> {
  const { http, engine } = play;
  const { id, version } = laLibertadTransfer;
  const pack = await http.read(`/api/${place.organization}/workflows/${id}/${version}/pack`);
  const { organization: other, name, id: own, months, minActs } = takenOver.value;
  const taker = await found(engine, { organization: other, name, keysEnd: place.keysEnd });
  const { spec } = pack.definition;
  const [asked] = spec.stages.transfer.gate;
  const deadline = { within: { unit: 'months', count: months }, movesWithSuspension: true };
  const workflow = {
    ...{ ...spec, id: own, version: 1 },
    stages: {
      ...spec.stages,
      accord: { ...spec.stages.accord, deadline },
      transfer: { ...spec.stages.transfer, gate: [{ ...asked, params: { minActs } }] },
    },
  };
  await http.post(`/api/${other}/commands/install-workflow-pack`, { pack, workflow }, taker);
  const origin = await http.read(`/api/${other}/workflows/${own}/1/origin`);
  tell(play, 'demo.laLibertad.done.pack', { changes: origin.differences.length });
  return { pack, origin };
}
