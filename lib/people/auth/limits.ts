import 'server-only';
import { addressKey } from '@/lib/people/auth/address-key';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';

const quarter = minutesMs(15);
const hour = minutesMs(60);

/** Where an attempt comes from: the address, and the device if this account was wholly signed in on it before. */
export type From = { readonly address: string; readonly device: string | null };

export const pairBucket = (email: string, address: string): string => `sign-in:pair:${addressKey(address)}:${email}`;
export const accountBucket = (email: string): string => `sign-in:account:${email}`;
export const addressBucket = (address: string): string => `sign-in:address:${addressKey(address)}`;
export const deviceBucket = (device: string): string => `sign-in:device:${device}`;

/**
 * Guesses at one person's password from one address wait longer and longer; guesses of one address at anybody's are
 * counted too. Nothing that a stranger does refuses the owner elsewhere: many failures of an account, wherever they come
 * from, only hold it up for a moment, and a known device has a lane of its own.
 */
export const signInLimits = (email: string, { address, device }: From): readonly Limit[] =>
  device === null
    ? [
        { bucket: pairBucket(email, address), free: 5, longestWaitMs: hour },
        { bucket: addressBucket(address), most: 60, windowMs: quarter },
        { bucket: accountBucket(email), slowAfter: 20 },
      ]
    : [{ bucket: deviceBucket(device), free: 5, longestWaitMs: hour }];

/** Who is asked for a second factor, having given the right password. */
export type Challenged = From & { readonly userId: string };

const codeLane = (code: string, { userId, address, device }: Challenged): string => {
  if (device !== null) return `code:device:${device}`;
  return isOfApp(code) ? `code:app:${userId}` : `code:recovery:${addressKey(address)}:${userId}`;
};

/** A code of the authenticator app, not a recovery code. */
export const isOfApp = (code: string): boolean => /^\d{6}$/.test(code);

/**
 * Six digits are few, so that all devices that are not known share one lane: some twenty guesses a day at one account,
 * however many addresses they come from. Only who has the password gets here. A recovery code cannot be guessed, so its
 * lane is the address's, and whoever holds one gets past somebody who fills the other lane.
 */
export const codeLimits = (code: string, challenged: Challenged): readonly Limit[] => [
  { bucket: codeLane(code, challenged), free: 5, longestWaitMs: minutesMs(6 * 60) },
];

/** The lanes to forget once the second factor was passed. */
export const codeBucket = codeLane;

export const passwordBucket = (sessionId: string): string => `password:session:${sessionId}`;

/** Guesses of one session at its own password, before credentials are changed; other sessions are not held up. */
export const passwordLimits = (sessionId: string): readonly Limit[] => [
  { bucket: passwordBucket(sessionId), free: 5, longestWaitMs: hour },
];

/** Letters to new addresses that one person may ask for. */
export const emailChangeLimits = (userId: string): readonly Limit[] => [
  { bucket: `letter:email-change:user:${userId}`, most: 10, windowMs: hour },
];

/** Codes that confirm a new second factor, whose key the person sees anyway. */
export const confirmLimits = (sessionId: string): readonly Limit[] => [
  { bucket: `code:confirm:${sessionId}`, most: 10, windowMs: quarter },
];

/** Letters that one visitor asks for, to one address and to all of them. */
export const letterLimits = (kind: string, email: string, { address, device }: From): readonly Limit[] =>
  device === null
    ? [
        { bucket: `letter:${kind}:pair:${addressKey(address)}:${email}`, most: 3, windowMs: hour },
        { bucket: `letter:${kind}:address:${addressKey(address)}`, most: 20, windowMs: hour },
      ]
    : [{ bucket: `letter:${kind}:device:${device}`, most: 3, windowMs: hour }];

export const mailboxBucket = (kind: string, email: string): string => `letter:${kind}:email:${email}`;

/**
 * Letters of one kind to one mailbox, whoever asks: over it the screen says the same and nothing is sent. Links live for
 * an hour or longer, so that whoever reads that mailbox holds one that works.
 */
export const mailboxLimits = (kind: string, email: string): readonly Limit[] => [
  { bucket: mailboxBucket(kind, email), most: 4, windowMs: hour },
];

export const linkLimits = (address: string): readonly Limit[] => [
  { bucket: `link:address:${addressKey(address)}`, most: 60, windowMs: quarter },
];
