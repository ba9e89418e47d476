import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../engine/kernel/engine.ts';
import { givenRoles, type Role } from '../../engine/people/roles.ts';
import {
  aBallot,
  aProcess,
  cast,
  document,
  opened,
  type TestProcess,
} from '../engine/consultation/given-consultation.ts';
import { accepted } from '../given.ts';
import { holderOfEach } from './holders.ts';

// A ballot is the one thing that is sent past the commands: its cells of the matrix are tried here.
let at: TestProcess;
let consultation: string;
let here: Map<Role, Principal>;
let elsewhere: Map<Role, Principal>;
beforeAll(async () => {
  at = await aProcess();
  consultation = await opened(at);
  here = await holderOfEach(at, { process: at.process });
  const opening = { workflow: 'consultation-only', version: 1, title: 'Otra consulta' };
  const other = await accepted(at, at.administrator, 'open-process', opening);
  elsewhere = await holderOfEach(at, { process: String(other.result.process) });
});

const refused = { ok: false, refusal: { code: 'not-permitted', needs: ['polling-officer'] } };
const atTheDesk = (voter: number) =>
  aBallot(consultation, 0, ['nearer'], { voter: { by: 'desk', document: document(voter) } });

describe('a ballot at the desk', () => {
  it.each(givenRoles.map((role, place) => ({ role, voter: 100 + place })))(
    'is taken from $role only where it is the officer of the desk',
    async ({ role, voter }) => {
      const answer = await cast(at, atTheDesk(voter), here.get(role)!);
      expect(answer).toMatchObject(role === 'polling-officer' ? { ok: true } : refused);
    },
  );

  it('is taken from nobody without a role, nor from an officer of another process', async () => {
    expect(await cast(at, atTheDesk(200))).toMatchObject(refused);
    expect(await cast(at, atTheDesk(201), elsewhere.get('polling-officer')!)).toMatchObject(refused);
  });
});

describe('a ballot of one’s own', () => {
  it.each(givenRoles.map((role, place) => ({ role, voter: 300 + place })))(
    'is taken whoever hands it in: $role',
    async ({ role, voter }) => {
      expect(await cast(at, aBallot(consultation, voter, ['safer']), here.get(role)!)).toMatchObject({
        ok: true,
      });
    },
  );
});
