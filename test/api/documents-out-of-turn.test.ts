import { beforeAll, expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import type { Principal } from '../../engine/kernel/engine.ts';
import { commandOfEvent, isConsequence } from '../../engine/kernel/event-command.ts';
import { hasWords, languages } from '../../templates/messages.ts';
import { createApp } from '../../web/app.ts';
import { withGate } from '../engine/dialogues/given-dialogues.ts';
import { aRegister, type Entered, type Register } from '../engine/documents/register/given-register.ts';
import { accepted } from '../given.ts';

withGate([]);

let given: Register;
let app: ReturnType<typeof createApp>;
let team: string;
const log: string[] = [];
beforeAll(async () => {
  given = await aRegister();
  app = createApp(given.at.engine, (line) => log.push(line));
  team = await keyOf(given.team);
});

async function keyOf({ id }: Principal & { id: string }): Promise<string> {
  const key = {
    person: id,
    label: 'prueba',
    scopes: ['read', 'command:*'],
    expiresAt: '2090-01-01T00:00:00Z',
  };
  return (await accepted(given.at, given.at.administrator, 'issue-key', key)).result.secret as string;
}

async function send(command: string, input: object) {
  const path = `/api/${given.at.organization}/processes/${given.process}/commands/${command}`;
  const headers = { authorization: `Bearer ${team}`, 'content-type': 'application/json' };
  const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(input) });
  return { status: answer.status, body: (await answer.json()) as { code: string; next: string } };
}

const everything = ({ document, contentHash }: Entered) =>
  ({
    'observe-document': { document, contentHash, text: 'Falta un acuerdo.' },
    'read-document': { document, contentHash },
    'approve-document': { document, contentHash },
    'sign-document': { document, contentHash, means: 'electronic' },
    'issue-erratum': { document, contentHash, items: [{ says: 'a', shouldSay: 'b', reason: 'c' }] },
    'publish-document': { document },
    'withdraw-document': { document, reason: 'Duplicado.' },
  }) as const;

/** Sends what a document does not take where it is, and answers what is told to be possible instead. */
async function refusedIn(entered: Entered, commands: readonly (keyof ReturnType<typeof everything>)[]) {
  const next = [];
  for (const command of commands) {
    const { status, body } = await send(command, everything(entered)[command]);
    expect([command, status, body.code]).toEqual([command, 409, 'not-accepted-in-state']);
    next.push(body.next);
  }
  return next;
}

it('tells in words what a document takes instead, in each of its states', async () => {
  const draft = await given.declaration();
  const [first] = await refusedIn(draft, ['publish-document', 'sign-document', 'issue-erratum']);
  expect(first).toContain('«Preparar un documento»');
  const minutes = await given.minutes();
  await refusedIn(minutes, ['observe-document', 'read-document', 'approve-document']);
  const { document, contentHash } = minutes;
  await given.accepted('sign-document', { document, contentHash, means: 'electronic' }, given.facilitator);
  await refusedIn(minutes, ['observe-document', 'approve-document', 'withdraw-document', 'sign-document']);
  expect((await send('publish-document', { document })).status).toBe(200);
  await refusedIn(minutes, ['publish-document', 'withdraw-document', 'sign-document']);
  await given.accepted('withdraw-document', { document: draft.document, reason: 'Duplicado.' });
  await refusedIn(draft, ['publish-document', 'withdraw-document', 'sign-document', 'issue-erratum']);
  expect(log).toEqual([]);
});

it('has words for every event that a thing takes by a command, in every domain', () => {
  const nameless = composeCatalogue().domains.flatMap(({ lifecycles }) =>
    lifecycles.flatMap(({ kind, definition }) =>
      Object.values(definition.states)
        .flatMap((taken) => Object.keys(taken))
        .filter((event) => !isConsequence(event))
        .map((event) => `commands.${commandOfEvent(event)}.title`)
        .filter((path) => languages.some((language) => !hasWords(language, path)))
        .map((path) => `${kind}: ${path}`),
    ),
  );
  expect(nameless).toEqual([]);
});
