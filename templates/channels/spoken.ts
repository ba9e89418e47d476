import type { Language } from '../messages.ts';
import en from './spoken-en.json' with { type: 'json' };
import es from './spoken-es.json' with { type: 'json' };

/** How a language says numbers, and what it writes short and says whole. */
interface Spoken {
  readonly units: readonly string[];
  readonly tens: readonly string[];
  readonly hundreds: readonly string[];
  readonly hundred: string;
  readonly thousand: string;
  readonly and: string;
  readonly written: { readonly [pattern: string]: string };
}

const spoken: { readonly [L in Language]: Spoken } = { es, en };

/** A number up to 9,999 in words; a longer one is read digit by digit, as telephones are. */
export function numberSpoken(language: Language, number: number): string {
  const { units, tens, hundreds, hundred, thousand, and } = spoken[language];
  if (number > 9999) return [...String(number)].map((digit) => units[Number(digit)]).join(' ');
  if (number >= 1000) {
    const [many, rest] = [Math.floor(number / 1000), number % 1000];
    const first = many === 1 && language === 'es' ? thousand : `${numberSpoken(language, many)} ${thousand}`;
    return rest === 0 ? first : `${first} ${numberSpoken(language, rest)}`;
  }
  if (number === 100) return hundred;
  if (number > 100) {
    const rest = number % 100;
    const first = hundreds[Math.floor(number / 100)] ?? '';
    return rest === 0 ? first : `${first} ${numberSpoken(language, rest)}`;
  }
  const known = units[number];
  if (known !== undefined) return known;
  const ten = tens[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? ten : `${ten}${and}${units[number % 10]}`;
}

/** A text as it is read aloud: nothing short, no figures, no signs that nobody can hear. */
export function textSpoken(language: Language, text: string): string {
  let said = text;
  for (const [pattern, whole] of Object.entries(spoken[language].written))
    said = said.replaceAll(new RegExp(`(?<![\\p{L}])${pattern}`, 'gu'), whole);
  return said
    .replaceAll(/\d+/g, (digits) =>
      /^0|^\d{5,}/.test(digits)
        ? [...digits].map((digit) => numberSpoken(language, Number(digit))).join(' ')
        : numberSpoken(language, Number(digits)),
    )
    .replaceAll(/[«»“”"*_()[\]]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The hour of a day, as people say it: «las seis y media de la tarde», “half past six in the evening”. */
export function hourSpoken(language: Language, hour: number, minute: number): string {
  return language === 'es' ? hourInSpanish(hour, minute) : hourInEnglish(hour, minute);
}

function hourInSpanish(hour: number, minute: number): string {
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const name = twelve === 1 ? 'la una' : `las ${numberSpoken('es', twelve)}`;
  const past =
    minute === 0
      ? ''
      : minute === 30
        ? ' y media'
        : minute === 15
          ? ' y cuarto'
          : ` y ${numberSpoken('es', minute)}`;
  const part =
    hour === 12
      ? 'del día'
      : hour === 0
        ? 'de la noche'
        : hour < 6
          ? 'de la madrugada'
          : hour < 12
            ? 'de la mañana'
            : hour < 20
              ? 'de la tarde'
              : 'de la noche';
  return `${name}${past} ${part}`;
}

function hourInEnglish(hour: number, minute: number): string {
  const twelve = numberSpoken('en', hour % 12 === 0 ? 12 : hour % 12);
  const name =
    minute === 0
      ? twelve
      : minute === 30
        ? `half past ${twelve}`
        : minute === 15
          ? `quarter past ${twelve}`
          : `${twelve} ${numberSpoken('en', minute)}`;
  const part = hour < 12 ? 'in the morning' : hour < 18 ? 'in the afternoon' : 'in the evening';
  return `${name} ${part}`;
}
