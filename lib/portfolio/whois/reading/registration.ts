import type { Moment } from './moment';

/** What is said of a registered name; null and empty where nothing is said. */
export type Registration = {
  readonly registrar: string | null;
  readonly created: Moment | null;
  readonly updated: Moment | null;
  readonly paidTill: Moment | null;
  /** When it can be registered by anybody, if nobody renews it. */
  readonly free: Moment | null;
  /** In one spelling, so that words can be found for them: "clienthold", "notdelegated". */
  readonly states: readonly string[];
  readonly nameServers: readonly { readonly host: string; readonly addresses: readonly string[] }[];
  readonly isSigned: boolean | null;
  readonly holder: Holder | null;
};

export type Holder =
  | { readonly kind: 'organization' | 'person'; readonly name: string }
  /** Somebody whose data the registry or the registrar does not show. */
  | { readonly kind: 'hidden' };

export const nothing: Registration = {
  registrar: null,
  created: null,
  updated: null,
  paidTill: null,
  free: null,
  states: [],
  nameServers: [],
  isSigned: null,
  holder: null,
};

/** "clientTransferProhibited https://icann.org/epp#…", "client transfer prohibited" and "NOT DELEGATED" in one spelling. */
export function stateOf(written: string): string {
  const state = written
    .replace(/\([^)]*\)|\bhttps?:\S*/g, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  return state === 'active' ? 'ok' : state;
}

const hidden = /redacted|private person|privacy|protection service|data protected|not disclosed|withheld|data hidden/i;

/** Who has the name, from what is written of an organisation and a person. */
export function holderOf(organization: string | undefined, person: string | undefined): Holder | null {
  if (organization && !hidden.test(organization)) return { kind: 'organization', name: organization };
  if (person && !hidden.test(person)) return { kind: 'person', name: person };
  return organization || person ? { kind: 'hidden' } : null;
}

/** The registry's word first; what it leaves open is taken from the registrar. */
export function together(registry: Registration, registrar: Registration): Registration {
  return {
    registrar: registry.registrar ?? registrar.registrar,
    created: registry.created ?? registrar.created,
    updated: registry.updated ?? registrar.updated,
    paidTill: registry.paidTill ?? registrar.paidTill,
    free: registry.free ?? registrar.free,
    states: registry.states.length > 0 ? registry.states : registrar.states,
    nameServers: registry.nameServers.length > 0 ? registry.nameServers : registrar.nameServers,
    isSigned: registry.isSigned ?? registrar.isSigned,
    holder: registry.holder ?? registrar.holder,
  };
}
