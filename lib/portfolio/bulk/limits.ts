/** As many as can be ticked one by one: their ids stand in an address. */
export const mostTicked = 150;

/** As many as one transaction changes. */
export const mostAtOnce = 500;
