/** Zones as they sound, written in the other alphabet; of several the likeliest first. A Cyrillic name cannot be had in .ru. */
const spelled: Readonly<Record<string, string | readonly string[]>> = {
  ру: ['ru', 'рф'],
  ком: 'com',
  нет: 'net',
  орг: 'org',
  инфо: 'info',
  биз: 'biz',
  су: 'su',
  про: 'pro',
  шоп: 'shop',
  онлайн: 'online',
  rf: 'рф',
  rus: 'рус',
  moskva: 'москва',
};

/** Zones that a zone which is not sold was probably meant to be, the likeliest first. */
export function zonesMeant(typed: string, offered: readonly string[]): readonly string[] {
  const sounding = [spelled[typed] ?? []].flat().filter((zone) => offered.includes(zone));
  const near = offered.filter((zone) => isOneSlip(typed, zone)).toSorted((one, other) => other.length - one.length);
  return [...sounding, ...near];
}

/** One letter wrong, too many, missing, or two in each other's place. Of a zone of two letters only one too many is a slip. */
function isOneSlip(typed: string, zone: string): boolean {
  if (zone.length < 3 && typed.length <= zone.length) return false;
  const [short, long] = typed.length < zone.length ? [typed, zone] : [zone, typed];
  if (long.length - short.length > 1 || long === short) return false;
  const same = commonStart(short, long);
  const [restShort, restLong] = [short.slice(same), long.slice(same)];
  if (short.length < long.length) return restShort === restLong.slice(1);
  const isSwapped = restShort.startsWith(`${restLong.charAt(1)}${restLong.charAt(0)}`);
  return restShort.slice(1) === restLong.slice(1) || (isSwapped && restShort.slice(2) === restLong.slice(2));
}

function commonStart(one: string, other: string): number {
  const differing = [...one].findIndex((letter, index) => letter !== other[index]);
  return differing === -1 ? one.length : differing;
}
