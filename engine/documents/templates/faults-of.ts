import type { Issue } from '../../kernel/refusals.ts';
import type { AnyKind } from '../kind.ts';
import { kindOf } from '../kinds/index.ts';
import { checkTemplate, type Fault } from './check/check-template.ts';
import { mustShow } from './must-show.ts';

/** What is wrong with a text as the template of a kind of document; nothing where it is in order. */
export const faultsOf = ({ kind, contract }: AnyKind, text: string): Fault[] =>
  checkTemplate({ contract, text, mustShow: mustShow[kind] ?? [] });

/** The same by the name of the kind, for whoever checks a text before it is published; nothing where there is no such kind. */
export function templateFaults(name: string, text: string): Fault[] | undefined {
  const kind = kindOf(name);
  return kind && faultsOf(kind, text);
}

/** A fault as what is wrong with a field of a command. The words of its reason name the line. */
export const asIssue = (path: string, { reason, details }: Fault): Issue => ({ path, reason, details });
