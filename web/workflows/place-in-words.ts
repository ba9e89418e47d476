import { hasWords, type Language, say } from '../../templates/messages.ts';

/** What holds things by their names: the name that follows is somebody's own, and is shown as it is. */
const holders = new Set(['stages', 'outcomes', 'roles', 'sectors', 'areas']);

/**
 * Where in a workflow something is, as people say it: `stages.votacion.gate.1.params` is «etapa “votacion”, condición 2,
 * parámetros». A part that has no words keeps its name.
 */
export function placeInWords(language: Language, path: string): string {
  const word = (part: string): string => {
    const at = `values.workflowPlace.${part}` as const;
    return hasWords(language, at) ? say(language, at) : part;
  };
  const named = (part: string, name: string | number): string => {
    const at = `values.workflowPlaceOne.${part}` as const;
    return hasWords(language, at) ? say(language, at, { name }) : `${word(part)} ${name}`;
  };
  const parts = path.split('.').filter((part) => part !== '');
  const told: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const [part, next] = [parts[index]!, parts[index + 1]];
    const isCounted = next !== undefined && /^\d+$/.test(next);
    if (isCounted || (holders.has(part) && next !== undefined)) {
      told.push(named(part, isCounted ? Number(next) + 1 : next));
      index += 1;
    } else told.push(word(part));
  }
  return told.join(', ');
}
