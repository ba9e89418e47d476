import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { collectedProposalsView } from '../../../engine/consultation/views/collected-proposals.ts';
import { collectionsView } from '../../../engine/consultation/views/collections.ts';
import { publicPrincipal } from '../../../engine/kernel/engine.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { document, inDays } from './given-consultation.ts';
import { kindsProcess } from './given-kinds.ts';

const terms = (changes: object = {}) => ({
  terms: {
    title: 'Propuestas del barrio',
    question: '¿Qué hace falta?',
    opensAt: inDays(1),
    closesAt: inDays(5),
    supportsUntil: inDays(9),
    identification: 'closed-roll',
    documents: ['run'],
    threshold: 2,
    ...changes,
  },
});
const byDocument = (voter: number) => ({ by: 'document', document: document(voter) });

async function given(changes: object = {}) {
  const at = await kindsProcess();
  const { team, secretary } = at.staff;
  const doing = (by: typeof team, command: string, input: object) =>
    accepted(at, by, command, input, at.process);
  const not = (by: typeof team, command: string, input: object) =>
    refused(at, by, command, input, at.process);
  const { collection } = (await doing(team, 'announce-collection', terms(changes))).result as {
    collection: string;
  };
  const submit = async (title: string) =>
    String(
      (await doing(publicPrincipal, 'submit-proposal', { collection, title, body: 'Un texto largo.' })).result
        .collected,
    );
  const proposals = async () =>
    (await collectedProposalsView(at.engine, { ...at, collection, limit: 50 }))!.items;
  const verdict = async () =>
    (await gateView(at.engine, { ...at, stage: 'consultation' }))!.checklist.items.find(
      ({ rule }) => rule === 'supported-proposals-answered',
    )!.verdict;
  return { at, team, secretary, doing, not, collection, submit, proposals, verdict };
}

it('takes proposals and one support each by the roll, until its hours, and owes an answer to those that reach it', async () => {
  const { at, team, doing, not, collection, submit, proposals, verdict } = await given();
  expect(await verdict()).toMatchObject({ status: 'not-met' });
  const roll = [1, 2, 3].map((voter) => document(voter).number).join('\n');
  const csv = `number\n${roll}`;
  const sent = (list: string) => {
    const input = { collection, csv: list, kind: 'run' };
    return execute(at.engine, team, { ...at, command: 'import-supporters', input, key: 'roll' });
  };
  expect(await sent(csv)).toMatchObject({ ok: true, result: { added: 3, size: 3 } });
  expect(await sent(csv)).toMatchObject({ ok: true, result: { added: 3, size: 3 } });
  expect(await sent(csv.replace(document(3).number, document(4).number))).toMatchObject({
    refusal: { issues: [{ reason: 'key-used-for-another-request' }] },
  });
  const early = { collection, title: 'Antes', body: 'x' };
  expect(await not(publicPrincipal, 'submit-proposal', early)).toMatchObject({
    reason: 'collection-not-open',
  });
  testClock.moveTo(inDays(2));
  const [bench, light, shade] = [await submit('Bancas'), await submit('Luz'), await submit('Sombra')];
  const support = (collected: string, voter: number) =>
    doing(publicPrincipal, 'support-proposal', { collected, supporter: byDocument(voter) });
  await support(bench, 1);
  expect((await support(bench, 2)).result).toEqual({ supports: 2, reached: true });
  await support(light, 1);
  const again = { collected: bench, supporter: byDocument(1) };
  expect(await not(publicPrincipal, 'support-proposal', again)).toMatchObject({
    reason: 'already-supported',
  });
  const stranger = { collected: shade, supporter: byDocument(77) };
  expect(await not(publicPrincipal, 'support-proposal', stranger)).toMatchObject({
    reason: 'not-on-the-roll',
  });
  expect(await not(team, 'close-collection', { collection })).toMatchObject({
    reason: 'collection-still-open',
  });
  testClock.moveTo(inDays(8));
  await sweep(at.engine, at.organization);
  await sweep(at.engine, at.organization);
  expect((await collectionsView(at.engine, { ...at, limit: 9 }))!.items).toMatchObject([
    { state: 'closed', proposals: 3, supports: 3, reached: 1, keysDestroyedAt: testClock.now() },
  ]);
  expect(await verdict()).toMatchObject({ status: 'not-met', missing: [{ collected: bench, number: 1 }] });

  await doing(team, 'define-theme', { theme: 'plaza', name: 'Plaza', description: 'La plaza' });
  const text = { title: 'Bancas', problem: 'No hay', description: 'Poner', theme: 'plaza' };
  const { proposal } = (await doing(team, 'formulate-proposal', text)).result;
  expect(await not(team, 'take-up-proposal', { collected: light, proposal })).toMatchObject({
    reason: 'below-the-threshold',
  });
  await doing(team, 'take-up-proposal', { collected: bench, proposal });
  expect(await verdict()).toMatchObject({ status: 'not-met' });
  await doing(team, 'dispose-proposal', { proposal, outcome: 'incorporated', response: 'Se hará.' });
  expect(await verdict()).toMatchObject({ status: 'met', found: { collections: 1, reached: 1 } });
  expect(await proposals()).toMatchObject([
    { number: 1, state: 'taken-up', supports: 2, reached: true, proposal },
    { number: 2, state: 'visible', supports: 1, reached: false },
    { number: 3, supports: 0 },
  ]);
  const told = JSON.stringify((await processLedgerView(at.engine, { ...at, limit: 200 }))!.items);
  expect(told).not.toContain(document(1).number);
  expect(told).not.toContain('Bancas');
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});

