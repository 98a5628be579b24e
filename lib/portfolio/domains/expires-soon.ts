/** How soon a domain expires to be worth a colour. */
export const expiresSoonDays = 30;

/** How soon one that nobody renews by itself expires to be worth a person's word. */
export const lapsesSoonDays = 7;

/** So many days before it ends, a term whose renewal is at risk is told to staff: renewals of .ru open then. */
export const atRiskDays = 60;
