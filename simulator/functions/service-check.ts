import { Refusal } from '../refusal';
import { SERVICES } from '../reference/service-facts';
import { checkRegistrable, parseDomainName, type DomainName } from '../rules/domain-name';
import { findPlan } from '../rules/service-prices';
import { isReserved } from '../rules/special-names';
import { checkNotTaken } from '../rules/service-uniqueness';
import type { Run } from './call';

const DEFAULTS = { servtype: 'srv_hosting_ispmgr', subtype: 'Host-0-1019', period: '1' } as const;

/** Whether a service could be ordered for a name; orders nothing (REG.API 7.5). */
export const checkCreate: Run = ({ account, fields }, world) => {
  const dname = fields.required('domain_name');
  const servtype = fields.text('servtype') ?? DEFAULTS.servtype;
  const subtype = fields.text('subtype') ?? (fields.has('servtype') ? firstPlan(servtype) : DEFAULTS.subtype);
  const period = fields.text('period') ?? DEFAULTS.period;
  const name = readName(dname);
  const plan = findPlan(account, servtype, subtype);
  if (plan === undefined || SERVICES.get(servtype)?.orderable !== true) throw new Refusal('INVALID_PLAN', { subtype });
  const periods = fields.int('period') ?? (fields.has('period') ? 0 : 1);
  if (periods < 1 || periods > Math.max(1, plan.maxPeriods))
    throw new Refusal('INVALID_PERIOD', { max_period: plan.maxPeriods });
  checkNotTaken(servtype, { dname: name.ascii, uplinkId: 0 }, null, world);
  return { descr: 'everything is ok for creating', param: { dname, period, servtype, subtype } };
};

/** The plan that is meant when only the type is given. */
function firstPlan(servtype: string): string {
  const plans = SERVICES.get(servtype)?.plans ?? [];
  return plans.includes(DEFAULTS.subtype) ? DEFAULTS.subtype : (plans[0] ?? '');
}

/** Names of any registrar may be hosted, but they must be names. */
function readName(dname: string): DomainName {
  if ([...dname].length < MIN_NAME_LENGTH) throw new Refusal('FIELD_VALUE_TOO_SHORT', { param: 'domain_name' });
  try {
    const name = parseDomainName(dname);
    checkRegistrable(name);
    if (!isReserved(name)) return name;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  throw new Refusal('DOMAIN_BAD_NAME', { domain_name: dname });
}

/** The shortest name there can be, `a.ru`. */
const MIN_NAME_LENGTH = 4;
