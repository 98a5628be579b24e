/** How soon a domain expires to be worth a colour. */
export const expiresSoonDays = 30;
