import { type Issue, type Refusal, type RefusalCode, type Role, rolesThatSend } from '../engine/index.ts';
import { checklistInWords } from '../templates/explain/checklist.ts';
import { explainReason } from '../templates/explain/issue.ts';
import { explainProblem, explainRefusal } from '../templates/explain/refusal.ts';
import { explainRoles } from '../templates/explain/roles.ts';
import type { Language, Placeholders } from '../templates/messages.ts';

/** What the interface itself refuses, before or beside the engine. */
export type EdgeRefusal =
  | {
      readonly code:
        | 'not-signed-in'
        | 'read-scope-missing'
        | 'untrusted-origin'
        | 'malformed-json'
        | 'malformed-form'
        | 'wrong-content-type'
        | 'unknown-route'
        | 'file-not-made'
        | 'unavailable';
    }
  | { readonly code: 'not-readable'; readonly needs: readonly Role[] }
  | { readonly code: 'too-large'; readonly limitBytes: number }
  | { readonly code: 'method-not-allowed'; readonly methods: readonly string[] }
  | { readonly code: 'server-error'; readonly id: string };

export type ProblemCode = RefusalCode | EdgeRefusal['code'];

/** The status of the answer to each problem: one table, and nowhere else a number. */
export const statusOf = {
  'malformed-json': 400,
  'malformed-form': 400,
  'not-signed-in': 401,
  'not-permitted': 403,
  'not-readable': 403,
  'read-scope-missing': 403,
  'second-factor-needed': 403,
  'untrusted-origin': 403,
  'scope-missing': 403,
  'unknown-command': 404,
  'wrong-level': 404,
  'not-found': 404,
  'unknown-route': 404,
  'method-not-allowed': 405,
  'process-suspended': 409,
  'not-accepted-in-stage': 409,
  'not-accepted-in-state': 409,
  'gate-blocked': 409,
  'not-possible': 409,
  'file-not-made': 409,
  'stale-version': 412,
  'too-large': 413,
  'wrong-content-type': 415,
  invalid: 422,
  'server-error': 500,
  unavailable: 503,
} as const satisfies Record<ProblemCode, number>;

/** Thrown at the edge only, where a refusal becomes an answer by RFC 9457. */
export class Refused extends Error {
  readonly refusal: Refusal | EdgeRefusal;
  constructor(refusal: Refusal | EdgeRefusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** Refuses one part of a request that is not the command's input: a header, a parameter of the query. */
export const invalidRequest = (...issues: readonly Issue[]): Refused =>
  new Refused({ code: 'invalid', issues });

/** A problem document: the members of RFC 9457, what to do next, and the refusal's own members with their words. */
export function problemOf(refusal: Refusal | EdgeRefusal, language: Language): Record<string, unknown> {
  const words = isEdge(refusal)
    ? explainProblem(language, refusal.code, figuresOf(refusal, language))
    : explainRefusal(language, refusal);
  return {
    type: `/problems/${refusal.code}`,
    title: words.title,
    status: statusOf[refusal.code],
    detail: words.detail,
    next: words.next,
    ...refusal,
    ...inWords(refusal, language),
  };
}

/** What a problem's answer says in its headers. */
export function headersOf(refusal: Refusal | EdgeRefusal): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  };
  if (refusal.code === 'not-signed-in') headers['WWW-Authenticate'] = 'Bearer realm="cauce"';
  if (refusal.code === 'method-not-allowed') headers.Allow = refusal.methods.join(', ');
  if (refusal.code === 'unavailable') headers['Retry-After'] = '5';
  return headers;
}

const edgeCodes = new Set<string>([
  'not-signed-in',
  'untrusted-origin',
  'malformed-json',
  'malformed-form',
  'wrong-content-type',
  'unknown-route',
  'file-not-made',
  'unavailable',
  'not-readable',
  'read-scope-missing',
  'too-large',
  'method-not-allowed',
  'server-error',
] satisfies EdgeRefusal['code'][]);

const isEdge = (refusal: Refusal | EdgeRefusal): refusal is EdgeRefusal => edgeCodes.has(refusal.code);

function figuresOf(refusal: EdgeRefusal, language: Language): Placeholders {
  if (refusal.code === 'not-readable') return { roles: explainRoles(language, refusal.needs) };
  if (refusal.code === 'too-large') return { megabytes: refusal.limitBytes / 1_000_000 };
  if (refusal.code === 'method-not-allowed') return { methods: refusal.methods.join(', ') };
  if (refusal.code === 'server-error') return { id: refusal.id };
  return {};
}

/** The checklist and the issues with words beside their codes. */
function inWords(refusal: Refusal | EdgeRefusal, language: Language): Record<string, unknown> {
  if (refusal.code === 'invalid') {
    const issues = refusal.issues.map((issue) => ({
      ...issue,
      message: explainReason(language, issue.reason, issue.details),
    }));
    return { issues };
  }
  if (refusal.code !== 'gate-blocked') return {};
  return { checklist: checklistInWords(language, refusal.checklist, rolesThatSend) };
}
