/** A name server inside a domain that the registry knows by its addresses (REG.API 8.17). */
export interface HostObject {
  /** Punycode, lower case. */
  readonly host: string;
  /** Id of the domain that the host lies in. */
  readonly serviceId: number;
  readonly ips: readonly string[];
}
