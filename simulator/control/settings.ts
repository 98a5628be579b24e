import { textOf } from '@/lib/regwire/value';
import { incorrect } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { DEFAULT_SETTINGS } from '../world/world';
import { readNumber, type ControlTable } from './control';
import { addSandbox } from './seed';

/** Switches of the simulated service, names that others registered, and a clean slate. */
export const settingControls: ControlTable = {
  'GET settings': ({ world }) => ({ ...world.settings }),
  'POST settings': ({ world }, fields) => {
    const unknown = Object.keys(fields.values).find((name) => !(name in DEFAULT_SETTINGS));
    if (unknown !== undefined) throw incorrect(unknown, 'no such setting');
    const { settings } = world;
    settings.callsPerHour = readNumber(fields, 'callsPerHour') ?? settings.callsPerHour;
    settings.billingMs = readNumber(fields, 'billingMs') ?? settings.billingMs;
    settings.zoneDelaySeconds = readNumber(fields, 'zoneDelaySeconds') ?? settings.zoneDelaySeconds;
    settings.dnssecSeconds = readNumber(fields, 'dnssecSeconds') ?? settings.dnssecSeconds;
    settings.serviceDelaySeconds = readNumber(fields, 'serviceDelaySeconds') ?? settings.serviceDelaySeconds;
    if (fields.has('allowsGet')) settings.allowsGet = fields.flag('allowsGet');
    if (fields.has('refusesNestedCredentials'))
      settings.refusesNestedCredentials = fields.flag('refusesNestedCredentials');
    return { ...settings };
  },
  'POST taken': ({ world }, fields) => {
    for (const name of fields.list('names') ?? []) world.takenNames.add(parseDomainName(textOf(name)).ascii);
    return { names: [...world.takenNames] };
  },
  'DELETE taken': ({ world }) => {
    world.takenNames.clear();
    return { names: [] };
  },
  'POST reset': (simulator) => {
    const kept = [...simulator.world.accounts.values()].map(({ login, password, publicKey, plan, ipList }) => ({
      login,
      password,
      publicKey,
      plan,
      ipList,
    }));
    simulator.world.clear();
    simulator.limit.reset();
    simulator.faults.clear();
    simulator.calls.reset();
    simulator.lock.maxInFlight = 0;
    addSandbox(simulator.world);
    for (const account of kept) {
      if (simulator.world.accounts.has(account.login)) continue;
      simulator.world.addAccount({ ...account, id: simulator.world.newId(), balance: 0, credit: 0 });
    }
    return { accounts: kept.map((account) => account.login) };
  },
  'POST limit/reset': ({ limit }) => {
    limit.reset();
    return {};
  },
};
