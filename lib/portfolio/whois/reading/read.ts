import type { Piece } from './pieces';
import { readRdapObject } from './rdap-object';
import { nothing, together, type Registration } from './registration';
import { readWhoisText } from './whois-text';

/** What all pieces say of a registered name, the registry's before the registrar's. */
export function readRegistration(pieces: readonly Piece[]): Registration {
  return pieces
    .map(({ protocol, text }) => (protocol === 'rdap' ? (readRdapObject(text) ?? nothing) : readWhoisText(text)))
    .reduce(together, nothing);
}
