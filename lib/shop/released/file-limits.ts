import 'server-only';
import { addressKey } from '@/lib/people/auth/address-key';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';

/** Files by one address: each reads up to 50,000 rows. */
export const fileLimits = (address: string): readonly Limit[] => [
  { bucket: `released-file:${addressKey(address)}`, most: 6, windowMs: minutesMs(1) },
];
