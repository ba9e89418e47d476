import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lazyRenderer, portOf } from '../../api/rendering.ts';
import { sendMail } from '../../cli/mailing.ts';
import { verifyReport } from '../../cli/verify-report.ts';
import { sha256Hex } from '../../engine/kernel/canonical.ts';
import type { Principal } from '../../engine/kernel/engine.ts';
import { smtpTransport } from '../../engine/notices/smtp-transport.ts';
import type { Transport } from '../../engine/notices/transport.ts';
import { withAddress } from '../engine/notices/given-notices.ts';
import { planWorkflow } from '../engine/plan/given-plan.ts';
import { accepted } from '../given.ts';
import { anInstallation, type Installation } from '../sign-in/given-installation.ts';
import { MailServer, readMail } from './mail-server.ts';

const server = new MailServer();
const renderer = lazyRenderer();
const sender = { from: 'Municipalidad <avisos@municipio.example>', host: 'cauce.example' };
let smtp: Transport;
let installation: Installation;

beforeAll(async () => {
  smtp = smtpTransport(await server.listen(), sender, 1);
  installation = await anInstallation();
});
afterAll(async () => {
  smtp.close();
  await server.close();
  await renderer.close();
});

it('brings the report as PDF and its figures as JSON, with which the ledger is verified; once', async () => {
  const { engine, app } = installation;
  const at = await installation.organization();
  const { organization, administrator } = at;
  const given = async (role: string): Promise<Principal> => {
    const office = { office: 'Dirección', institution: 'Universidad Austral' };
    const { result } = await accepted(at, administrator, 'register-person', office);
    const person = result.person as string;
    const mandate = { person, role, act: 'decreto', from: '2020-01-01T00:00:00Z' };
    await accepted(at, administrator, 'give-mandate', mandate);
    return { kind: 'person', id: person };
  };
  const [team, monitor] = [await given('team'), await given('monitoring-body')];
  await withAddress(at, monitor, 'seguimiento@universidad.example');
  await accepted(at, administrator, 'publish-workflow', { workflow: planWorkflow });
  const opening = { workflow: 'plan-only', version: 1, title: 'Plan de Peñalolén' };
  const process = (await accepted(at, team, 'open-process', opening)).result.process as string;
  await accepted(at, monitor, 'subscribe-monitoring-body', {}, process);
  const asked = await accepted(at, monitor, 'request-status-report', {}, process);
  const render = portOf(engine, renderer, 'http://localhost');
  expect(await sendMail(engine, smtp, { from: sender.from, render })).toBe(0);
  expect(await sendMail(engine, smtp, { from: sender.from, render })).toBe(0);
  const mails = await Promise.all(
    server
      .taken()
      .filter(({ to }) => to === 'seguimiento@universidad.example')
      .map(readMail),
  );
  const reports = mails.filter(({ subject }) => subject?.startsWith('Informe de estado'));
  expect(reports).toHaveLength(1);
  const [mail] = reports;
  const folio = asked.result.folio as string;
  expect(mail?.subject).toBe(`Informe de estado ${folio}: Plan de Peñalolén`);
  expect(mail?.text).toContain(`http://localhost/v/${organization}/${folio}/`);
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual([`${folio}.pdf`, `${folio}.json`]);
  const [pdf, json] = mail!.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer));
  expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
  // The very bytes that the API hands out, and whose hash is in the register.
  const address = `/api/${organization}/processes/${process}/status-reports/${asked.result.report}`;
  const file = await app.request(`${address}/file.json`);
  expect(await file.text()).toBe(json?.toString());
  const { kind, contract, language, template, data, contentHash } = JSON.parse(String(json));
  const canonical = (value: unknown): unknown =>
    value === null || typeof value !== 'object'
      ? value
      : Array.isArray(value)
        ? value.map(canonical)
        : Object.fromEntries(
            Object.entries(value)
              .sort(([one], [other]) => (one < other ? -1 : 1))
              .map(([name, member]) => [name, canonical(member)]),
          );
  expect(sha256Hex(JSON.stringify(canonical({ kind, contract, language, template, data })))).toBe(
    contentHash,
  );
  const saved = join(tmpdir(), `${organization}-${folio}.json`);
  writeFileSync(saved, json!);
  const said: string[] = [];
  const call = {
    args: [],
    env: {},
    language: 'es' as const,
    say: (line: string) => said.push(line),
    warn: (line: string) => said.push(line),
  };
  expect(await verifyReport(call, engine, saved)).toBe(0);
  expect(said.join('\n')).toContain('El libro sigue intacto');
  expect(await verifyReport(call, engine, join(tmpdir(), 'no-such-report.json'))).toBe(2);
});
