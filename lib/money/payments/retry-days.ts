/** Days after the first refusal on which a charge for renewals is tried again; then no more for this time. */
export const retryDays: readonly number[] = [1, 3, 5];
