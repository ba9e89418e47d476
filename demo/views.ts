import { type Answer, everyItem } from './http.ts';
import { inProcess, organization, type Replay } from './replay/replay.ts';

/** What the interface answered at the end, under the names of its resources: the document of the whole cycle. */
export type Views = { readonly [name: string]: Answer };

const oneByOne = async (
  items: readonly Answer[],
  read: (item: Answer) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const found: Answer[] = [];
  for (const item of items) found.push(await read(item));
  return found;
};

/** Reads the cycle as anyone could, but for the places of the paper boxes, which the secretary reads. */
export async function collectViews(replay: Replay): Promise<Views> {
  const { http, keys } = replay;
  const one = (rest: string) => http.read(inProcess(replay, rest));
  const list = (rest: string) => everyItem(http, inProcess(replay, rest));
  const process = await one('');
  const [consultation] = await list('/consultations');
  const inConsultation = `/consultations/${consultation.id}`;
  return {
    organization: await http.read(`/api/${organization}`),
    process,
    workflow: await http.read(
      `/api/${organization}/workflows/${process.workflow.id}/${process.workflow.version}`,
    ),
    forum: await one('/forum'),
    resolutions: (await one('/resolutions')).items,
    gates: await oneByOne(process.stages, ({ stage }) => one(`/stages/${stage}/gate`)),
    stakeholderMap: await one('/stakeholder-map'),
    timeline: await one('/timeline'),
    meetings: await oneByOne(await list('/meetings'), ({ id }) => one(`/meetings/${id}`)),
    contributions: await list('/contributions'),
    agreements: await list('/agreements'),
    themes: await one('/themes'),
    proposals: await list('/proposals'),
    reasonedResponse: await one('/reasoned-response'),
    consultation: await one(inConsultation),
    paperBatches: await everyItem(http, inProcess(replay, `${inConsultation}/paper-batches`), keys.secretary),
    objections: await list(`${inConsultation}/objections`),
    recount: await one(`${inConsultation}/recount`),
    plan: await one('/plan'),
    commitments: await oneByOne(await list('/commitments'), ({ commitment }) =>
      one(`/commitments/${commitment}`),
    ),
    progress: await one('/progress'),
    evaluation: await one('/evaluation'),
    lessons: await list('/lessons'),
    ledger: await list('/ledger'),
    organizationLedger: await everyItem(http, `/api/${organization}/ledger`),
    verification: await one('/verification'),
  };
}
