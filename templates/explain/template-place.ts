import type { OfferedPlace } from '../../engine/index.ts';
import { hasWords, type Language, type MessagePath, say } from '../messages.ts';

/** A place of a contract for whoever writes a template: what stands there, and how it is shown. */
export interface PlaceWords {
  /** What it means, where that is known beyond its name. */
  readonly meaning: string;
  readonly type: string;
  /** How something of the kind looks when it is printed. */
  readonly example: string;
  /** What is written in a template to show it. */
  readonly insert: string;
}

export function placeInWords(language: Language, kind: string, place: OfferedPlace): PlaceWords {
  return {
    meaning: meaningOf(language, kind, place.path),
    type: say(language, `values.template-type.${place.is}`),
    example: say(language, `values.template-example.${place.is}`),
    insert: insertOf(place),
  };
}

/** The most exact words that there are: of the place in its kind, of the place, of its name here, or of its name anywhere. */
export const meaningPaths = (kind: string, path: string): MessagePath[] => {
  const name = path.split(/[.[\]]+/).findLast((part) => part !== '') ?? path;
  return [
    `templatePlaces.${kind}/${path}`,
    `templatePlaces.${path}`,
    `templatePlaces.${name}`,
    `fields.${name}`,
  ] as MessagePath[];
};

function meaningOf(language: Language, kind: string, path: string): string {
  const found = meaningPaths(kind, path).find((each) => hasWords(language, each));
  return found === undefined ? path : say(language, found);
}

/** Names that stand alone only as a call: their values are written with `this`. */
const taken =
  /^(day|shortDay|hour|monthOf|number|counted|ordinal|period|word|term|sentence|qr|badge|if|each|with|log)$/;

/** What shows a place, from inside of the lists that it is in. */
function insertOf({ path, is, mayLack }: OfferedPlace): string {
  const own = path.split('[]').at(-1)?.replace(/^\./, '') || 'this';
  const shown = shownAs(is, own);
  const asks = mayLack && !/^\{\{#|^\{\{badge /.test(shown);
  return asks ? `{{#if ${own}}}${shown}{{/if}}` : shown;
}

function shownAs(is: OfferedPlace['is'], own: string): string {
  switch (is) {
    case 'instant':
    case 'day':
      return `{{day ${own}}}`;
    case 'number':
      return `{{number ${own}}}`;
    case 'code':
      return `{{word '…' ${own}}}`;
    case 'flag':
      return `{{#if ${own}}}…{{else}}…{{/if}}`;
    case 'list':
      return `{{#each ${own}}}…{{/each}}`;
    case 'map':
      return own === 'marks' ? '{{badge marks.date}}' : `{{#each ${own}}}…{{/each}}`;
    case 'object':
      return `{{#with ${own}}}…{{/with}}`;
    default:
      return taken.test(own) ? `{{this.${own}}}` : `{{${own}}}`;
  }
}
