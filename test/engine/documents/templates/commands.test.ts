import { beforeAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../../../engine/documents/kinds/index.ts';
import { templateInForce } from '../../../../engine/documents/templates/in-force.ts';
import { mustShow } from '../../../../engine/documents/templates/must-show.ts';
import { templateHash } from '../../../../engine/documents/templates/template-row.ts';
import { templateView } from '../../../../engine/documents/templates/views/template.ts';
import { templatePackView } from '../../../../engine/documents/templates/views/template-pack.ts';
import { templatesView } from '../../../../engine/documents/templates/views/templates.ts';
import { organizationLedgerView } from '../../../../engine/ledger/views/ledger.ts';
import { verifyOrganization } from '../../../../engine/process/views/verification.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../../given.ts';
import { showing } from './write-template.ts';

const lawfulMinutes = showing(kindOf('minutes')!.contract, mustShow.minutes!);

let at: TestOrganization;
beforeAll(async () => {
  at = await anOrganization();
});

/** What is wrong with the organization's own ledger and what it tells of. */
async function faultsIn({ engine, organization }: TestOrganization) {
  for await (const { faults } of verifyOrganization(engine, organization)) return faults;
  throw new Error('The ledger of the organization was not verified.');
}

const minutes = { kind: 'minutes', language: 'es' };
const send = (command: string, input: object, to = at) => accepted(to, to.administrator, command, input);
const refuse = (command: string, input: object, to = at) => refused(to, to.administrator, command, input);

describe('the templates of an organization', () => {
  it('uses the built-in one until another is published, keeps every version and returns to the built-in', async () => {
    const { engine, organization } = at;
    const place = { organization, ...minutes };
    const inForce = () =>
      engine.unit(organization, async (tx) => ({ commit: false, value: await templateInForce(tx, place) }));
    expect(await inForce()).toBeUndefined();
    expect(await refuse('retire-template', minutes)).toMatchObject({ reason: 'no-own-template' });

    const first = await send('publish-template', { ...minutes, text: lawfulMinutes, basedOn: 0 });
    expect(first.result).toMatchObject({ version: 1, kind: 'minutes' });
    const second = `${lawfulMinutes}<p>Segunda</p>\n`;
    await send('publish-template', { ...minutes, text: second, basedOn: 1 });
    expect(await inForce()).toMatchObject({ version: 2, text: second });

    const view = await templateView(engine, place);
    expect(view).toMatchObject({ inForce: 2, fits: true, shown: { version: 2, basedOn: 1, text: second } });
    expect(view?.versions.map(({ version, endedAt }) => [version, endedAt === null])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect((await templateView(engine, { ...place, version: 1 }))?.shown?.text).toBe(lawfulMinutes);
    expect(await templateView(engine, { ...place, version: 3 })).toBeUndefined();

    await send('retire-template', minutes);
    expect(await inForce()).toBeUndefined();
    expect(await templateView(engine, place)).toMatchObject({ inForce: 0, shown: null });
    // What was retired may be published again, as a version of its own.
    expect((await send('publish-template', { ...minutes, text: second })).result.version).toBe(3);
    const lines = (await templatesView(engine, at))?.templates;
    expect(lines?.find(({ kind, language }) => kind === 'minutes' && language === 'es')).toMatchObject({
      inForce: { version: 3, fits: true },
      versions: 3,
    });
    expect(lines?.find(({ kind, language }) => kind === 'minutes' && language === 'en')?.inForce).toBeNull();
  });

  it('tells in the ledger the hash and not the text, and verifies each against the other', async () => {
    const { engine, organization } = at;
    const events = await organizationLedgerView(engine, { organization, limit: 200 });
    const told = events?.items.filter(({ type }) => type.startsWith('template-')) ?? [];
    expect(told.map(({ type }) => type)).toEqual([
      'template-published',
      'template-published',
      'template-retired',
      'template-published',
    ]);
    expect(JSON.stringify(told)).not.toContain('<h1>');
    expect(await faultsIn(at)).toEqual([]);
    await engine.unit(organization, async (tx) => {
      await tx
        .updateTable('document_template')
        .set({ text: 'alterado' })
        .where('organization', '=', organization)
        .where('version', '=', 1)
        .execute();
      return { commit: true, value: undefined };
    });
    expect(await faultsIn(at)).toEqual([{ code: 'row-altered', where: 'template/minutes/es@1' }]);
    await engine.unit(organization, async (tx) => {
      await tx
        .updateTable('document_template')
        .set({ text: lawfulMinutes })
        .where('organization', '=', organization)
        .where('version', '=', 1)
        .execute();
      return { commit: true, value: undefined };
    });
  });

  it('refuses a text with every fault at its line, and changes nothing', async () => {
    const text = '<h1>{{titel}}</h1>\n<script>x</script>\n{{#each agreements}}{{/each}}';
    const refusal = await refuse('publish-template', { ...minutes, text });
    expect(refusal).toMatchObject({
      code: 'invalid',
      issues: [
        {
          path: 'text',
          reason: 'template-unknown-name',
          details: { line: 1, column: 7, near: expect.stringContaining('title') },
        },
        { path: 'text', reason: 'template-tag-refused', details: { line: 2, column: 1, tag: 'script' } },
      ],
    });
    const bare = await refuse('publish-template', { ...minutes, text: '<h1>{{title}}</h1>' });
    expect(bare).toMatchObject({ code: 'invalid' });
    expect('issues' in bare && new Set(bare.issues.map(({ reason }) => reason))).toEqual(
      new Set(['template-must-show']),
    );
  });

  it('refuses an unknown kind, the text in force, and one that was written from a version that is in force no more', async () => {
    const publish = (input: object) =>
      refuse('publish-template', { ...minutes, text: lawfulMinutes, ...input });
    expect(await publish({ kind: 'no-such-kind' })).toMatchObject({
      issues: [{ path: 'kind', reason: 'unknown-document-kind' }],
    });
    const inForce = (await templateView(at.engine, { ...at, ...minutes }))?.shown?.text;
    expect(await publish({ text: inForce })).toMatchObject({
      reason: 'template-in-force-already',
      details: { version: 3 },
    });
    expect(await publish({ basedOn: 1 })).toMatchObject({
      reason: 'template-changed-meanwhile',
      details: { basedOn: 1, version: 3 },
    });
  });

  it('is for administrators and the point of contact', async () => {
    for (const [role, may] of [
      ['point-of-contact', true],
      ['team', false],
      ['secretary', false],
    ] as const) {
      const { person } = (
        await send('register-person', { office: `Oficina ${role}`, institution: 'Municipalidad' })
      ).result;
      await send('give-mandate', { person, role, act: 'Decreto 1', from: '2021-01-01T00:00:00.000Z' });
      const by = { kind: 'person', id: String(person) } as const;
      const input = { ...minutes, text: `${lawfulMinutes}<p>${role}</p>` };
      if (may) await accepted(at, by, 'publish-template', input);
      else expect(await refused(at, by, 'publish-template', input)).toMatchObject({ code: 'not-permitted' });
    }
  });
});

describe('a pack of templates', () => {
  it('goes from one organization to another, whole or not at all, and can be tried first', async () => {
    const there = await anOrganization();
    const pack = (await templatePackView(at.engine, at))!;
    expect(pack.templates).toMatchObject([
      { kind: 'minutes', language: 'es', contract: kindOf('minutes')?.version },
    ]);
    const again = { ...pack, templates: [...pack.templates, { ...pack.templates[0]!, language: 'en' }] };

    const tried = await refuse('import-templates', { pack: again, dryRun: true }, there);
    expect(tried).toEqual({
      code: 'invalid',
      issues: [{ path: 'dryRun', reason: 'templates-only-tried', details: { new: 2, same: 0, refused: 0 } }],
    });
    expect((await templatePackView(there.engine, there))?.templates).toEqual([]);

    const done = await send('import-templates', { pack: again }, there);
    expect(done.result).toMatchObject({
      same: 0,
      templates: [{ version: 1 }, { language: 'en', version: 1 }],
    });
    expect((await templatePackView(there.engine, there))?.templates).toHaveLength(2);
    expect(await refuse('import-templates', { pack: again }, there)).toMatchObject({
      reason: 'templates-in-force-already',
      details: { count: 2 },
    });
    expect(await faultsIn(there)).toEqual([]);
  });

  it('refuses all of a pack for what is wrong with one of its templates', async () => {
    const there = await anOrganization();
    const [one] = (await templatePackView(at.engine, at))!.templates;
    const pack = (templates: object[]) => ({ pack: { format: 'cauce-templates', version: 1, templates } });
    const wrong = '<p>{{nombre}}</p>';
    const hash = templateHash(wrong);
    const sent = pack([
      { ...one! },
      { ...one!, language: 'en', text: wrong, hash },
      { ...one!, kind: 'no-such-kind' },
      { ...one!, text: `${one!.text} ` },
      { ...one!, kind: 'minutes', language: 'es' },
    ]);
    expect(await refuse('import-templates', sent, there)).toMatchObject({
      code: 'invalid',
      issues: [
        { path: 'pack.templates.1.text', reason: 'template-unknown-name', details: { line: 1 } },
        { path: 'pack.templates.2', reason: 'unknown-document-kind' },
        { path: 'pack.templates.3', reason: 'template-twice-in-pack' },
        { path: 'pack.templates.4', reason: 'template-twice-in-pack' },
      ],
    });
    const altered = pack([{ ...one!, text: `${one!.text} ` }]);
    expect(await refuse('import-templates', altered, there)).toMatchObject({
      issues: [{ path: 'pack.templates.0', reason: 'template-hash-differs' }],
    });
    expect((await templatePackView(there.engine, there))?.templates).toEqual([]);
  });
});
