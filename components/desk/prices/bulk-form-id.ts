/** The form that the boxes of the price list belong to, wherever they stand. */
export const bulkForm = 'price-change';
