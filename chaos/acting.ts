import { AsyncLocalStorage } from 'node:async_hooks';

/** Somebody who acts: a worker, the people. What a dead one was at is never gone on with. */
export type Actor = { readonly name: string; isDead: boolean };

/** On whose behalf something happens; nobody's where the campaign itself does it. */
export const acting = new AsyncLocalStorage<Actor>();
