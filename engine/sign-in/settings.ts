/** A provider of OpenID Connect, by what it and we agreed on. */
export interface ProviderSettings {
  /** Its issuer: what it publishes of itself is found below this address. */
  readonly issuer: string;
  readonly clientId: string;
  /** Left out for a public client, which has the proof of its key alone (PKCE). */
  readonly clientSecret?: string | undefined;
  /** What people know it by: «ClaveÚnica». */
  readonly name: string;
  readonly scopes: readonly string[];
}

/** How people sign in to this installation. */
export interface SignInSettings {
  /** Where this Cauce is for those who use it: scheme and host, without a path. */
  readonly baseUrl: string;
  /** Signs cookies and links, and keys hashes: at least 32 characters, the same on every server of an installation. */
  readonly secret: string;
  readonly provider?: ProviderSettings | undefined;
}
