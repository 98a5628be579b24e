/** Characters of a new password; apart from the schema, for the hint beside the field says it too. */
export const passwordMinLength = 10;
