/** A name for a file that every system keeps: no slash, no quote, nothing that cannot be seen. */
const safe = (name: string): string =>
  name
    .replace(/[\p{Cc}"\\/:*?<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What a browser calls a file that it keeps, by RFC 6266: in letters that old ones know, and as it is written. `inline`
 * lets it be read in the browser.
 */
export function fileName(name: string, inline: boolean): string {
  const whole = safe(name);
  const plain = whole.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
