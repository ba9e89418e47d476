/**
 * `node test/ledgers/capture.ts small-cycle` runs a small cycle in memory and captures its ledger.
 * `node test/ledgers/capture.ts NAME FOLDER ORGANIZATION PROCESS` captures one of an embedded database's folder.
 * A capture is kept for as long as its workflow version may run anywhere: a newer one stands beside it.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { simulatedClock } from '../../engine/kernel/clock.ts';
import { startEngine } from '../../engine/start.ts';
import { captureLedger, fileNameOf } from './captured-ledger.ts';
import { runSmallCycle } from './small-cycle.ts';

const [name = 'small-cycle', dataDir, organization, process_] = process.argv.slice(2);
const engine = await startEngine(
  dataDir === undefined ? { clock: simulatedClock('2021-03-01T12:00:00.000Z') } : { dataDir },
);
try {
  const at =
    organization === undefined || process_ === undefined
      ? await runSmallCycle(engine, 'small-cycle')
      : { organization, process: process_ };
  const captured = await captureLedger(engine, at);
  const file = new URL(`captured/${fileNameOf(name, captured)}`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(captured, null, 1)}\n`);
  console.log(`${captured.events.length} events in ${fileURLToPath(file)}`);
} finally {
  await engine.close();
}
