/** The boxes of the table name their form by this: a list has a form of its own for its columns, and forms do not nest. */
export const driftForm = 'drift-decision';
