import type { Tx } from '@/lib/base/db/client';
import type { CustomerActor } from './actor';

/** Who of a customer's changes something of theirs, from where, in which transaction. */
export type Change = { readonly tx: Tx; readonly actor: CustomerActor; readonly address: string };
