// What the set-up of a run gives to its files; apart from it, so that none of them loads what starts a server.

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's own database; whoever may make databases connects here. */
    readonly databaseServer: string;
  }
}

/** Name of the migrated, empty database that every test file gets a copy of. */
export const template = 'template_domovoi';

/** Loaded, it tells its process the kinds of operation, as every process of ours knows them. */
export const operationsKnown = 'testing/operations-known.ts';
