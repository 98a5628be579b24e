/** The form that the boxes of a list of domains belong to, wherever they stand. */
export const bulkForm = 'bulk';
