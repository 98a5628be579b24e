import type { WireRecord } from '@/lib/registrar/regwire/value';
import { formatMoney } from '../rules/money';
import { freeServers } from '../rules/service-rack';
import type { RentedServer } from '../rules/service-servers';
import { retailPrice } from '../rules/tlds';
import type { Run } from './call';

/** The servers that can be ordered now (REG.API 7.11). */
export const getDedicatedServerList: Run = (_call, world) => ({ server_list: freeServers(world).map(describe) });

function describe({ id, cpu, ram, hdd, traffic, roubles }: RentedServer): WireRecord {
  return {
    cpu_content: cpu.content,
    cpu_core: String(cpu.core),
    cpu_count: String(cpu.count),
    hdd_content: hdd.content,
    hdd_count: String(hdd.count),
    hdd_size: hdd.size,
    month_traf: String(traffic),
    price_retail: formatMoney(retailPrice(roubles * 100)),
    ram_content: ram.content,
    ram_count: String(ram.count),
    ram_size: ram.size,
    server_id: String(id),
  };
}
