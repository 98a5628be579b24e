import 'server-only';
import { addressKey } from '@/lib/people/auth/address-key';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';

/**
 * Calls to the registrar for people who are not signed in: of one address, and of all of them together, so that however
 * many addresses somebody has, the visitors' part of the hour lasts longer than a burst.
 */
export const visitorLimits = (address: string): readonly Limit[] => [
  { bucket: `visitor:${addressKey(address)}`, most: 30, windowMs: minutesMs(1) },
  { bucket: 'visitors', most: 60, windowMs: minutesMs(1) },
];

/** Changes of the cart by one address. */
export const cartLimits = (address: string): readonly Limit[] => [
  { bucket: `cart:${addressKey(address)}`, most: 60, windowMs: minutesMs(1) },
];

/** Searches by one address, most of which are answered from what is remembered. */
export const searchLimits = (address: string): readonly Limit[] => [
  { bucket: `search:${addressKey(address)}`, most: 120, windowMs: minutesMs(1) },
];

/** Questions about who has a name by one address, most of which are answered from what is kept. */
export const whoisLimits = (address: string): readonly Limit[] => [
  { bucket: `whois:${addressKey(address)}`, most: 60, windowMs: minutesMs(1) },
];

/**
 * Those of them that servers of registries are asked: of one address, and of all together, for a registry shuts out the
 * address of whoever asks too much, and that is ours.
 */
export const whoisAskingLimits = (address: string): readonly Limit[] => [
  { bucket: `whois-asked:${addressKey(address)}`, most: 10, windowMs: minutesMs(1) },
  { bucket: 'whois-asked', most: 60, windowMs: minutesMs(1) },
];

/** Files of names that were deleted by one address: each reads up to 50,000 rows. */
export const fileLimits = (address: string): readonly Limit[] => [
  { bucket: `released-file:${addressKey(address)}`, most: 6, windowMs: minutesMs(1) },
];
