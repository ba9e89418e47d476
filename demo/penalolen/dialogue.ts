import { type Illustrative, illustrative } from '../provenance.ts';
import type { SegmentCode } from './stakeholder-map.ts';

export type NoticeChannel = {
  readonly channel: 'website' | 'social-media' | 'messaging' | 'radio' | 'poster' | 'letter' | 'loudspeaker';
  readonly offline: boolean;
  readonly evidence: string;
};

/** Heads counted by group, never names. Small counts are meant to be there: they must be suppressed when shown. */
export type AttendanceCount = {
  readonly group: 'women' | 'men' | 'other-or-undeclared' | 'municipal-staff';
  readonly count: number;
};

export type Agreement = { readonly text: string; readonly owner: string; readonly dueOn: string };

/** One dialogue as it was called, held and minuted. Instants carry the offset of Santiago; days are local. */
export type DialogueDetails = {
  readonly place: string;
  readonly modality: 'in-person' | 'online' | 'hybrid';
  readonly noticePublishedAt: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly channels: readonly NoticeChannel[];
  readonly agenda: readonly string[];
  readonly attendance: readonly AttendanceCount[];
  readonly minutes: {
    readonly draftedOn: string;
    readonly observation: string | null;
    readonly approvedOn: string;
  };
  readonly agreements: readonly Agreement[];
};

export type Dialogue = {
  readonly code: string;
  readonly segment: SegmentCode;
  readonly details: Illustrative<DialogueDetails>;
};

export const website: NoticeChannel = {
  channel: 'website',
  offline: false,
  evidence: 'Publicación en la página de gobierno abierto',
};
export const poster: NoticeChannel = {
  channel: 'poster',
  offline: true,
  evidence: 'Afiche en sedes, consultorios y oficina de partes',
};
export const letter: NoticeChannel = {
  channel: 'letter',
  offline: true,
  evidence: 'Carta a las organizaciones del segmento, con timbre de recepción',
};
export const radio: NoticeChannel = {
  channel: 'radio',
  offline: true,
  evidence: 'Aviso en la radio comunitaria',
};
export const messaging: NoticeChannel = {
  channel: 'messaging',
  offline: false,
  evidence: 'Mensaje a las organizaciones inscritas',
};
export const socialMedia: NoticeChannel = {
  channel: 'social-media',
  offline: false,
  evidence: 'Publicación en las redes municipales',
};
export const loudspeaker: NoticeChannel = {
  channel: 'loudspeaker',
  offline: true,
  evidence: 'Recorrido con altoparlante en el macrosector',
};

/** The same for the eight, as the plan describes the aim: gather needs, co-create solutions. */
export const agenda = [
  'Bienvenida y reglas del espacio protegido',
  'Qué es gobierno abierto y para qué sirve este diálogo',
  'Necesidades y problemas',
  'Propuestas de solución',
  'Acuerdos y cierre',
] as const;

const why =
  'The plan says that the dialogue was held; not when, where, how called, nor with how many people.';

export const dialogue = (code: string, segment: SegmentCode, details: DialogueDetails): Dialogue => ({
  code,
  segment,
  details: illustrative<DialogueDetails>(details, why),
});

/** Head counts in a fixed order of groups. */
export const heads = (
  women: number,
  men: number,
  other: number,
  staff: number,
): readonly AttendanceCount[] => [
  { group: 'women', count: women },
  { group: 'men', count: men },
  { group: 'other-or-undeclared', count: other },
  { group: 'municipal-staff', count: staff },
];
