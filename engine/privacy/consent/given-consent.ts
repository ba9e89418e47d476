import { z } from 'zod';
import type { Context } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { FileHash, Instant, Line } from '../../kernel/values.ts';
import { consentAsked } from '../law/consent-form.ts';
import type { LawCode } from '../law/laws.ts';
import { type Notice, purposeOf } from '../notice/latest-notice.ts';
import type { Purpose } from '../notice/purposes.ts';

/**
 * How somebody consented. `years` is said of those under age only, and not kept; `guardian` is who consented for them.
 * A paper is kept as a scan in the store of files.
 */
export const GivenConsent = z.strictObject({
  givenAt: Instant,
  means: z.enum(['electronic', 'electronic-signature', 'paper']),
  scan: FileHash.optional(),
  years: z.int().min(0).max(120).optional(),
  guardian: Line.optional(),
});
export type GivenConsent = z.output<typeof GivenConsent>;

/** A purpose that may be consented to now, with the text that is consented to. */
export interface Consentable {
  readonly notice: Notice;
  readonly purpose: Purpose;
  readonly textHash: string;
}

const ofAge = 18;

/** Finds the purpose in the notice in force, and refuses a consent that the law would not take for one. */
export async function consentable(
  context: Context<unknown>,
  code: string,
  consents: readonly GivenConsent[],
): Promise<Consentable | Refused> {
  const { tx, organization, process, recordedAt } = context;
  const found = await purposeOf({ tx, organization, process: process.id }, code);
  if (isRefused(found)) return found;
  const scans = consents.flatMap(({ scan }) => (scan === undefined ? [] : [scan]));
  const missing = await notStored(context, scans);
  if (missing.length > 0) return invalid('scan', 'file-not-stored', { missing });
  for (const consent of consents) {
    const flaw = flawOf(consent, found, recordedAt);
    if (flaw !== undefined) return flaw;
  }
  return found;
}

function flawOf(
  { givenAt, means, scan, years, guardian }: GivenConsent,
  { notice, purpose }: Consentable,
  now: string,
): Refused | undefined {
  const asked = consentAsked(notice.content.law as LawCode, purpose);
  if (givenAt > now) return invalid('givenAt', 'in-the-future', { recordedAt: now });
  if (givenAt < notice.publishedAt)
    return invalid('givenAt', 'consent-before-notice', { publishedAt: notice.publishedAt });
  if (!asked.means.includes(means))
    return notPossible('consent-not-in-writing', { purpose: purpose.code, means: asked.means });
  if (means === 'paper' && scan === undefined) return invalid('scan', 'paper-without-scan');
  const { guardianBelow, ageVerified } = asked;
  const isMinor = years !== undefined && years < ofAge;
  if (isMinor && years < guardianBelow && guardian === undefined)
    return notPossible('guardian-consents', { guardianBelow, ageVerified });
  if (!isMinor && guardian !== undefined) return invalid('guardian', 'guardian-of-an-adult');
  return undefined;
}

/** What is known of a consent once it is taken, apart from whom it is of. */
export const takenConsent = (
  { means, scan, years, guardian, givenAt }: GivenConsent,
  { notice, purpose, textHash }: Consentable,
) => ({
  purpose: purpose.code,
  notice: notice.id,
  text_hash: textHash,
  law: notice.content.law,
  form: consentAsked(notice.content.law as LawCode, purpose).form,
  means,
  scan: scan ?? null,
  minor: years !== undefined && years < ofAge,
  given_by: guardian === undefined ? ('person' as const) : ('guardian' as const),
  guardian: guardian ?? null,
  given_at: givenAt,
});

async function notStored({ tx, organization }: Context<unknown>, scans: string[]): Promise<string[]> {
  if (scans.length === 0) return [];
  const stored = await tx
    .selectFrom('stored_file')
    .select('hash')
    .where('organization', '=', organization)
    .where('hash', 'in', scans)
    .where('content', 'is not', null)
    .execute();
  return scans.filter((scan) => !stored.some(({ hash }) => hash === scan));
}
