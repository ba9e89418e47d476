import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Line } from '../../kernel/values.ts';
import { findMeeting } from '../meeting-row.ts';
import { type Named, nameSigners } from '../meeting-signers.ts';

/** What somebody signs minutes as: who led the meeting, who kept its minutes, who presided, or who was there and asks to. */
const capacity = z.enum(['facilitator', 'secretary', 'presiding', 'attendee']);

const Signer = z.union([
  z.strictObject({ signer: capacity, person: Id }),
  z.strictObject({
    signer: capacity,
    /** The office, or the organization that they speak for; never a name. */
    office: Line,
    institution: Line.optional(),
  }),
]);

/**
 * Names who signs the minutes of a held meeting: who led it, who wrote them down, and whoever was there and asked to sign.
 * A second naming takes the place of the first. Source: Peru, LPAG art. 113.2.
 */
export const nameMinutesSigners = defineCommand({
  name: 'name-minutes-signers',
  input: z.strictObject({ meeting: Id, signers: z.array(Signer).min(1).max(30) }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant'],
  about: ({ meeting }) => ({ subject: { kind: 'dialogue', id: meeting } }),
  course: 'always',
  async record(context) {
    const { input } = context;
    const { meeting: id, signers } = input;
    const meeting = await findMeeting(context, id);
    if (meeting === undefined) return notFound('meeting', id);
    if (meeting.state !== 'held') return notPossible('meeting-not-held', { meeting: id });
    const named: Named[] = [];
    for (const [index, asked] of signers.entries()) {
      const one = 'person' in asked ? await personAs(context, asked, `signers.${index}.person`) : asked;
      if (isRefused(one)) return one;
      const { signer, office, institution = null } = one;
      named.push({ signer, office, institution, person: 'person' in asked ? asked.person : null });
    }
    const naming = await nameSigners(context, id, named);
    return {
      event: {
        type: 'minutes-signers-named',
        payload: { meeting: id, naming, signers: named.map(({ signer, person }) => ({ signer, person })) },
      },
      result: { meeting: id, naming },
    };
  },
});

type Capacity = z.output<typeof capacity>;

/** A registered person by office and institution. */
async function personAs(
  { tx, organization }: Context<unknown>,
  { signer, person }: { signer: Capacity; person: string },
  path: string,
): Promise<{ signer: Capacity; office: string; institution?: string } | Refused> {
  const row = await tx
    .selectFrom('person')
    .select(['office', 'institution'])
    .where('organization', '=', organization)
    .where('id', '=', person)
    .executeTakeFirst();
  if (row === undefined) return notFound('person', person);
  const { office, institution } = row;
  if (office === null) return invalid(path, 'person-without-an-office');
  return { signer, office, ...(institution === null ? {} : { institution }) };
}
