import { delegationSigner, dnskeyData, KSK_FLAGS, printDnskey, printDs } from '../rules/dnssec-keys';
import type { World } from '../world/world';
import { registryKeys } from './registry-zone';

/** The key of the simulated root in the forms that resolvers read; made when it is first asked for. */
export function trustAnchor(world: World): { readonly dnskey: string; readonly ds: string; readonly bind: string } {
  const [key] = registryKeys('', world)?.ksks ?? [];
  if (key === undefined) throw new Error('the root has no key');
  return {
    dnskey: printDnskey('', KSK_FLAGS, key),
    ds: printDs('', delegationSigner('', dnskeyData(KSK_FLAGS, key.publicKey))),
    bind: `trust-anchors { . static-key ${KSK_FLAGS} 3 13 "${key.publicKey}"; };\n`,
  };
}
