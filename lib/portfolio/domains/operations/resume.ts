import 'server-only';
import { defineServiceSwitch } from '../suspension/service-switch';
import { resumeView } from './resume.view';

/** Resumes a domain that was suspended at the registrar (REG.API 7.17). */
export const resumeDomain = defineServiceSwitch({
  kind: 'domain.resume',
  view: resumeView,
  send: (regapi, which, options) => regapi.service.resume(which, options),
  letter: 'A',
  state: 'active',
});
