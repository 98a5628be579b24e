import 'server-only';
import { addressKey } from '@/lib/auth/address-key';
import { minutesMs, type Limit } from '@/lib/auth/rate-limit';

const quarter = minutesMs(15);

export const emailBucket = (email: string): string => `sign-in:email:${email}`;
export const addressBucket = (address: string): string => `sign-in:address:${addressKey(address)}`;
export const codeBucket = (userId: string): string => `sign-in:code:${userId}`;
export const passwordBucket = (userId: string): string => `password:${userId}`;

/** Guesses at one person's password, and guesses of one address at anybody's. */
export const signInLimits = (email: string, address: string): readonly Limit[] => [
  { bucket: emailBucket(email), most: 10, windowMs: quarter },
  { bucket: addressBucket(address), most: 60, windowMs: quarter },
];

/** Six digits are few: five guesses in a quarter of an hour. */
export const codeLimits = (userId: string): readonly Limit[] => [
  { bucket: codeBucket(userId), most: 5, windowMs: quarter },
];

export const passwordLimits = (userId: string): readonly Limit[] => [
  { bucket: passwordBucket(userId), most: 10, windowMs: quarter },
];

/** Letters of one kind to one address, and those that one visitor asks for: nobody's mailbox is flooded from here. */
export const letterLimits = (kind: string, email: string, address: string): readonly Limit[] => [
  { bucket: `letter:${kind}:email:${email}`, most: 3, windowMs: minutesMs(60) },
  { bucket: `letter:${kind}:address:${addressKey(address)}`, most: 20, windowMs: minutesMs(60) },
];

export const linkLimits = (address: string): readonly Limit[] => [
  { bucket: `link:address:${addressKey(address)}`, most: 60, windowMs: quarter },
];