it('takes supports by a code that was handed over, as many as one may give', async () => {
  const { at, not, doing, collection, submit, proposals } = await given({
    identification: 'code-in-person',
    supportsMax: 1,
  });
  const documents = [document(1)];
  const issued = await doing(at.staff['polling-officer'], 'issue-support-codes', { collection, documents });
  const [code] = issued.result.codes as string[];
  testClock.moveTo(inDays(2));
  const [bench, light] = [await submit('Bancas'), await submit('Luz')];
  const supporter = { by: 'code', code: code!.toLowerCase() };
  await doing(publicPrincipal, 'support-proposal', { collected: bench, supporter });
  for (const [input, reason] of [
    [{ collected: light, supporter }, 'supports-used-up'],
    [{ collected: light, supporter: { by: 'code', code: 'AAAA-AAAA-AAAA' } }, 'voting-code-unknown'],
    [{ collected: light, supporter: byDocument(1) }, 'identification-not-in-charter'],
  ] as const)
    expect(await not(publicPrincipal, 'support-proposal', input)).toMatchObject({ reason });
  expect(await proposals()).toMatchObject([{ supports: 1 }, { supports: 0 }]);
});

it('hides words with a reason, answers the appeal by somebody else, and erases what is personal for good', async () => {
  const { at, team, secretary, not, doing, submit, proposals } = await given();
  testClock.moveTo(inDays(2));
  const [one, other] = [await submit('Insulto'), await submit('Con un nombre')];
  const statement = { kind: 'collected-proposal', id: one };
  const why = { reason: 'threat-or-insult', explanation: 'Insulta a una persona.' };
  await doing(team, 'hide-statement', { statement, ...why });
  expect(await proposals()).toMatchObject([
    { state: 'hidden', title: null, body: null, hidden: { reason: 'threat-or-insult', appealed: false } },
    { title: 'Con un nombre' },
  ]);
  await doing(publicPrincipal, 'appeal-statement', { statement, grounds: 'No insulta.' });
  const answer = { statement, outcome: 'restored', answer: 'Se restituye.' };
  expect(await not(team, 'answer-statement-appeal', answer)).toMatchObject({
    reason: 'statement-answered-by-who-hid-it',
  });
  await doing(secretary, 'answer-statement-appeal', answer);
  const erased = { statement: { kind: 'collected-proposal', id: other }, reason: 'personal-data-of-author' };
  await doing(secretary, 'erase-statement', erased);
  expect(await not(secretary, 'erase-statement', erased)).toMatchObject({ reason: 'statement-is-erased' });
  expect(await proposals()).toMatchObject([
    { state: 'visible', title: 'Insulto', hidden: null },
    { title: null, body: null, erased: { reason: 'personal-data-of-author' } },
  ]);
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});

it.each([
  [{ opensAt: '2020-01-01T00:00:00Z' }, 'terms.opensAt', 'cannot-be-backdated'],
  [{ closesAt: '2020-01-01T00:00:00Z' }, 'terms.closesAt', 'ends-before-it-starts'],
  [{ supportsUntil: '2020-01-01T00:00:00Z' }, 'terms.supportsUntil', 'supports-end-before-proposals'],
])('refuses terms with %j', async (changes, path, reason) => {
  const at = await kindsProcess();
  expect(await refused(at, at.staff.team, 'announce-collection', terms(changes), at.process)).toMatchObject({
    issues: [{ path, reason }],
  });
});

it('takes nobody for somebody else who chose the same key: the public’s are one of a kind, or none', async () => {
  const { at, team, doing, collection, submit, proposals } = await given();
  const csv = `number\n${[1, 2].map((voter) => document(voter).number).join('\n')}`;
  await doing(team, 'import-supporters', { collection, csv, kind: 'run' });
  testClock.moveTo(inDays(2));
  const collected = await submit('Bancas');
  const { organization, process } = at;
  const support = (voter: number, key: string) =>
    execute(at.engine, publicPrincipal, {
      ...{ organization, process, key, command: 'support-proposal' },
      input: { collected, supporter: byDocument(voter) },
    });
  expect(await support(1, '1')).toMatchObject({
    refusal: { issues: [{ path: 'Idempotency-Key', reason: 'key-not-one-of-a-kind' }] },
  });
  const keys = [randomUUID(), randomUUID()] as const;
  for (const [index, key] of keys.entries()) expect((await support(index + 1, key)).ok).toBe(true);
  expect(await support(2, keys[1])).toMatchObject({ ok: true });
  expect(await proposals()).toMatchObject([{ supports: 2 }]);
});
