/** Days before the end of a term from which on our schedule renews it. */
export const renewsBeforeDays = 20;
