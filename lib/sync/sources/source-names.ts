/** The mirrored things that staff see and may ask to be read now. */
export const sourceNames = [
  'balance',
  'prices',
  'services',
  'nameServers',
  'zones',
  'folders',
  'transfers',
  'bills',
  'deletedNames',
  'expiringNames',
  'bids',
  'entering',
  'statistics',
] as const;
export type SourceName = (typeof sourceNames)[number];
