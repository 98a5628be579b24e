/** A dedicated server for rent (REG.API 7.11). */
export interface RentedServer {
  readonly id: number;
  readonly cpu: { readonly content: string; readonly count: number; readonly core: number };
  readonly ram: { readonly content: string; readonly count: number; readonly size: string };
  readonly hdd: { readonly content: string; readonly count: number; readonly size: string };
  /** GB a month. */
  readonly traffic: number;
  /** Roubles a month for partners. */
  readonly roubles: number;
}

type Row = readonly [
  id: number,
  cpu: string,
  count: number,
  core: number,
  ram: string,
  sticks: number,
  ramSize: string,
  hdd: string,
  disks: number,
  hddSize: string,
  traffic: number,
  roubles: number,
];

const ROWS: readonly Row[] = [
  [171, 'Intel Pentium 4 2.8Ghz', 1, 2, 'RAM', 2, '512Mb', 'IDE', 2, '120Gb', 1000, 3080],
  [172, 'Intel Pentium 4 2.8Ghz', 1, 2, 'RAM', 2, '512Mb', 'IDE', 2, '120Gb', 1000, 3080],
  [204, 'Intel Xeon E3-1230v6 3.5GHz', 1, 4, 'DDR4', 2, '8Gb', 'SATA', 2, '1000Gb', 3000, 5490],
  [205, 'Intel Xeon E3-1230v6 3.5GHz', 1, 4, 'DDR4', 4, '16Gb', 'SSD', 2, '480Gb', 3000, 7290],
  [231, 'Intel Xeon Silver 4210 2.2GHz', 2, 10, 'DDR4', 8, '16Gb', 'NVMe', 4, '960Gb', 10_000, 18_900],
];

export const RENTED_SERVERS: readonly RentedServer[] = ROWS.map(
  ([id, cpu, count, core, ram, sticks, ramSize, hdd, disks, hddSize, traffic, roubles]) => ({
    id,
    cpu: { content: cpu, count, core },
    ram: { content: ram, count: sticks, size: ramSize },
    hdd: { content: hdd, count: disks, size: hddSize },
    traffic,
    roubles,
  }),
);
