/** Where a WHOIS server listens. */
export type Endpoint = {
  readonly host: string;
  readonly port: number;
  /** The installation itself names it, so it may be on this machine or in its network. Of a stranger only public addresses are connected to. */
  readonly isOwn: boolean;
};

export const whoisPort = 43;

/** What came of asking one server. */
export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      /** `refused`: it is no server that we ask, whatever it would answer. */
      readonly why: 'unreachable' | 'refused';
    };

export const unreachable: Fetched = { ok: false, why: 'unreachable' };
export const refused: Fetched = { ok: false, why: 'refused' };

/** A host that strangers may name: with a dot, of letters, digits and hyphens, and no address. */
export function isHostName(text: string): boolean {
  return text.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[^.]*[a-z])[a-z0-9-]{2,63}$/.test(text);
}
