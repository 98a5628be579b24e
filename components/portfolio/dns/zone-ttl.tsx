import { useTranslations } from 'next-intl';

/** The zone's TTL in words: "1h" is one hour, plain digits are seconds, "m" means minutes. */
export function ZoneTtl({ ttl }: { readonly ttl: string | null }) {
  const t = useTranslations('dns');
  const [, digits = '', unit = 's'] = /^(\d+)([smhdw])?$/.exec(ttl ?? '') ?? [];
  if (digits === '') return null;
  return <>{t('ttl', { ttl: t(`ttlUnits.${unit}`, { count: Number(digits) }) })}</>;
}
