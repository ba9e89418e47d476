import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { castBallot, publicPrincipal } from '../engine/index.ts';
import { connections, type Ground } from './ground.ts';
import { inTurn, rateOf } from './measure.ts';
import { ballotOf } from './voters.ts';

const day = 86_400_000;

/** Opens a consultation that anyone with a document may vote in. */
export async function openConsultation(ground: Ground, process: string): Promise<string> {
  const now = Date.now();
  const charter = {
    title: 'Consulta',
    question: '¿Cuál primero?',
    options: [
      { code: 'greener', title: 'Más verde' },
      { code: 'safer', title: 'Más segura' },
    ],
    eligibility: { minAge: { years: 12, operator: 'over' }, links: ['lives', 'studies', 'works'] },
    identification: ['open-registration'],
    documents: ['run'],
    paper: false,
    binding: { force: 'none' },
    opensAt: new Date(now + 1500).toISOString(),
    closesAt: new Date(now + 5 * day).toISOString(),
    timeZone: 'America/Santiago',
    counting: {
      choices: { min: 1, max: 1 },
      places: 1,
      ties: 'tie-stays',
      turnout: { kind: 'none' },
      percentages: { rounding: 'half-up-each', of: 'votes', decimals: 0 },
    },
    objections: { unit: 'natural-days', count: 3 },
  };
  const { result } = await ground.send('draft-charter', { charter }, process);
  const consultation = String(result.consultation);
  await ground.approve('freeze-charter', { consultation }, process);
  await new Promise((resolve) => setTimeout(resolve, 1700));
  await ground.send('open-consultation', { consultation }, process);
  return consultation;
}

/** (b) Ballots a second, against the same two rows and the same lock written by a bare transaction. */
export async function benchBallots(ground: Ground, seconds: number, rounds: number) {
  const process = await ground.openProcess();
  const consultation = await openConsultation(ground, process);
  const other = await ground.openProcess();
  const theirs = await openConsultation(ground, other);
  const bare = await bareBallots(ground, { process: other, consultation: theirs });
  let voter = 0;
  const { organization } = ground;
  const one = async () => {
    voter += 1;
    const input = { consultation, ...ballotOf(consultation, voter) };
    const answer = await castBallot(ground.engine, publicPrincipal, { organization, process, input });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  };
  const rates = await inTurn(
    rounds,
    () => rateOf(connections, seconds, one),
    () => rateOf(connections, seconds, (lane) => bare.one(lane)),
  );
  await bare.close();
  return { ...rates, cast: voter };
}

/** The statements of a ballot as plain text, in one flight: nothing here depends on an answer. */
async function bareBallots({ appUrl, organization }: Ground, at: { process: string; consultation: string }) {
  const sql = postgres(appUrl, { max: connections, onnotice: () => {} });
  const lanes = await Promise.all(Array.from({ length: connections }, () => sql.reserve()));
  const where = [organization, at.process, at.consultation];
  return {
    async one(lane: number): Promise<void> {
      const on = lanes[lane]!;
      const run = (text: string, values: unknown[] = []) =>
        on.unsafe(text, values as never[], { prepare: true });
      const code = randomBytes(32).toString('hex');
      const pseudonym = randomBytes(32).toString('hex');
      await Promise.all([
        run('begin'),
        run("select set_config('cauce.organization', $1, true)", [organization]),
        run('select pg_advisory_xact_lock_shared($1::bigint)', ['4711']),
        run(readStanding, where),
        run(insertEntry, [...where, pseudonym, 'online', 'lives', code]),
        run(insertBallot, [...where, code, randomBytes(76)]),
        run('commit'),
      ]);
    },
    async close() {
      for (const lane of lanes) lane.release();
      await sql.end();
    },
  };
}

const readStanding = `select c.state, c.charter_hash, p.state, p.workflow_hash
  from consultation c join process p on p.organization = c.organization and p.id = c.process
  where c.organization = $1 and c.process = $2 and c.id = $3`;
const insertEntry = `insert into roll_entry
  (organization, process, consultation, pseudonym, channel, link, inclusion_code) values ($1, $2, $3, $4, $5, $6, $7)`;
const insertBallot = `insert into ballot (organization, process, consultation, inclusion_code, sealed)
  values ($1, $2, $3, $4, $5)`;
