/** What stories write into the report of their run (as annotations), and docs/accessibility.md is made of. */
export const lookedAt = 'looked at';
export const foundWrong = 'found wrong';

/** Stories that this page is about: those that look at every page, and those that are done by keyboard alone. */
export const everyPage = '@every-page';
export const byKeyboard = '@keyboard';
