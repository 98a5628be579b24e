import { encode, type Answer } from 'dns-packet';

/** Header of a packet, then the root as owner, type, class, TTL and length. */
const BEFORE_DATA = 12 + 1 + 10;

/** The data part of what dns-packet makes of a record whose owner is the root. */
export function dataOf(answer: Answer): Buffer {
  return encode({ answers: [answer] }).subarray(BEFORE_DATA);
}
