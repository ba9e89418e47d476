import { z } from 'zod';

const online = ['portal', 'website', 'social-media', 'messaging', 'email'] as const;
const offline = [
  'poster',
  'notice-board',
  'letter',
  'leaflet',
  'radio',
  'loudspeaker',
  'newspaper',
  'official-gazette',
  'telephone',
] as const;

/** Where a call may be published. `portal` is Cauce's own, which is why its instant is the one of the record. */
export const Channel = z.enum([...online, ...offline]);
export type Channel = z.output<typeof Channel>;

/** Who has no connection is reached offline only. */
export const kindOfChannel = (channel: Channel): 'online' | 'offline' =>
  (online as readonly string[]).includes(channel) ? 'online' : 'offline';
