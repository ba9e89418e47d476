import { expect, it } from 'vitest';
import type { Json } from '../../../engine/kernel/canonical.ts';
import { checkReport } from '../../../engine/monitoring/views/report-check.ts';
import {
  hashOfReport,
  statusReportFile,
  statusReportView,
} from '../../../engine/monitoring/views/status-reports.ts';
import { asOwner } from '../../owner.ts';
import { aMonitoredProcess } from './given-monitoring.ts';

it('holds a report against the ledger: intact, altered, cut or rewritten, even where all was hashed anew', async () => {
  const { at, on, here } = await aMonitoredProcess('2021-12-05T15:00:00.000Z');
  await on('subscribe-monitoring-body', {}, at.monitor);
  const asked = await on('request-status-report', {}, at.monitor);
  const view = await statusReportView(at.engine, { ...here, report: asked.result.report as string });
  const { name, text } = statusReportFile(view!);
  expect(name).toBe('ESTADO-2021-0001.json');
  const file = () => JSON.parse(text) as { data: { standing: { state: string } }; folio: string };
  await on('suspend-process', { reason: 'Receso.' });
  expect(await checkReport(at.engine, file())).toMatchObject({
    found: 'intact',
    folio: name.slice(0, -5),
    events: 2,
  });
  expect(await checkReport(at.engine, { ...file(), folio: 'ESTADO-2021-0009' })).toMatchObject({
    found: 'not-in-register',
  });
  const altered = file();
  altered.data.standing.state = 'suspended';
  expect(await checkReport(at.engine, altered)).toMatchObject({ found: 'altered' });
  expect(await checkReport(at.engine, { ...file(), organization: 'nowhere' })).toMatchObject({
    found: 'unknown-process',
  });
  expect(await checkReport(at.engine, { some: 'thing' })).toMatchObject({ found: 'no-report' });
  // Whoever owns the tables rewrites an event, and gives it and everything after it new hashes.
  const ledger = { organization: at.organization, ledger: at.process };
  await asOwner(at.organization, (tx) =>
    tx
      .updateTable('ledger_event')
      .set({ hash: 'f'.repeat(64) })
      .where('organization', '=', ledger.organization)
      .where('ledger', '=', ledger.ledger)
      .where('seq', '=', 2)
      .execute(),
  );
  expect(await checkReport(at.engine, file())).toMatchObject({
    found: 'rewritten',
    stands: 'f'.repeat(64),
  });
  await asOwner(at.organization, (tx) =>
    tx
      .deleteFrom('ledger_event')
      .where('organization', '=', ledger.organization)
      .where('ledger', '=', ledger.ledger)
      .where('seq', '>=', 2)
      .execute(),
  );
  expect(await checkReport(at.engine, file())).toMatchObject({ found: 'cut', stands: null });
});

it('takes what no server wrote for no report, whatever hash it was given', async () => {
  const { at, on, here } = await aMonitoredProcess('2021-12-05T15:00:00.000Z');
  await on('subscribe-monitoring-body', {}, at.monitor);
  const asked = await on('request-status-report', {}, at.monitor);
  const view = await statusReportView(at.engine, { ...here, report: asked.result.report as string });
  const { kind, contract, language, template, data, ...named } = JSON.parse(statusReportFile(view!).text);
  const forged = (ledger: Json, more: object = {}) => {
    const told = { kind, contract, language, template, data: { ...data, ledger } };
    return { ...named, ...told, contentHash: hashOfReport(told), ...more };
  };
  const head = 'f'.repeat(64);
  for (const ledger of [
    { events: Number.MAX_SAFE_INTEGER, head },
    { events: 1.5, head },
    { events: 1, head: '\u0000' },
  ])
    expect(await checkReport(at.engine, forged(ledger))).toMatchObject({ found: 'no-report' });
  for (const more of [{ organization: '\u0000' }, { process: 'x' }, { folio: null }])
    expect(await checkReport(at.engine, forged({ events: 1, head }, more))).toMatchObject({
      found: 'no-report',
    });
  expect(await checkReport(at.engine, forged({ events: 1, head }))).toMatchObject({ found: 'rewritten' });
});
