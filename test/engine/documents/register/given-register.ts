import { registerEntryView } from '../../../../engine/documents/views/document.ts';
import type { Principal } from '../../../../engine/kernel/engine.ts';
import { accepted } from '../../../given.ts';
import { type Dialogues, someDialogues, someone } from '../../dialogues/given-dialogues.ts';

/** A document as it was entered. */
export interface Entered {
  readonly document: string;
  readonly folio: string;
  readonly version: number;
  readonly contentHash: string;
}

/** A process with a register, and who works on it. */
export interface Register extends Dialogues {
  readonly facilitator: Principal;
  /** Somebody on record without any mandate, known by office and institution. */
  onRecord(): Promise<Principal>;
  /** Drafts a document; the team does, where nobody else is named. */
  drafts(asked: object, by?: Principal): Promise<Entered>;
  /** Writes a declaration of two institutions and drafts it: a document that the register itself approves. */
  declaration(more?: object, by?: Principal): Promise<Entered>;
  /** The approved minutes of a held meeting, entered in the register; who signs them is named. */
  minutes(signers?: readonly object[]): Promise<Entered & { readonly meeting: string }>;
  /** A paper, scanned and stored. */
  scan(): Promise<string>;
  entry(document: string): Promise<NonNullable<Awaited<ReturnType<typeof registerEntryView>>>>;
}

const party = (code: string, institution: string) => ({
  code,
  institution,
  office: 'Dirección general',
  capacity: 'party',
  declares: ['Que tiene facultades para suscribir esta declaratoria.'],
});

export const aDeclaration = {
  code: 'declaratoria',
  title: 'Declaratoria conjunta de apertura',
  parties: [party('muni', 'Municipalidad'), party('colegio', 'Colegio de periodistas')],
  background: ['Que es de interés público abrir la información.'],
  object: 'Trabajar juntos por un gobierno abierto.',
  undertakings: [{ items: ['Reunirse cada mes.'] }],
  term: { from: '2021-03-01' },
  clauses: [],
  annexes: [],
};

export async function aRegister(): Promise<Register> {
  const given = await someDialogues();
  const facilitator = await someone('facilitator');
  const { at, process } = given;
  const drafts: Register['drafts'] = async (asked, by = given.team) =>
    (await given.accepted('draft-document', asked, by)).result as unknown as Entered;
  const register: Register = {
    ...given,
    facilitator,
    async onRecord() {
      const input = { office: 'Directiva', institution: 'Junta de vecinos' };
      const registered = await accepted(at, at.administrator, 'register-person', input);
      return { kind: 'person', id: registered.result.person as string };
    },
    drafts,
    async declaration(more = {}, by = given.team) {
      await given.accepted('write-declaration', { ...aDeclaration, ...more });
      return drafts({ kind: 'joint-declaration', subject: 'declaratoria' }, by);
    },
    async minutes(signers = [{ signer: 'facilitator', person: facilitator.id }]) {
      const meeting = await given.held();
      const typed = { meeting, agenda: ['Necesidades'], proceedings: 'Se conversó.' };
      const minutes = await given.made('draft-minutes', typed, 'minutes');
      if (signers.length > 0) await given.accepted('name-minutes-signers', { meeting, signers });
      await given.accepted('approve-minutes', { minutes });
      return { meeting, ...(await drafts({ kind: 'minutes', subject: meeting })) };
    },
    async scan() {
      const content = Buffer.from('%PDF-1.7\n% un papel firmado\n').toString('base64');
      return given.made('attach-file', { mediaType: 'application/pdf', content }, 'hash');
    },
    async entry(document) {
      const { organization } = at;
      return (await registerEntryView(at.engine, { organization, process, document }))!;
    },
  };
  return register;
}
