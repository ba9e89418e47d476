import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Tx } from '../../../engine/database/unit-of-work.ts';
import { eventHash } from '../../../engine/ledger/event.ts';
import { readEvents } from '../../../engine/ledger/read.ts';
import { verifyOne, verifyOrganization } from '../../../engine/process/views/verification.ts';
import { accepted } from '../../given.ts';
import { asOwner } from '../../owner.ts';
import { aCycle, type Cycle, withCycles } from '../kernel/given-cycle.ts';

withCycles();

let cycle: Cycle;
let meeting: string;
let contribution: string;
beforeEach(async () => {
  cycle = await aCycle();
  meeting = await cycle.heard('mujeres');
  const said = { kind: 'need', body: 'Luminarias en la plaza', channel: 'letter' };
  contribution = (await cycle.accepted('record-contribution', said)).result.contribution as string;
  await cycle.verified();
});

const own = (work: (tx: Tx) => Promise<unknown>) => asOwner(cycle.at.organization, work);

/** Every fault of the process, as a code and where. */
async function faults(): Promise<string[]> {
  const { at, process } = cycle;
  const verified = await verifyOne(at.engine, { organization: at.organization, process });
  return verified!.faults.map(({ code, where }) => `${code} ${where}`);
}

/** Changes the ledger's events; the statement is given what picks one. */
const event = (seq: number) =>
  sql`organization = ${cycle.at.organization} and ledger = ${cycle.process} and seq = ${seq}`;

describe('a ledger that was changed past the engine', () => {
  it('shows a changed body', async () => {
    await own((tx) =>
      sql`update ledger_event
      set body = jsonb_set(body, '{payload,attendance}', '[{"group": "mujeres", "count": 1200}]')
      where ${event(4)}`.execute(tx),
    );
    expect(await faults()).toEqual(['chain-broken 4']);
  });

  it.each([
    ['an event without its steps', sql`body = body - 'steps'`],
    ['a body that is no body', sql`body = '{}'`],
    ['another type', sql`type = 'meeting-cancelled'`],
    ['another hour', sql`occurred_at = occurred_at - interval '1 day'`],
    ['another recording', sql`recorded_at = recorded_at + interval '1 millisecond'`],
    ['another who', sql`body = jsonb_set(body, '{by,role}', '"administrator"')`],
  ])('shows %s', async (_what, change) => {
    await own((tx) => sql`update ledger_event set ${change} where ${event(4)}`.execute(tx));
    expect(await faults()).toContain('chain-broken 4');
  });

  it('shows a changed hash at its place and at the next', async () => {
    await own((tx) => sql`update ledger_event set hash = ${'a'.repeat(64)} where ${event(4)}`.execute(tx));
    expect(await faults()).toEqual(['chain-broken 4', 'chain-broken 5']);
  });

  it('shows an event that is gone, in the middle and at the end', async () => {
    await own((tx) => sql`delete from ledger_event where ${event(2)}`.execute(tx));
    expect(await faults()).toContain('chain-broken 3');
    await own((tx) => sql`delete from ledger_event where ${event(5)}`.execute(tx));
    const found = await faults();
    expect(found).toContain('head-differs 4');
    expect(found).toContain(`not-in-ledger contribution/${contribution}`);
  });

  it('shows an event that was put in, even with hashes that follow', async () => {
    const { organization } = cycle.at;
    await own(async (tx) => {
      const events = await readEvents(tx, { organization, ledger: cycle.process }, { after: 0, limit: 50 });
      const last = events.at(-1)!;
      const { hash: previousHash, ...like } = last;
      const forged = { ...like, seq: last.seq + 1, previousHash };
      const hash = eventHash(forged);
      await sql`insert into ledger_event select organization, ledger, ${forged.seq}, type, body, occurred_at,
        recorded_at, ${previousHash}, ${hash} from ledger_event where ${event(last.seq)}`.execute(tx);
      await sql`update ledger_head set seq = ${forged.seq}, hash = ${hash}
        where organization = ${organization} and ledger = ${cycle.process}`.execute(tx);
    });
    expect(await faults()).toEqual([
      `ledger-does-not-fold Event 6 does not follow: contribution/${contribution} begins a second time.`,
    ]);
  });

  it('shows a step of a kind that there is not, and of a machine that does not take it', async () => {
    const steps = (value: object) => sql`update ledger_event
      set body = jsonb_set(body, '{steps}', ${JSON.stringify(value)}::text::jsonb) where ${event(4)}`;
    await own((tx) => steps([{ of: 'spaceship', id: meeting, event: 'fly' }]).execute(tx));
    expect(await faults()).toContain(
      'ledger-does-not-fold Event 4 does not follow: there is no kind spaceship.',
    );
    await own((tx) => steps([{ of: 'meeting', id: meeting, event: 'approve' }]).execute(tx));
    expect((await faults()).join()).toContain('does not take approve');
  });
});

