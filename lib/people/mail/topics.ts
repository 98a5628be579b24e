/** What letters are about that a person may do without. A letter without a topic is always sent: it is asked for, or a duty. */
export const topics = ['orders', 'renewals', 'transfers'] as const;
export type Topic = (typeof topics)[number];
