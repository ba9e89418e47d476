import { expect, it } from 'vitest';
import { renderWaiting } from '../../../../engine/documents/renditions/render-waiting.ts';
import { execute } from '../../../../engine/kernel/execute.ts';
import { accepted } from '../../../given.ts';
import { withGate } from '../../dialogues/given-dialogues.ts';
import { aDeclaration, aRegister, type Register } from './given-register.ts';

withGate([]);

const send = (given: Register, command: string, input: object, by = given.team, process = given.process) =>
  execute(given.at.engine, by, { organization: given.at.organization, process, command, input });

it('gives two drafts at once two numbers, in one process and in two that share the series', async () => {
  const given = await aRegister();
  const whole = { workflow: 'dialogues-only', version: 1, title: 'Otro plan' };
  const other = (await accepted(given.at, given.team, 'open-process', whole)).result.process as string;
  const codes = Array.from({ length: 6 }, (_, index) => `texto-${index}`);
  for (const code of codes)
    for (const process of [given.process, other])
      await accepted(given.at, given.team, 'write-declaration', { ...aDeclaration, code }, process);
  const answers = await Promise.all(
    codes.flatMap((subject) =>
      [given.process, other].map((process) =>
        send(given, 'draft-document', { kind: 'joint-declaration', subject }, given.team, process),
      ),
    ),
  );
  const folios = answers.map((answer) =>
    answer.ok ? String(answer.result.folio) : JSON.stringify(answer.refusal),
  );
  expect(new Set(folios).size).toBe(12);
  const numbers = folios.map((folio) => Number(folio.slice(-4))).sort((one, next) => one - next);
  expect(numbers.at(-1)! - numbers[0]!).toBe(11);
});

it('leaves no hole where a draft was refused', async () => {
  const given = await aRegister();
  const first = await given.declaration();
  const asked = { kind: 'joint-declaration', subject: 'no-existe' };
  await Promise.all(Array.from({ length: 5 }, () => send(given, 'draft-document', asked)));
  await given.accepted('write-declaration', { ...aDeclaration, code: 'otra' });
  const next = await given.drafts({ kind: 'joint-declaration', subject: 'otra' });
  expect(Number(next.folio.slice(-4))).toBe(Number(first.folio.slice(-4)) + 1);
});

it('takes one signature in a capacity of two that come at once, and the last one makes it signed', async () => {
  const given = await aRegister();
  const signers = [
    { signer: 'facilitator', person: given.facilitator.id },
    { signer: 'secretary', person: given.secretary.id },
  ];
  const { document, contentHash } = await given.minutes(signers);
  const signs = { document, contentHash, means: 'electronic' };
  const answers = await Promise.all([
    send(given, 'sign-document', signs, given.facilitator),
    send(given, 'sign-document', signs, given.facilitator),
    send(given, 'sign-document', signs, given.secretary),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
  const entry = await given.entry(document);
  expect(entry.state).toBe('signed');
  expect(entry.signatures).toHaveLength(2);
  await given.verified();
});

it('keeps one paper of two that were made at once', async () => {
  const given = await aRegister();
  const { engine, organization } = given.at;
  const { document } = await given.minutes();
  const port = (text: string) => async () => ({ renderer: text, bytes: { txt: Buffer.from(text) } });
  const rounds = await Promise.all([
    renderWaiting(engine, port('uno'), organization),
    renderWaiting(engine, port('dos'), organization),
  ]);
  expect(rounds.reduce((sum, { failed }) => sum + failed, 0)).toBe(0);
  expect((await given.entry(document)).renditions).toHaveLength(1);
});
