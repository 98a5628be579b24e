/** What operations about a folder of the registrar are about. */
export const folderSubject = (name: string): string => `folder:${name}`;

/** What moving one domain between such folders is about. */
export const filingSubject = (asciiName: string): string => `filing:${asciiName}`;
