/** Which consultation something is bound to. Both parts are plain identifiers (see `plainName`). */
export interface ConsultationName {
  organization: string;
  consultation: string;
}

const plain = /^[A-Za-z0-9_-]{1,100}$/;

/**
 * Gives `organization.consultation`, unambiguous and safe as a file name.
 * Throws on any other character: identifiers come from our own generator, so that would be a bug, and a dot
 * or a slash in one would reach outside the key folder.
 */
export function plainName({ organization, consultation }: ConsultationName): string {
  for (const part of [organization, consultation]) {
    if (!plain.test(part))
      throw new TypeError('A consultation is named by letters, digits, "_" and "-" only.');
  }
  return `${organization}.${consultation}`;
}
