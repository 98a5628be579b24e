import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { plainSeparators } from '@/lib/base/values/plain-text';

/** Where a number without a country code is read, if the form does not say: the shop's own country. */
const home = 'RU';

/**
 * A phone number as "+74951234567"; null when it is none, or has too many or too few digits for its country. A number
 * without a country code belongs to `country` (two letters), and a Russian one may begin with 8, even after a plus.
 */
export function readPhone(typed: string, country: string = home): string | null {
  const written = plainSeparators(typed).trim();
  const region = regionOf(country);
  const digits = written.replace(/\D/g, '');
  const local = region === 'RU' && /^8[3489]\d{9}$/.test(digits) ? digits : written.replace(/^00(?=[1-9])/, '+');
  // Nothing but a number: words around one would be left out in silence.
  if (!/^\+?[\d\s().-]+$/.test(local)) return null;
  const phone = parsePhoneNumberFromString(withoutPlus(local), { defaultCountry: region, extract: false });
  return phone?.isPossible() ? phone.number : null;
}

/** "+7 495 1234567": country code, area and number apart, as the Russian registries want it (REG.API 8.7). */
export function spacedPhone(phone: string): string {
  const { country, rest, area } = split(phone);
  return `+${country} ${rest.slice(0, area)} ${rest.slice(area)}`.trim();
}

/** "+7.4951234567", as the other registries want it (REG.API 8.7). */
export function dottedPhone(phone: string): string {
  const { country, rest } = split(phone);
  return `+${country}.${rest}`;
}

/** Eleven digits that begin with 7 are a Russian number whose plus was not typed. */
function withoutPlus(written: string): string {
  return /^7\d{10}$/.test(written.replace(/[\s().-]/g, '')) ? `+${written}` : written;
}

function regionOf(country: string): CountryCode {
  return isSupportedCountry(country) ? country : home;
}

/** `area`: how many digits of the rest are the area's. */
function split(phone: string): { readonly country: string; readonly rest: string; readonly area: number } {
  const parsed = parsePhoneNumberFromString(phone, { extract: false });
  if (!parsed) return { country: phone.slice(1, 2), rest: phone.slice(2), area: 3 };
  const [, area = ''] = parsed.formatInternational().split(/[\s-]/);
  const rest = parsed.nationalNumber;
  return { country: parsed.countryCallingCode, rest, area: area.length < rest.length ? area.length : 3 };
}
