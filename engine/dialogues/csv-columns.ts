import {
  type ContributionChannel,
  type ContributionKind,
  contributionChannels,
} from './contribution-values.ts';

/** The columns of an import, and the headers by which a sheet may name them: English, or Spanish with or without accents. */
export const columns = {
  kind: ['kind', 'type', 'tipo', 'clase'],
  body: ['body', 'text', 'contribution', 'texto', 'aporte', 'descripcion'],
  folio: ['folio', 'code', 'number', 'codigo', 'numero'],
  segment: ['segment', 'segmento'],
  channel: ['channel', 'canal'],
} as const;

const kinds: { readonly [written: string]: ContributionKind } = {
  need: 'need',
  necesidad: 'need',
  problem: 'problem',
  problema: 'problem',
  proposal: 'proposal',
  propuesta: 'proposal',
};

const channels: { readonly [written: string]: ContributionChannel } = {
  ...Object.fromEntries(contributionChannels.map((channel) => [channel, channel])),
  reunion: 'meeting',
  dialogo: 'meeting',
  papel: 'paper',
  carta: 'letter',
  telefono: 'telephone',
  mensaje: 'message',
  correo: 'email',
  'correo electronico': 'email',
  'sitio web': 'website',
};

/** A header or a code as it is compared: lower case, without accents or outer spaces. */
export const plain = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();

export const kindOf = (written: string): ContributionKind | undefined => kinds[plain(written)];
export const channelOf = (written: string): ContributionChannel | undefined => channels[plain(written)];
