import { expect, it } from 'vitest';
import { registerEntryView } from '../../../engine/documents/views/document.ts';
import { registerView } from '../../../engine/documents/views/documents.ts';
import { someDialogues, withGate } from '../dialogues/given-dialogues.ts';

withGate([]);

it('enters approved minutes in the register under a folio, and draws nothing from typing', async () => {
  const given = await someDialogues();
  const meeting = await given.held();
  const asked = { kind: 'minutes', subject: meeting };
  expect(await given.refused('draft-document', asked)).toMatchObject({ reason: 'minutes-not-drafted-yet' });
  const typed = { meeting, agenda: ['Necesidades'], proceedings: 'Se conversó.' };
  const minutes = await given.made('draft-minutes', typed, 'minutes');
  expect(await given.refused('draft-document', asked)).toMatchObject({ reason: 'minutes-not-approved-yet' });
  await given.accepted('approve-minutes', { minutes });
  const { result } = await given.accepted('draft-document', asked);
  expect(result).toMatchObject({ folio: 'ACTA-2021-0001', version: 1 });
  const { at, process } = given;
  const register = await registerView(at.engine, { organization: at.organization, process, limit: 10 });
  expect(register?.items).toMatchObject([
    { state: 'approved', kind: 'minutes', contentHash: result.contentHash },
  ]);
  expect(await given.refused('draft-document', asked)).toMatchObject({ reason: 'nothing-changed' });
  await given.verified();
});

it('says of a document what stands declared for its kind, but for what is said of it', async () => {
  const given = await someDialogues();
  const mark = (kind: string) => ({ kind, page: null });
  const declared = {
    marks: { date: mark('illustrative'), place: mark('illustrative') },
    provenance: ['Todo es ilustrativo.'],
  };
  await given.accepted('declare-provenance', { notes: { provenance: ['De todos.'] } });
  await given.accepted('declare-provenance', { kind: 'minutes', notes: declared });
  const meeting = await given.held();
  const typed = { meeting, agenda: ['Necesidades'], proceedings: 'Se conversó.' };
  const minutes = await given.made('draft-minutes', typed, 'minutes');
  await given.accepted('approve-minutes', { minutes });
  const notes = { marks: { place: { kind: 'sourced', page: 9 } } };
  const { result } = await given.accepted('draft-document', { kind: 'minutes', subject: meeting, notes });
  const { at, process } = given;
  const asked = { organization: at.organization, process, document: result.document as string };
  const entry = await registerEntryView(at.engine, asked);
  expect(entry?.data).toMatchObject({
    marks: { date: mark('illustrative'), place: { kind: 'sourced', page: 9 } },
    provenance: ['Todo es ilustrativo.'],
  });
  await given.verified();
});
