/** In place of a folder: what lies in none. */
export const noFolder = 'none';
