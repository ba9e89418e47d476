import type { SessionMinutesView } from '../../engine/index.ts';
import type { DocumentData } from '../document-data.ts';
import { type Language, type MessagePath, say } from '../messages.ts';
import { decisionInWords, noticeInWords } from './session-decisions.ts';

type Page = Omit<DocumentData['session-minutes-page'], 'process' | 'publicBody'>;
type Content = Page['content'];

/** The minutes of a session as their page needs them: what is on record, with the title that sessions are cited by. */
export function minutesInWords(language: Language, view: SessionMinutesView): Page {
  const content = withSectors(language, view);
  const { present } = content.attendance;
  const holderOf = (seat: string | null) =>
    [...present, ...content.attendance.absent].find((one) => one.seat === seat)?.holder ?? '';
  const holders = (seats: readonly string[] = []) => seats.map(holderOf).join('; ');
  return {
    title: sessionTitle(language, content.session.kind, content.session.number),
    minutes: { ...view },
    content: {
      ...content,
      agenda: content.agenda.map(({ decisions, refusedBy, agreedBy, ...item }) => ({
        ...item,
        refusedBy: holders(refusedBy as string[] | undefined),
        agreedBy: holders(agreedBy as string[] | undefined),
        decisions: decisions.map((one) => decisionInWords(language, one, view.stages, holderOf)),
      })),
    },
    notice: noticeInWords(language, content.session),
    presiding: holderOf(content.session.presiding),
    signatures: content.signers.map(({ signer, seat }) => {
      const given = view.signatures.find((one) => one.seat === seat);
      return {
        ...{ signer, seat, holder: holderOf(seat) },
        refused: given?.act === 'refused',
        means: given?.means ?? null,
        reason: given?.reason ?? null,
        signedAt: given?.signedAt ?? null,
      };
    }),
    draft: view.approvedAt === null,
    decided: content.agenda.some(({ decisions }) => decisions.length > 0),
  };
}

/** The content with what the workflow calls each sector, wherever one is named. */
function withSectors(language: Language, { content, sectors }: SessionMinutesView): Content {
  const named = JSON.stringify(content, (name, value: unknown) =>
    name === 'sector' && typeof value === 'string' ? (sectors[value]?.[language] ?? value) : value,
  );
  return JSON.parse(named) as Content;
}

/** How a session is cited: `17.ª Sesión Ordinaria`. */
export function sessionTitle(language: Language, kind: string, number: number | null): string {
  const rule = new Intl.PluralRules(language, { type: 'ordinal' }).select(number ?? 0);
  const ordinal = say(language, `documents.ordinal.${rule}` as MessagePath, { number: number ?? 0 });
  return say(language, `documents.sessionTitle.${kind}` as MessagePath, { ordinal });
}
