/** Field -> value -> what a person reads, in one language. */
export type ChoiceWords = Readonly<Record<string, Readonly<Record<string, string>>>>;
