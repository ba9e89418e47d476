/** Why a mail was not handed over: for good, or for now; with what the mail server answered, if it did. */
export interface HandOverFault {
  /** Whether the server refused this mail or this address for good: it is not sent again by itself. */
  readonly lasting: boolean;
  /** The server's three digits; null where it gave none: it was away, hung, or dropped the connection. */
  readonly code: number | null;
  /** What the server said, without any address, on one line. */
  readonly words: string | null;
  /** Whether the address itself was refused, and not this one mail. */
  readonly ofAddress: boolean;
}

const mostWords = 300;
const address = /[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+/g;

/** A mail server's words without addresses: they are kept where an erasure would not find them. */
export const withoutAddresses = (text: string): string =>
  text
    .replaceAll(address, '…')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, mostWords);

/**
 * Reads what the transport threw. Only an answer to this mail's own envelope or message is the recipient's: a server
 * that refuses our password or our connection refuses everybody, and is tried again (RFC 5321, 4.2.1; RFC 3463).
 */
export function faultOf(error: unknown): HandOverFault {
  const { code, responseCode, response, command } = (error ?? {}) as {
    readonly [name: string]: unknown;
  };
  const answered = typeof responseCode === 'number' ? responseCode : null;
  const words = typeof response === 'string' ? withoutAddresses(response) : null;
  const ofThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const lasting = ofThisMail && answered !== null && answered >= 500;
  const isRecipient = typeof command === 'string' && command.startsWith('RCPT');
  const saysMailbox =
    /\b5\.1\.\d+\b/.test(words ?? '') || (isRecipient && !/\b5\.\d+\.\d+\b/.test(words ?? ''));
  return { lasting, code: answered, words, ofAddress: lasting && isRecipient && saysMailbox };
}
