/** What a code is sealed for, so that its page can be opened again while it is good. */
export const codeSeal = 'telegram-code';
