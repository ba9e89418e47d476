/** Kinds of identity document: Chile's RUN, Peru's DNI, Mexico's CURP, and any other by its letters and digits. */
export type DocumentKind = 'run' | 'dni' | 'curp' | 'other';

export type NormalizedDocument =
  | { ok: true; number: string }
  | { ok: false; refusal: { code: 'document-malformed' | 'check-digit-wrong'; kind: DocumentKind } };

/**
 * One spelling for one document, so that nobody votes twice by writing a dot: width and case folded; spaces,
 * dots and dashes dropped; then the form of the kind. Check digits: RUN modulo 11; CURP modulo 10 over its
 * seventeen first places. A DNI is its eight digits, without the verification character printed beside it.
 */
export function normalizeDocument(kind: DocumentKind, written: string): NormalizedDocument {
  const bare = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, '');
  const number = forms[kind](bare);
  if (number === 'document-malformed' || number === 'check-digit-wrong') {
    return { ok: false, refusal: { code: number, kind } };
  }
  return { ok: true, number };
}

const forms: Record<DocumentKind, (bare: string) => string> = {
  run(bare) {
    const [, body, digit] = /^0*([1-9]\d{0,7})([\dK])$/.exec(bare) ?? [];
    if (body === undefined || digit === undefined) return 'document-malformed';
    return runCheckDigit(body) === digit ? `${body}-${digit}` : 'check-digit-wrong';
  },
  dni: (bare) => (/^\d{8}$/.test(bare) ? bare : 'document-malformed'),
  curp(bare) {
    if (!/^[A-ZÑ]{4}\d{6}[HMX][A-ZÑ]{5}[A-Z\d]\d$/.test(bare)) return 'document-malformed';
    return curpCheckDigit(bare.slice(0, 17)) === bare.at(17) ? bare : 'check-digit-wrong';
  },
  other: (bare) => (/^[\p{L}\d]{4,40}$/u.test(bare) ? bare : 'document-malformed'),
};

/** Weights 2 to 7 from the right, again and again; 11 minus the remainder; 11 is written 0 and 10 is written K. */
function runCheckDigit(body: string): string {
  const sum = [...body]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (2 + (place % 6)), 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'K' : String(rest);
}

const curpAlphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** Each place's index in the alphabet (which has Ñ) times 18 down to 2; what is missing to the next ten. */
function curpCheckDigit(body: string): string {
  const sum = [...body].reduce((total, sign, place) => total + curpAlphabet.indexOf(sign) * (18 - place), 0);
  return String((10 - (sum % 10)) % 10);
}
