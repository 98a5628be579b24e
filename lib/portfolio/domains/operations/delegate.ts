import 'server-only';
import { defineSwitch } from '../delegation/switch';
import { delegateView } from './delegate.view';

/** Puts a domain back into its zone, with the name servers that it has (REG.API 8.21). */
export const delegateDomain = defineSwitch({
  kind: 'domain.delegate',
  view: delegateView,
  send: (regapi, list, options) => regapi.domain.delegate(list, options),
  undoneBy: 'domain.undelegate',
  undelegatedAt: () => null,
});
