import { describe, expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import type { ChecklistItem, Refusal } from '../../engine/index.ts';
import { isConsequence } from '../../engine/kernel/event-command.ts';
import { prepareWorkflow } from '../../engine/workflow/prepare.ts';
import { runnable } from '../../engine/workflow/registry.ts';
import { walkMachine } from '../../engine/workflow/walk.ts';
import { checklistInWords } from '../../templates/explain/checklist.ts';
import { explainCommand, explainCommands } from '../../templates/explain/command.ts';
import { explainFault } from '../../templates/explain/fault.ts';
import { inWords } from '../../templates/explain/figures.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { explainRefusal } from '../../templates/explain/refusal.ts';
import { explainRoles } from '../../templates/explain/roles.ts';
import { languages, NoWords, say, tolerateMissingWords } from '../../templates/messages.ts';
import { workflows } from '../../workflows/index.ts';

const catalogue = composeCatalogue();

describe('figures', () => {
  it.each([
    [1234567.5, '1.234.567,5', '1,234,567.5'],
    ['2021-03-10', '10 de marzo de 2021', 'March 10, 2021'],
    [
      '2021-11-16T12:00:00.000Z',
      '16 de noviembre de 2021 a las 12:00 UTC',
      'November 16, 2021 at 12:00 PM UTC',
    ],
    [true, 'sí', 'yes'],
    [null, 'sin dato', 'not stated'],
    [[], 'nada', 'nothing'],
    [['a', 'b', 'c'], 'a, b y c', 'a, b, and c'],
    [{ unit: 'days', count: 2 }, 'days y 2', 'days and 2'],
    ['2021-99-99', '2021-99-99', '2021-99-99'],
  ])('%j is %s in Spanish and %s in English', (figure, es, en) => {
    expect(inWords('es', figure).replaceAll(/\s/g, ' ')).toBe(es);
    expect(inWords('en', figure).replaceAll(/\s/g, ' ')).toBe(en);
  });
});

describe('reasons', () => {
  it('takes the most exact text that there is', () => {
    expect(explainReason('es', 'too-small', { minimum: 3, origin: 'array' })).toBe(
      'Faltan elementos en la lista. Mínimo: 3.',
    );
    expect(explainReason('es', 'too-small', { minimum: 3, origin: 'number' })).toBe(
      'El valor más bajo que se acepta es 3.',
    );
    expect(explainReason('en', 'invalid-format', { format: 'uuid' })).toBe(
      'This is not an id. Copy the one that Cauce gave.',
    );
    expect(explainReason('en', 'invalid-type', { expected: 'array' })).toContain('a list');
  });

  it('says that a figure is not stated rather than leave its name in the text', () => {
    expect(explainReason('es', 'too-small', {})).toBe('El valor más bajo que se acepta es sin dato.');
  });
});

describe('a checklist', () => {
  const item: ChecklistItem = {
    rule: 'every-segment-heard',
    version: 1,
    params: { perSegment: 2 },
    severity: 'programme',
    basis: { kind: 'source', reference: 'plan' },
    verdict: {
      status: 'not-met',
      found: { total: 3, heard: 1 },
      required: { perSegment: 2 },
      missing: [{ segment: 'mujeres' }, { segment: 'migrantes' }],
    },
    remedy: ['schedule-meeting'],
    blocks: true,
  };

  it.each(languages)('says in %s what is missing and what would mend it, beside the codes', (language) => {
    const [line] = checklistInWords(language, { open: false, items: [item] }).items;
    expect(line).toMatchObject(item);
    expect(line?.words.missing).toMatch(/mujeres.*migrantes/);
    expect(line?.words.mend).toEqual([say(language, 'commands.schedule-meeting.title')]);
    const by = () => ['facilitator', 'clock'];
    const [told] = checklistInWords(language, { open: false, items: [item] }, by).items;
    const who = say(language, 'roles.facilitator');
    expect(told?.words.mend).toEqual([`${say(language, 'commands.schedule-meeting.title')} (${who})`]);
    expect(line?.words.status).toBe(say(language, 'verdicts.not-met'));
  });

  it('asks in words only what the parameters ask, and tells no time that does not run', () => {
    const params = { contributions: false, responsePublished: false };
    const found = { proposals: 2, proposalsDisposed: 1, outsideReasons: 0 };
    const verdict = { status: 'not-met' as const, found, required: {}, missing: [] };
    const disposed = { ...item, rule: 'every-proposal-disposed', params, verdict };
    const until = [{ openObjections: 0, objectionsUntil: null }];
    const firm = { ...item, rule: 'result-is-firm', params: {}, verdict: { ...verdict, missing: until } };
    const lines = checklistInWords('en', { open: false, items: [disposed, firm] }).items;
    expect(lines[0]?.words.title).toBe('Every proposal has a reasoned answer');
    expect(lines[0]?.words.missing).not.toMatch(/ontribution|response/);
    expect(lines[1]?.words.missing).toContain('not published yet');
    expect(lines[1]?.words.missing).not.toContain('not stated');
  });

  it('says that a rule is waived, and nothing missing of one that is met', () => {
    const waived = { waiver: 'w', authority: 'a', expiresAt: '2021-03-10T00:00:00.000Z' };
    const met: ChecklistItem = { ...item, verdict: { status: 'met', found: {} }, remedy: [], blocks: false };
    const [first, second] = checklistInWords('es', { open: true, items: [{ ...item, waived }, met] }).items;
    expect(first?.words.status).toBe('dispensada');
    expect(second?.words).not.toHaveProperty('missing');
    expect(second?.words).not.toHaveProperty('mend');
  });
});

describe('commands', () => {
  it.each(workflows.map((workflow) => [workflow.id, workflow] as const))(
    'has a name for whatever %s takes in any state that it can be in',
    (_id, workflow) => {
      const prepared = prepareWorkflow(workflow, catalogue);
      if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
      const { machine } = runnable(prepared.definition, catalogue, prepared.hash);
      const walk = walkMachine(machine, 100_000);
      const taken = new Set([...walk.states.values()].flatMap((state) => machine.accepts(state as never)));
      expect(taken.size).toBeGreaterThan(20);
      for (const event of taken) expect(explainCommand('es', event)).toMatch(/^\p{Lu}/u);
    },
  );

  it('has a name for whatever any thing takes in any state', () => {
    for (const { lifecycles } of catalogue.domains) {
      for (const { definition } of lifecycles)
        for (const on of Object.values(definition.states))
          for (const event of Object.keys(on))
            if (!isConsequence(event)) expect(explainCommand('en', event)).toMatch(/^\p{Lu}/u);
    }
  });

  it('names each once, and says that nothing can be done', () => {
    const events = ['request-passage.dialogues', 'request-passage.plan', 'cancel'];
    expect(explainCommands('es', events)).toBe('«Pedir el paso de la etapa» y «Cancelar el proceso»');
    expect(explainCommands('en', [])).toBe('nothing');
  });
});

describe('refusals', () => {
  it('tell hours as they are in the place, and which form a code has', () => {
    const details = { opensAt: '2026-11-25T03:05:00.000Z' };
    const told = (more: object) => explainReason('en', 'voting-not-open-yet', { ...details, ...more });
    expect(told({ timeZone: 'America/Mexico_City' })).toMatch(
      /November 24, 2026 at 9:05.PM, local time of Mexico City/,
    );
    expect(told({})).toMatch(/November 25, 2026 at 3:05.AM UTC/);
    const pattern = { format: 'regex', pattern: '/^[0-9a-f]{64}$/' };
    expect(explainReason('en', 'invalid-format', pattern)).toMatch(/^It is 64 characters/);
  });

  const of = (refusal: Refusal) => explainRefusal('es', refusal);

  it('tells the state of a thing and what it takes', () => {
    const words = of({
      code: 'not-accepted-in-state',
      command: 'hold-meeting',
      of: 'meeting',
      id: 'x',
      state: 'cancelled',
      accepts: [],
    });
    expect(words.detail).toContain(`la reunión: ${say('es', 'states.meeting.cancelled')}`);
    expect(words.next).toBe('Lo que se puede hacer ahora: nada.');
  });

  it('names the roles that may, and the clock only where nobody else may', () => {
    expect(explainRoles('es', ['team', 'clock'])).toBe('equipo');
    expect(explainRoles('es', ['clock'])).toBe('reloj del sistema');
  });

  it('explains every kind of fault, one that is not known yet too', () => {
    expect(explainFault('es', { code: 'text-altered', where: 'x' }).title).toBe('Un texto fue alterado');
    expect(explainFault('en', { code: 'something-new' as never, where: 'x' }).meaning).toContain(
      'something-new',
    );
  });
});

describe('a text that is missing', () => {
  it('is an error, until a server is told to go on, which says it once', () => {
    expect(() => say('es', 'commands.no-such-command.title')).toThrow(NoWords);
    expect(() => say('es', 'cli.unknownOrder')).toThrow(NoWords);
    const told: string[] = [];
    tolerateMissingWords((message) => told.push(message));
    for (const _twice of [1, 2])
      expect(say('es', 'commands.no-such-command.title')).toBe('[commands.no-such-command.title]');
    expect(told).toEqual(['The catalogues have no words in es for commands.no-such-command.title.']);
  });
});
