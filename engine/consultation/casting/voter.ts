import type { Engine, Principal } from '../../kernel/engine.ts';
import { invalid, isRefused, notPossible, type Refused, refuse } from '../../kernel/refusals.ts';
import { heldHere } from '../../people/held-role.ts';
import { rolesHeld } from '../../people/mandates.ts';
import { placeOf } from '../../people/place.ts';
import { inOrganization } from '../../people/scope.ts';
import { documentPseudonym } from '../secrecy/document-pseudonym.ts';
import { votingCodeHash } from '../secrecy/voting-code.ts';
import type { BallotInput } from './ballot-request.ts';
import type { ConsultationAt, PollingStation } from './polling-station.ts';

/** Who votes, as far as the roll knows them, and through which channel. */
export interface Voter {
  readonly pseudonym: string;
  readonly channel: 'online' | 'desk';
}

/** Turns what the voter shows into their pseudonym. At the desk, only an officer of it may. */
export async function voterOf(
  engine: Engine,
  principal: Principal,
  at: ConsultationAt,
  { station, voter }: { station: PollingStation; voter: BallotInput['voter'] },
): Promise<Voter | Refused> {
  if (voter.by === 'code') return voterByCode(engine, at, votingCodeHash(station.documentKey, voter.code));
  if (voter.by === 'desk') {
    const refused = await atTheDesk(engine, principal, at);
    if (isRefused(refused)) return refused;
  }
  const made = documentPseudonym(station.documentKey, voter.document);
  if (!made.ok) return invalid('voter.document.number', made.refusal.code);
  return { pseudonym: made.pseudonym, channel: voter.by === 'desk' ? 'desk' : 'online' };
}

function voterByCode(engine: Engine, at: ConsultationAt, codeHash: string): Promise<Voter | Refused> {
  return engine.unit(at.organization, async (tx) => {
    const row = await tx
      .selectFrom('elector')
      .select('pseudonym')
      .where('organization', '=', at.organization)
      .where('process', '=', at.process)
      .where('consultation', '=', at.consultation)
      .where('code_hash', '=', codeHash)
      .executeTakeFirst();
    const value =
      row === undefined ? notPossible('voting-code-unknown') : { ...row, channel: 'online' as const };
    return { commit: false, value };
  });
}

function atTheDesk(engine: Engine, principal: Principal, at: ConsultationAt): Promise<Refused | undefined> {
  const refused = refuse({ code: 'not-permitted', command: 'cast-ballot', needs: ['polling-officer'] });
  if (principal.kind !== 'person') return Promise.resolve(refused);
  return engine.unit(at.organization, async (tx) => {
    const [held, place] = await Promise.all([
      rolesHeld(tx, at.organization, principal.id, engine.clock.now()),
      placeOf(tx, at.organization, at.process),
    ]);
    const officer = heldHere(held, place ?? inOrganization).some(({ role }) => role === 'polling-officer');
    return { commit: false, value: officer ? undefined : refused };
  });
}
