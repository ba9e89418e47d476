import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import postgres from 'postgres';
import { sendMail } from '../cli/mailing.ts';
import { type Journal, type Mail, openJournal, smtpTransport, type Transport } from '../engine/index.ts';
import type { Ground } from './ground.ts';
import { startMailServer } from './mail-server-process.ts';
import { median } from './measure.ts';

/** A notice to many, from the command to the last mail handed over, and the same mails by nodemailer alone. */
export interface NoticeFigures {
  readonly recipients: number;
  readonly connections: number;
  /** How many mails a crash may send twice: the fewer, the more they wait for each other. */
  readonly inDoubt: number;
  /** Whether what is handed over is written to a journal beside the database, as a server does by itself. */
  readonly journal: boolean;
  /** How long the command took that wrote all of their mails. */
  readonly commandMs: number;
  /** Mails a second from the command on. */
  readonly ours: number;
  /** Mails a second of nodemailer, over as many connections. */
  readonly theirs: number;
  readonly ratio: number;
}

const from = 'Banco de pruebas <avisos@municipio.example>';
const host = 'cauce.example';
const connections = 5;

/** One mail in doubt at a time, as it is by itself, beside a journal and without one. */
export async function benchNotices(
  ground: Ground,
  recipients: number,
  rounds: number,
): Promise<readonly NoticeFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-bench-sending-'));
  const journal = await openJournal(folder);
  try {
    const usual = await figuresOf(ground, recipients, rounds, { inDoubt: 1, journal });
    return [usual, await figuresOf(ground, recipients, rounds, { inDoubt: 1 })];
  } finally {
    await journal?.close();
    rmSync(folder, { recursive: true });
  }
}

async function figuresOf(
  ground: Ground,
  recipients: number,
  rounds: number,
  sending: { readonly inDoubt: number; readonly journal?: Journal | undefined },
): Promise<NoticeFigures> {
  const server = await startMailServer();
  const transport = smtpTransport(server.url, { from, host }, connections);
  try {
    const runs: { commandMs: number; ours: number; theirs: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const meeting = await meetingWith(ground, recipients);
      const { mails, seconds, commandMs } = await oursOf(ground, transport, meeting, sending);
      await expectTaken(server, recipients);
      const theirSeconds = await theirsOf(server.url, mails);
      await expectTaken(server, recipients);
      runs.push({ commandMs, ours: recipients / seconds, theirs: recipients / theirSeconds });
    }
    return {
      ...{ recipients, connections, inDoubt: sending.inDoubt, journal: sending.journal !== undefined },
      commandMs: median(runs.map((run) => run.commandMs)),
      ours: median(runs.map((run) => run.ours)),
      theirs: median(runs.map((run) => run.theirs)),
      ratio: median(runs.map((run) => run.ours / run.theirs)),
    };
  } finally {
    transport.close();
    await server.stop();
  }
}

async function expectTaken(
  server: Awaited<ReturnType<typeof startMailServer>>,
  mails: number,
): Promise<void> {
  const taken = await server.taken();
  if (taken !== mails) throw new Error(`The mail server took ${taken} mails instead of ${mails}.`);
}

interface Meeting {
  readonly process: string;
  readonly meeting: string;
}

/** A process with so many subscribers, put there past the engine, and a meeting to call. */
async function meetingWith(ground: Ground, subscribers: number): Promise<Meeting> {
  const process = await ground.openProcess();
  await ground.send(
    'map-stakeholders',
    { segments: [{ id: 'all', name: 'Todos', sensitive: false }] },
    process,
  );
  const now = Date.now();
  const { result } = await ground.send(
    'schedule-meeting',
    {
      kind: 'dialogue',
      title: 'Diálogo de barrio',
      place: 'Sede vecinal',
      modality: 'in-person',
      startsAt: new Date(now + 72 * 3_600_000).toISOString(),
      endsAt: new Date(now + 74 * 3_600_000).toISOString(),
      segments: ['all'],
    },
    process,
  );
  const owner = postgres(ground.ownerUrl, { max: 1, onnotice: () => {} });
  const { organization } = ground;
  await owner`
    with made as (
      insert into subscription (organization, process, id, choice, asked_at, confirmed_at)
      select ${organization}, ${process}, gen_random_uuid(), 'each', '2020-01-01', '2020-01-01'
      from generate_series(1, ${subscribers}::int)
      returning id)
    insert into subscription_address (organization, process, subscription, email, language)
    select ${organization}, ${process}, id, 'persona-' || id || '@vecindad.example', 'es' from made`;
  await owner`analyze subscription, subscription_address`;
  await owner.end();
  return { process, meeting: String(result.meeting) };
}

async function oursOf(
  ground: Ground,
  transport: Transport,
  { process, meeting }: Meeting,
  sending: { readonly inDoubt: number; readonly journal?: Journal | undefined },
) {
  const mails: Mail[] = [];
  const recording: Transport = {
    ...transport,
    send: (mail, atDoor) => {
      mails.push(mail);
      return transport.send(mail, atDoor);
    },
  };
  const call = {
    meeting,
    convener: 'Dirección de Gobierno Abierto',
    object: 'Escuchar necesidades y propuestas del barrio.',
    agenda: ['Bienvenida', 'Necesidades', 'Propuestas'],
    contact: 'Oficina de Gobierno Abierto',
    channels: [{ channel: 'email' }],
  };
  const started = performance.now();
  await ground.send('notify-meeting', call, process);
  const commandMs = performance.now() - started;
  const failed = await sendMail(ground.engine, recording, { from, ...sending });
  const seconds = (performance.now() - started) / 1000;
  if (failed > 0) throw new Error(`${failed} mails could not be handed over.`);
  return { mails, seconds, commandMs };
}

/** The same mails by nodemailer's own pool, kept full. */
async function theirsOf(url: string, mails: readonly Mail[]): Promise<number> {
  const pool = createTransport({ url, pool: true, maxConnections: connections } as Parameters<
    typeof createTransport
  >[0]);
  const started = performance.now();
  const queue = [...mails];
  const lane = async () => {
    for (let mail = queue.pop(); mail !== undefined; mail = queue.pop()) {
      const { id, to, subject, text, html, calendar, unsubscribe } = mail;
      await pool.sendMail({
        ...{ from, to, subject, text, html, messageId: `<${id}@${host}>` },
        headers: {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
        ...(calendar === undefined ? {} : { icalEvent: { ...calendar, filename: 'evento.ics' } }),
      });
    }
  };
  await Promise.all(Array.from({ length: 2 * connections }, lane));
  const seconds = (performance.now() - started) / 1000;
  pool.close();
  return seconds;
}
