import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { defineSwitch } from '../delegation/switch';
import { undelegateView } from './undelegate.view';

/** Takes a domain out of its zone: it stays registered and answers nobody (REG.API 8.22). */
export const undelegateDomain = defineSwitch({
  kind: 'domain.undelegate',
  view: undelegateView,
  send: (regapi, list, options) => regapi.domain.undelegate(list, options),
  undoneBy: 'domain.delegate',
  undelegatedAt: () => now(),
});
