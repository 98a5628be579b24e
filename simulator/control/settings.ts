import { textOf } from '@/lib/registrar/regwire/value';
import type { Fields } from '../functions/fields';
import { incorrect } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { DEFAULT_SETTINGS } from '../world/world';
import { readNumber, type ControlTable } from './control';
import { addSandbox } from './seed';

/** Switches of the simulated service, names that others registered, and a clean slate. */
export const settingControls: ControlTable = {
  'GET settings': ({ world }) => ({ ...world.settings }),
  'POST settings': ({ world }, fields) => {
    const unknown = Object.keys(fields.values).find((name) => !Object.hasOwn(DEFAULT_SETTINGS, name));
    if (unknown !== undefined) throw incorrect(unknown, 'no such setting');
    Object.assign(world.settings, readSettings(fields));
    return { ...world.settings };
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
    const kept = [...simulator.world.accounts.values()];
    simulator.world.clear();
    for (const part of [simulator.limit, simulator.repeats, simulator.calls, simulator.faults]) part.reset();
    simulator.past.forget();
    simulator.lock.maxInFlight = 0;
    addSandbox(simulator.world);
    for (const account of kept) {
      if (simulator.world.accounts.has(account.login)) continue;
      simulator.world.addAccount({ ...account, id: simulator.world.newId(), balance: 0, credit: 0 });
    }
    return { accounts: kept.map((account) => account.login) };
  },
  'POST limit/reset': ({ limit, repeats }) => {
    limit.reset();
    repeats.reset();
    return {};
  },
};

/** A setting is a number or a switch, as its default is. */
function readSettings(fields: Fields): Readonly<Record<string, number | boolean | undefined>> {
  const given = Object.entries(DEFAULT_SETTINGS).filter(([name]) => fields.has(name));
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === 'number' ? readNumber(fields, name) : fields.flag(name)]),
  );
}
