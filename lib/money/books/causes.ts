/** Differences that nobody has to look into: they come right by themselves, or are decided elsewhere. */
export const explained = ['unpaid', 'paid_elsewhere', 'registrar_renewal', 'undecided', 'refunded'] as const;

/** Differences that wait for a person. */
export const unexplained = ['price', 'no_operation', 'no_bill'] as const;

export const causes = [...unexplained, ...explained] as const;
export type Cause = (typeof causes)[number];
