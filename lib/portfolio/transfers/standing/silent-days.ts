/** The longest step of a transfer that goes on by itself takes five days; after so many somebody has to ask. */
export const silentDays = 15;
