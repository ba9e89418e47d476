/** What stands in front of the server: the header in which a proxy says where a request comes from. */
export interface InFront {
  readonly clientIpHeader?: string | undefined;
}