describe('rows that were changed past the engine', () => {
  const here = () => sql`organization = ${cycle.at.organization} and process = ${cycle.process}`;

  it('shows the state of a process and of a thing', async () => {
    await own((tx) =>
      sql`update process set state = jsonb_set(state, '{running,dialogues}', '"passed"')
      where organization = ${cycle.at.organization} and id = ${cycle.process}`.execute(tx),
    );
    expect(await faults()).toEqual([`state-differs process/${cycle.process}`]);
    await own((tx) =>
      sql`update process set state = jsonb_set(state, '{running,dialogues}', '"working"')
      where organization = ${cycle.at.organization} and id = ${cycle.process}`.execute(tx),
    );
    await own((tx) => sql`update meeting set state = 'cancelled' where ${here()}`.execute(tx));
    expect(await faults()).toEqual([`state-differs meeting/${meeting}`]);
  });

  it('shows a text that was rewritten, also with a seal made to fit', async () => {
    await own((tx) => sql`update contribution set body = 'Un estadio' where ${here()}`.execute(tx));
    expect(await faults()).toEqual([`text-altered contribution/${contribution}`]);
    await own((tx) =>
      sql`update contribution set seal = encode(sha256(convert_to(
      salt || E'\n' || '{"body":"Un estadio"}', 'UTF8')), 'hex') where ${here()}`.execute(tx),
    );
    expect(await faults()).toEqual([`not-in-ledger contribution/${contribution}`]);
  });

  it('shows a row that is gone', async () => {
    await own((tx) => sql`delete from contribution where ${here()}`.execute(tx));
    expect(await faults()).toEqual([`row-missing contribution/${contribution}`]);
  });

  it('shows a row that was put in', async () => {
    await own((tx) =>
      sql`insert into contribution
      select (jsonb_populate_record(contribution, jsonb_build_object('id', '00000000-0000-7000-8000-000000000009'))).*
      from contribution where ${here()}`.execute(tx),
    );
    expect(await faults()).toContain('not-in-ledger contribution/00000000-0000-7000-8000-000000000009');
  });

  it('shows a text that was erased with its salt and of whose erasure no ledger tells', async () => {
    await own((tx) => sql`update contribution set body = '', salt = '' where ${here()}`.execute(tx));
    const { at, process } = cycle;
    const verified = await verifyOne(at.engine, { organization: at.organization, process });
    expect(verified).toMatchObject({
      faults: [{ code: 'erased-without-record', where: `contribution/${contribution}` }],
      erasedRows: 0,
    });
  });
});

