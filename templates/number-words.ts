import type { Language } from './messages.ts';

const spanish = {
  small: (
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete ' +
    'dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete ' +
    'veintiocho veintinueve'
  ).split(' '),
  tens: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' '),
  hundreds:
    'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
      ' ',
    ),
};

const english = {
  small: (
    'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  ).split(' '),
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
};

const most = 999_999_999;

/** A count in words, as acts write it beside the figure: doscientos sesenta y uno. Throws on what is no whole number below a thousand million. */
export function numberWords(language: Language, value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new RangeError(`Not a number to write in words: ${value}`);
  return language === 'es' ? inSpanish(value) : inEnglish(value);
}

function inSpanish(value: number): string {
  const [millions, thousands, rest] = [Math.floor(value / 1e6), Math.floor(value / 1e3) % 1000, value % 1000];
  if (value === 0) return spanish.small[0]!;
  return [
    ...(millions === 0 ? [] : [millions === 1 ? 'un millón' : `${shortened(millions)} millones`]),
    ...(thousands === 0 ? [] : [thousands === 1 ? 'mil' : `${shortened(thousands)} mil`]),
    ...(rest === 0 ? [] : [spanishHundreds(rest)]),
  ].join(' ');
}

/** Before a noun, one is shortened: veintiún mil, treinta y un millones. */
const shortened = (value: number): string =>
  spanishHundreds(value)
    .replace(/veintiuno$/, 'veintiún')
    .replace(/uno$/, 'un');

function spanishHundreds(value: number): string {
  if (value === 100) return 'cien';
  const rest = value % 100;
  return [
    ...(value < 100 ? [] : [spanish.hundreds[Math.floor(value / 100) - 1]!]),
    ...(rest === 0 ? [] : [spanishTens(rest)]),
  ].join(' ');
}

function spanishTens(value: number): string {
  if (value < 30) return spanish.small[value]!;
  const ten = spanish.tens[Math.floor(value / 10) - 3]!;
  return value % 10 === 0 ? ten : `${ten} y ${spanish.small[value % 10]}`;
}

function inEnglish(value: number): string {
  const [millions, thousands, rest] = [Math.floor(value / 1e6), Math.floor(value / 1e3) % 1000, value % 1000];
  if (value === 0) return english.small[0]!;
  const before = [
    ...(millions === 0 ? [] : [`${englishHundreds(millions)} million`]),
    ...(thousands === 0 ? [] : [`${englishHundreds(thousands)} thousand`]),
  ];
  const and = before.length > 0 && rest > 0 && rest < 100 ? ['and'] : [];
  return [...before, ...and, ...(rest === 0 ? [] : [englishHundreds(rest)])].join(' ');
}

function englishHundreds(value: number): string {
  const rest = value % 100;
  if (value < 100) return englishTens(value);
  const hundreds = `${english.small[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? hundreds : `${hundreds} and ${englishTens(rest)}`;
}

function englishTens(value: number): string {
  if (value < 20) return english.small[value]!;
  const ten = english.tens[Math.floor(value / 10) - 2]!;
  return value % 10 === 0 ? ten : `${ten}-${english.small[value % 10]}`;
}
