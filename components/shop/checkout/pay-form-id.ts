/** Contacts are chosen in their own blocks, outside the form, and belong to it by this id. */
export const payFormId = 'pay';
