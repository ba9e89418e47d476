import { expect, it } from 'vitest';
import { fileView } from '../../../engine/files/views/file.ts';
import { sha256Hex } from '../../../engine/kernel/canonical.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused } from '../../given.ts';
import { aPlanProcess } from '../plan/given-plan.ts';
import { exif, jfif, jpeg, picture } from './pictures.ts';

const base64 = (content: Uint8Array) => Buffer.from(content).toString('base64');

it('stores a file under the hash of what is kept of it, once', async () => {
  const at = await anOrganization();
  const bare = jpeg(jfif, picture);
  const store = (content: Uint8Array) =>
    accepted(at, at.administrator, 'store-file', { mediaType: 'image/jpeg', content: base64(content) });
  const first = await store(jpeg(jfif, exif('II', 1), picture));
  expect(first.result).toEqual({
    hash: sha256Hex(bare),
    size: bare.length,
    mediaType: 'image/jpeg',
    known: false,
  });
  expect((await store(bare)).result).toMatchObject({ hash: sha256Hex(bare), known: true });
  const view = await fileView(at.engine, { organization: at.organization, file: sha256Hex(bare) });
  expect(view).toMatchObject({ mediaType: 'image/jpeg', size: bare.length });
  expect(view?.content).toBe(base64(bare));
});

it('gives no organization the file of another', async () => {
  const [one, other] = [await anOrganization(), await anOrganization()];
  const content = base64(Buffer.from('Acta'));
  const stored = await accepted(one, one.administrator, 'store-file', { mediaType: 'text/plain', content });
  const file = stored.result.hash as string;
  expect(await fileView(one.engine, { organization: one.organization, file })).toBeDefined();
  expect(await fileView(other.engine, { organization: other.organization, file })).toBeUndefined();
});

it.each([
  { what: 'nothing', mediaType: 'text/plain', content: '', reason: 'file-empty' },
  {
    what: 'a page under another name',
    mediaType: 'image/png',
    content: base64(Buffer.from('<!doctype html>')),
    reason: 'not-of-this-kind',
  },
  {
    what: 'a picture that breaks off',
    mediaType: 'image/jpeg',
    content: base64(jpeg(jfif, picture).subarray(0, 60)),
    reason: 'picture-broken',
  },
])('refuses $what', async ({ mediaType, content, reason }) => {
  const at = await anOrganization();
  const refusal = await refused(at, at.administrator, 'store-file', { mediaType, content });
  expect(refusal).toMatchObject({ code: 'invalid', issues: [{ reason }] });
});

it.each([
  { what: 'a kind that is not on the list', mediaType: 'text/html', content: 'PGI+' },
  { what: 'what is not base64', mediaType: 'text/plain', content: 'no es base64' },
])('refuses $what', async (input) => {
  const at = await anOrganization();
  const { mediaType, content } = input;
  expect(await refused(at, at.administrator, 'store-file', { mediaType, content })).toMatchObject({
    code: 'invalid',
  });
});

it('takes a file of ten megabytes and not one byte more', async () => {
  const at = await anOrganization();
  const most = 10 * 1024 * 1024;
  const pdf = (bytes: number) => base64(Buffer.concat([Buffer.from('%PDF-1.7\n')], bytes));
  const input = { mediaType: 'application/pdf', content: pdf(most) };
  expect((await accepted(at, at.administrator, 'store-file', input)).result.size).toBe(most);
  const larger = { mediaType: 'application/pdf', content: pdf(most + 1) };
  expect(await refused(at, at.administrator, 'store-file', larger)).toMatchObject({ code: 'invalid' });
});

it('takes a file by way of a process from whoever holds a role in that process alone', async () => {
  const at = await aPlanProcess();
  const { result } = await accepted(at, at.administrator, 'register-person', {
    office: 'Observación',
    institution: 'Universidad',
  });
  const from = testClock.now();
  const mandate = {
    person: result.person,
    role: 'monitoring-body',
    process: at.process,
    act: 'Decreto',
    from,
  };
  await accepted(at, at.administrator, 'give-mandate', mandate);
  const monitor = { kind: 'person' as const, id: String(result.person) };
  const input = { mediaType: 'text/plain', content: base64(Buffer.from('Informe')) };
  expect(await refused(at, monitor, 'store-file', input)).toMatchObject({ code: 'not-permitted' });
  const attached = await accepted(at, monitor, 'attach-file', input, at.process);
  expect(attached.result).toMatchObject({ hash: sha256Hex('Informe'), known: false });
  expect((await accepted(at, at.team, 'store-file', input)).result.known).toBe(true);
});
