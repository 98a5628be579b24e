/** The form that the ticks of the customers' list belong to. */
export const moveForm = 'move-customers';
