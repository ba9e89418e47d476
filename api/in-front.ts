import type { Renderer } from '../templates/formats/renderer.ts';

/**
 * What stands around the server: the header in which a proxy says where a request comes from, and what makes documents;
 * left out, a renderer is started with the first of them.
 */
export interface InFront {
  readonly clientIpHeader?: string | undefined;
  readonly renderer?: Renderer | undefined;
}
