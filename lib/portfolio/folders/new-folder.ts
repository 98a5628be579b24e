/** In place of a folder: one to be made, whose name was typed. */
export const newFolder = 'new';
