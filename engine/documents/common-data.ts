import { organizationView } from '../organization/views/organization.ts';
import type { Collecting } from './kind.ts';

/** What every document says of itself, from the process that it belongs to. */
export async function commonOf({ engine, organization, process, notes }: Collecting, title?: string) {
  const body = await organizationView(engine, { organization });
  const { jurisdiction } = process.workflow.spec;
  return {
    title: title ?? process.title,
    publicBody: body?.name ?? organization,
    process: { id: process.id, title: process.title },
    country: jurisdiction.country,
    timeZone: jurisdiction.timeZone,
    marks: notes.marks,
    provenance: notes.provenance,
  };
}
