import { trustAnchor } from '../dns/trust-anchor';
import type { ControlTable } from './control';

/** What a validating resolver must trust to accept the simulated root: a DNSKEY record, a DS record, a file for delv. */
export const dnsControls: ControlTable = {
  'GET trust-anchor': ({ world }) => ({ ...trustAnchor(world) }),
};
