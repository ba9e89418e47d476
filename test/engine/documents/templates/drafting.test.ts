import { expect, it } from 'vitest';
import { portOf } from '../../../../api/rendering.ts';
import { kindOf } from '../../../../engine/documents/kinds/index.ts';
import { renderWaiting } from '../../../../engine/documents/renditions/render-waiting.ts';
import { mustShow } from '../../../../engine/documents/templates/must-show.ts';
import { documentFor } from '../../../../engine/documents/views/document.ts';
import { issuedBytes } from '../../../../engine/documents/views/rendition.ts';
import { startRenderer } from '../../../../templates/formats/renderer.ts';
import { accepted } from '../../../given.ts';
import { someDialogues, withGate } from '../../dialogues/given-dialogues.ts';
import { approved } from '../given-meetings.ts';
import { showing } from './write-template.ts';

withGate([]);

const own = `${showing(kindOf('minutes')!.contract, mustShow.minutes!)}<p>Texto propio de la casa</p>\n`;

it('drafts with the template in force, says so in the hash, and keeps to it in what was drafted before', async () => {
  const given = await someDialogues();
  const { at, process } = given;
  const { engine, organization, administrator } = at;
  const publish = (text: string) =>
    accepted(at, administrator, 'publish-template', { kind: 'minutes', language: 'es', text });
  const meeting = await given.held();
  await approved(given, meeting);
  const asked = { kind: 'minutes', subject: meeting };
  const built = (await given.accepted('draft-document', asked)).result;

  await publish(own);
  const mine = (await given.accepted('draft-document', asked)).result;
  expect(mine).toMatchObject({ folio: built.folio, version: 2 });
  expect(mine.contentHash).not.toBe(built.contentHash);

  await publish(`${own}<p>Otro</p>`);
  const renderer = startRenderer({ workers: 1 });
  try {
    const render = portOf(engine, renderer, 'https://example.org');
    await renderWaiting(engine, render, organization);
    const text = async (document: unknown) => {
      const of = { organization, process, document: String(document), principal: given.team };
      const issued = await issuedBytes(engine, { ...of, format: 'txt' }, render);
      return new TextDecoder().decode(issued!.bytes);
    };
    expect(await text(built.document)).not.toContain('Texto propio de la casa');
    expect(await text(mine.document)).toContain('Texto propio de la casa');
    // What came in force after it was drafted is for those to come.
    expect(await text(mine.document)).not.toContain('Otro');
  } finally {
    await renderer.close();
  }
  const before = await documentFor(engine, {
    organization,
    process,
    document: String(built.document),
    principal: given.team,
  });
  expect(before?.contentHash).toBe(built.contentHash);
  await accepted(at, administrator, 'retire-template', { kind: 'minutes', language: 'es' });
  const back = (await given.accepted('draft-document', asked)).result;
  expect([back.version, back.contentHash]).toEqual([3, built.contentHash]);
});
