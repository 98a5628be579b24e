import { z } from 'zod';
import { availabilityStates } from '@/lib/registrar/account/availability-state';
import { currencies } from '@/lib/base/values/money';

const amount = z.object({ minor: z.int(), currency: z.enum(currencies) });

/** One name of a search as it goes to the browser. */
export const foundName = z.object({
  ascii: z.string(),
  unicode: z.string(),
  tld: z.string(),
  state: z.enum(availabilityStates),
  code: z.string().nullable(),
  /** Letters that the zone does not have, where that is why. */
  letters: z.array(z.string()),
  /** Per year, for the customer; null when the name has no price here. */
  price: z.object({ first: amount, renew: amount }).nullable(),
  /** A premium name whose renewals too cost more than those of its zone. */
  renewsAsPremium: z.boolean(),
});
export type FoundName = z.output<typeof foundName>;

export const nameErrorCodes = [
  'empty',
  'label-too-long',
  'label-too-short',
  'bad-characters',
  'mixed-scripts',
  'hyphen-at-edge',
  'hyphens-in-third-place',
  'bad-punycode',
  'several-names',
  'question-too-long',
  'rate-limited',
] as const;

export { mostAsked } from './most-asked';

const nameProblem = {
  code: z.enum(nameErrorCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
};

/** What of the question was probably meant otherwise, and how. */
const meant = z.array(z.object({ typed: z.string(), name: z.string() })).readonly();

/** What a search answers: a name in all zones, each name of a list, or why what was typed is no name. */
export const searchResult = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('names'),
    /** The question as it was understood. */
    question: z.string(),
    /** The very name that was asked for, when a zone was typed. */
    exact: foundName.nullable(),
    others: z.array(foundName),
    meant,
  }),
  z.object({
    kind: z.literal('list'),
    names: z.array(foundName),
    /** What of the list is no name, and why. */
    wrong: z.array(z.object({ typed: z.string(), ...nameProblem })),
    /** How many were not asked about, for there were too many. */
    left: z.number(),
    meant,
  }),
  z.object({ kind: z.literal('error'), question: z.string(), ...nameProblem, meant }),
]);
export type SearchResult = z.output<typeof searchResult>;

/** Names like the one that was asked for; null when none could be asked for now. */
export const suggested = z.object({ names: z.array(foundName).nullable() });
export type Suggested = z.output<typeof suggested>;
