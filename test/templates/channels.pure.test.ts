import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallTold } from '../../templates/channels/call-told.ts';
import { channelText, textChannels } from '../../templates/channels/channel-text.ts';
import { hourSpoken, numberSpoken, textSpoken } from '../../templates/channels/spoken.ts';
import { languages } from '../../templates/messages.ts';

const call: CallTold = {
  title: 'Diálogo de mujeres',
  publicBody: 'Municipalidad de Peñalolén',
  process: 'Plan de acción',
  convener: 'Dirección de Gobierno Abierto',
  object: 'Escuchar necesidades y propuestas.',
  agenda: ['Bienvenida', 'Propuestas'],
  startsAt: '2021-03-10T21:30:00.000Z',
  endsAt: '2021-03-10T23:30:00.000Z',
  timeZone: 'America/Santiago',
  place: 'Sede vecinal, Av. Grecia N° 8735',
  whoMayAttend: 'Toda persona que viva, estudie o trabaje en la comuna',
  registrationUntil: null,
  contact: 'Oficina de Gobierno Abierto',
  link: 'https://cauce.example/o/penalolen/p/1/meetings/2',
};

describe('numbers in words', () => {
  it.each([
    [0, 'cero', 'zero'],
    [21, 'veintiuno', 'twenty-one'],
    [40, 'cuarenta', 'forty'],
    [58, 'cincuenta y ocho', 'fifty-eight'],
    [100, 'cien', 'one hundred'],
    [101, 'ciento uno', 'one hundred one'],
    [1000, 'mil', 'one thousand'],
    [8735, 'ocho mil setecientos treinta y cinco', 'eight thousand seven hundred thirty-five'],
  ])('%i', (number, es, en) => {
    expect(numberSpoken('es', number)).toBe(es);
    expect(numberSpoken('en', number)).toBe(en);
  });

  it.each([
    [0, 0, 'las doce de la noche'],
    [9, 15, 'las nueve y cuarto de la mañana'],
    [12, 0, 'las doce del día'],
    [13, 5, 'la una y cinco de la tarde'],
    [18, 30, 'las seis y media de la tarde'],
    [20, 45, 'las ocho y cuarenta y cinco de la noche'],
  ])('the hour %i:%i', (hour, minute, said) => {
    expect(hourSpoken('es', hour, minute)).toBe(said);
  });

  it('says whole what is written short', () => {
    expect(textSpoken('es', 'Av. Grecia N° 8735, esq. Pje. 4, s/n')).toBe(
      'Avenida Grecia número ocho mil setecientos treinta y cinco, esquina Pasaje cuatro, sin número',
    );
    expect(textSpoken('es', 'Fono 022 345 678')).not.toMatch(/\d/);
  });
});

describe('the loudspeaker', () => {
  it('says it in sentences, twice, in no more than 40 seconds, with nothing that cannot be heard', () => {
    const text = channelText('es', 'loudspeaker', call);
    expect(text).not.toMatch(/\d|°|Av\.|https?:/);
    expect(text).toContain('miércoles diez de marzo');
    expect(text).toContain('las seis y media de la tarde');
    const once = text.split('Repetimos.')[1]?.trim() ?? '';
    expect(text.split(once)).toHaveLength(3);
    // At 2.4 words a second.
    expect(text.split(/\s+/).length / 2.4).toBeLessThanOrEqual(42);
  });
});

describe('a message on the telephone', () => {
  it('says in bold what it is about, and has the link', () => {
    const text = channelText('es', 'messaging', call);
    expect(text).toMatch(/^\*Diálogo de mujeres\*$/m);
    expect(text).toContain(call.link);
    expect(text).toContain('18:30–20:30');
  });

  it('is never longer than what is shown whole, and never loses the link', () => {
    const Text = fc.string({ minLength: 1, maxLength: 280, unit: 'grapheme' });
    fc.assert(
      fc.property(Text, Text, Text, (title, place, object) => {
        const text = channelText('es', 'messaging', { ...call, title, place, object, convener: null });
        return text.length <= 1000 && text.includes(call.link);
      }),
      { numRuns: 50 },
    );
  });
});

it.each(languages)('has a text in %s for each channel, with nothing left to be filled', (language) => {
  for (const channel of textChannels) {
    const text = channelText(language, channel, call);
    expect(text).not.toMatch(/\{\w+\}|undefined|null|\[channels/);
    expect(text.length).toBeGreaterThan(80);
    const bare = channelText(language, channel, {
      ...call,
      ...{ convener: null, object: null, agenda: [], whoMayAttend: null, contact: null },
    });
    expect(bare).not.toMatch(/undefined|null/);
  }
});
