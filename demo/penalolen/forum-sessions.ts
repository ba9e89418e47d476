import { type Illustrative, illustrative } from '../provenance.ts';

export type Resolution = {
  readonly matter: string;
  readonly decides: 'approve' | 'return' | 'note';
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
  readonly observations: readonly string[];
};

/**
 * A session of the forum: who came, by seat code, and what was resolved. The day is local. What is decided in writing is
 * no session, and has who handed in no vote.
 */
export type ForumSession = {
  readonly code: string;
  readonly kind: 'ordinary' | 'extraordinary' | 'in-writing';
  readonly heldOn: string;
  /** The day of the first call, where it had no quorum, and who came then. */
  readonly firstCall?: { readonly on: string; readonly came: readonly string[] };
  /** Whether its matter was not called: dealt with because all were there and all agreed. */
  readonly offAgenda?: true;
  readonly absentSeats: readonly string[];
  readonly resolution: Resolution;
};

const resolved = (
  matter: string,
  decides: Resolution['decides'],
  [inFavour, against, abstained]: readonly [number, number, number],
  observations: readonly string[] = [],
): Resolution => ({ matter, decides, inFavour, against, abstained, observations });

const session = (
  code: string,
  heldOn: string,
  absentSeats: readonly string[],
  resolution: Resolution,
  kind: ForumSession['kind'] = 'ordinary',
): ForumSession => ({ code, kind, heldOn, absentSeats, resolution });

const returned = [
  'Explicar a quienes lo propusieron por qué se excluye el mapa en vivo de seguridad.',
  'Separar, en la respuesta, lo que decide el nivel central de lo que no es posible por técnica.',
];

/** At least one session every six months, one before each passage of stage, and one that sends a stage back. */
export const forumSessions: Illustrative<readonly ForumSession[]> = illustrative(
  [
    session('forum-1', '2021-06-17', ['uch'], resolved('rules-and-method', 'approve', [13, 0, 0])),
    session('forum-2', '2021-06-24', ['puc', 'activa-2'], resolved('monitoring-body', 'approve', [12, 0, 0])),
    session('forum-3', '2021-08-24', ['staff-united'], resolved('dialogues', 'approve', [13, 0, 0])),
    session(
      'forum-4',
      '2021-09-14',
      ['uai', 'activa-1'],
      resolved('systematization', 'return', [9, 2, 1], returned),
    ),
    session(
      'forum-5',
      '2021-09-23',
      ['uai'],
      resolved('systematization', 'approve', [12, 0, 1]),
      'in-writing',
    ),
    session(
      'forum-6',
      '2021-10-28',
      ['security-council'],
      resolved('consultation', 'approve', [13, 0, 0]),
      'in-writing',
    ),
    { ...session('forum-7', '2021-11-11', [], resolved('plan', 'approve', [13, 0, 1])), offAgenda: true },
    session('forum-8', '2022-01-20', ['uch', 'cosoc'], resolved('inception-report', 'note', [12, 0, 0])),
    {
      ...session('forum-9', '2022-07-14', ['puc'], resolved('progress-2022-1', 'note', [13, 0, 0])),
      firstCall: { on: '2022-07-13', came: ['cosoc', 'chile-transparente', 'staff-united', 'uch'] },
    },
    session('forum-10', '2023-01-12', ['activa-1', 'uai'], resolved('progress-2022-2', 'note', [12, 0, 0])),
    session(
      'forum-11',
      '2023-05-18',
      ['uch'],
      resolved('amendment-1', 'approve', [10, 2, 1]),
      'extraordinary',
    ),
    session('forum-12', '2023-07-13', ['staff-penalolen'], resolved('progress-2023-1', 'note', [13, 0, 0])),
    session('forum-13', '2024-01-11', ['puc', 'activa-2'], resolved('progress-2023-2', 'note', [12, 0, 0])),
    session('forum-14', '2024-07-11', ['udec-uahc'], resolved('progress-2024-1', 'note', [13, 0, 0])),
    session('forum-15', '2024-10-10', [], resolved('implementation', 'approve', [14, 0, 0])),
    session('forum-16', '2024-11-14', ['uch'], resolved('evaluation', 'approve', [12, 0, 1])),
  ],
  'The plan names the forum and prints none of its sessions.',
);

/** The seats that preside, the first of them that came; and those who take part from afar. */
export const presiding: Illustrative<readonly string[]> = illustrative(
  ['neighbourhood-union', 'cosoc'],
  'The plan does not say who presides over the forum.',
);

export const fromAfar: Illustrative<readonly string[]> = illustrative(
  ['uai', 'puc', 'uch', 'udec-uahc'],
  'The plan does not say how the members attended.',
);

/** Why somebody abstained, and why somebody voted against without observations of their own. */
export const grounds: Illustrative<{ readonly abstained: string; readonly against: string }> = illustrative(
  { abstained: 'No participó en esta parte del trabajo.', against: 'Falta respuesta a lo observado.' },
  'The plan prints no vote of the forum.',
);