describe("the organization's own ledger", () => {
  const all = async () => {
    const found: string[] = [];
    for await (const { ledger, faults: some } of verifyOrganization(cycle.at.engine, cycle.at.organization)) {
      if (ledger !== 'organization' && ledger !== cycle.process) continue;
      found.push(...some.map(({ code, where }) => `${code} ${where}`));
    }
    return found;
  };
  /** Does something past the engine, says what verification finds, and puts it back. */
  const finds = async (change: ReturnType<typeof sql>, back: ReturnType<typeof sql>) => {
    await own((tx) => change.execute(tx));
    const found = await all();
    await own((tx) => back.execute(tx));
    expect(await all()).toEqual([]);
    return found;
  };

  it('is whole, and is the first that is verified', async () => {
    const { value: first } = await verifyOrganization(cycle.at.engine, cycle.at.organization).next();
    expect(first).toMatchObject({ ledger: 'organization', faults: [] });
    expect(first!.events).toBeGreaterThan(5);
  });

  it('shows a changed event', async () => {
    const { organization } = cycle.at;
    const second = sql`organization = ${organization} and ledger = 'organization' and seq = 2`;
    const found = await finds(
      sql`update ledger_event set body = jsonb_set(body, '{command}', '"nothing"') where ${second}`,
      sql`update ledger_event set body = jsonb_set(body, '{command}', '"publish-workflow"') where ${second}`,
    );
    expect(found).toEqual(['chain-broken 2']);
  });

  it('shows a role that nobody gave, one that was raised, and one that was prolonged', async () => {
    const { organization } = cycle.at;
    const mine = sql`organization = ${organization} and person = ${cycle.team.id}`;
    const id = '00000000-0000-7000-8000-000000000007';
    const [forged] = await finds(
      sql`insert into mandate (organization, id, person, role, scope, act, act_kind, valid_from, recorded_at)
        select organization, ${id}::uuid, person, 'administrator', 'organization', act, act_kind, valid_from, recorded_at
        from mandate where ${mine}`,
      sql`delete from mandate where organization = ${organization} and id = ${id}`,
    );
    expect(forged).toBe(`not-in-ledger mandate/${id}`);
    const raised = await finds(
      sql`update mandate set role = 'administrator' where ${mine}`,
      sql`update mandate set role = 'team' where ${mine}`,
    );
    expect(raised).toEqual([expect.stringMatching(/^row-altered mandate\//)]);
  });

  it('shows a key with more scopes, and one that was taken back into force', async () => {
    const { organization } = cycle.at;
    const found = await finds(
      sql`update api_key set scopes = '["read"]' where organization = ${organization}`,
      sql`update api_key set scopes = '["read", "command:*"]' where organization = ${organization}`,
    );
    expect(found).toEqual([expect.stringMatching(/^row-altered key\//)]);
  });

  it('shows a workflow that was rewritten', async () => {
    const { organization } = cycle.at;
    const gate = '{spec,stages,dialogues,gate,0,severity}';
    const set = (severity: string) => sql`update workflow_version
      set definition = jsonb_set(definition, ${gate}::text[], to_jsonb(${severity}::text))
      where organization = ${organization}`;
    const found = await finds(set('good-practice'), set('programme'));
    expect(found).toEqual(['row-altered workflow/cycle@1']);
  });

  it('shows a window whose words, place or end were changed, and a day that was', async () => {
    const { at } = cycle;
    const declared = {
      ...{ kind: 'force-majeure', title: 'Sismo', authority: 'Gobierno', movesDeadlines: false },
      basis: { kind: 'law', reference: 'Decreto 1' },
      term: { by: 'dates', from: '2031-01-01T00:00:00Z', until: '2031-02-01T00:00:00Z', blocks: ['vote'] },
    };
    const { window } = (await accepted(at, at.administrator, 'declare-window', declared)).result;
    const end = { window, endsAt: '2031-01-15T00:00:00Z', reason: 'Pasó.' };
    await accepted(at, at.administrator, 'change-window-end', end);
    const days = [{ on: '2031-01-06', is: 'closed', reason: 'Feria' }];
    await accepted(at, at.administrator, 'declare-days', { days });
    const row = `row-altered window/${window}`;
    const changes: readonly [string, string, string, string, string][] = [
      ['act_window', 'title', 'Nada', 'Sismo', row],
      ['act_window', 'authority', 'Nadie', 'Gobierno', row],
      ['act_window', 'blocks', '[]', '["vote"]', row],
      ['act_window', 'country', 'PE', '', row],
      ['act_window', 'ends_at', '2031-02-01T00:00:00Z', '2031-01-15T00:00:00Z', row],
      ['act_window_end', 'reason', 'Nada', 'Pasó.', `row-altered window-end/${window}@`],
      ['organization_day', 'reason', 'Nada', 'Feria', 'row-altered day/2031-01-06@'],
    ];
    const types: { [column: string]: string } = { blocks: 'jsonb', ends_at: 'timestamptz' };
    const set = (table: string, column: string, value: string) => sql`
      update ${sql.table(table)} set ${sql.ref(column)} = cast(nullif(${value}::text, '') as ${sql.raw(types[column] ?? 'text')})
      where organization = ${at.organization}`;
    const first = async () =>
      (await verifyOrganization(at.engine, at.organization).next()).value!.faults.map(
        ({ code, where }: { code: string; where: string }) => `${code} ${where}`,
      );
    for (const [table, column, change, back, fault] of changes) {
      await own((tx) => set(table, column, change).execute(tx));
      expect(await first(), column).toEqual([expect.stringContaining(fault)]);
      await own((tx) => set(table, column, back).execute(tx));
    }
    expect(await first()).toEqual([]);
  });

  it('shows a process that was put on another version of its workflow', async () => {
    const where = sql`where organization = ${cycle.at.organization} and id = ${cycle.process}`;
    const set = (hash: string) => sql`update process set workflow_hash = ${hash} ${where}`;
    const opened = (await cycle.events())[0]!.body.payload;
    const found = await finds(set('b'.repeat(64)), set(opened.hash as string));
    expect(found).toEqual([`row-altered process/${cycle.process}`, 'row-altered workflow/cycle@1']);
  });

  it('shows a process that was deleted', async () => {
    const { organization } = cycle.at;
    const gone = (
      await cycle.at.engine.unit(organization, async (tx) => ({
        commit: false,
        value: await tx.selectFrom('process').select('id').where('id', '!=', cycle.process).execute(),
      }))
    )[0]!.id;
    await own(async (tx) => {
      const tables = await sql<{ name: string }>`select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'process'`.execute(tx);
      await sql`set constraints all deferred`.execute(tx);
      for (let tries = 0, left = tables.rows; left.length > 0 && tries < 20; tries += 1) {
        const stuck: typeof left = [];
        for (const table of left) {
          await sql`savepoint step`.execute(tx);
          try {
            await sql`delete from ${sql.table(table.name)} where process = ${gone}`.execute(tx);
          } catch {
            await sql`rollback to savepoint step`.execute(tx);
            stuck.push(table);
          }
        }
        left = stuck;
      }
      await sql`delete from ledger_event where ledger = ${gone}`.execute(tx);
      await sql`delete from ledger_head where ledger = ${gone}`.execute(tx);
      await sql`delete from process where id = ${gone}`.execute(tx);
    });
    expect(await all()).toEqual([`row-missing process/${gone}`, `ledger-missing ledger/${gone}@1`]);
  });
});
