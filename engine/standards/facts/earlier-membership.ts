import { defineFact } from '../../gates/fact.ts';
import { type MembershipRecord, membershipRecord } from './membership-record.ts';

/** The same of the cycle before: of the organization's last plan before this one; null where there is none. */
export const earlierMembership = defineFact({
  name: 'earlierMembership',
  async read(scope): Promise<MembershipRecord | null> {
    const { previous } = await membershipRecord.read(scope, {});
    return previous === null ? null : membershipRecord.read({ ...scope, process: previous.process }, {});
  },
});
