import 'server-only';
import { defineServiceSwitch } from '../suspension/service-switch';
import { suspendView } from './suspend.view';

/** Suspends a domain at the registrar: it stays registered and answers nobody (REG.API 7.16). */
export const suspendDomain = defineServiceSwitch({
  kind: 'domain.suspend',
  view: suspendView,
  send: (regapi, which, options) => regapi.service.suspend(which, options),
  letter: 'S',
  state: 'suspended',
});
