import type { Tx } from '@/lib/base/db/client';
import type { Actor, CustomerActor } from './actor';

/** Who changes something, from where, in which transaction; of a customer's and something of theirs, unless said otherwise. */
export type Change<Who extends Actor = CustomerActor> = {
  readonly tx: Tx;
  readonly actor: Who;
  readonly address: string;
};
