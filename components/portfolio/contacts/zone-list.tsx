import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import type { ZoneStanding } from '@/lib/portfolio/contacts/zone-standing';

/** Where a contact can own names at once, and what other zones ask of it first. */
export function ZoneList({ standings }: { readonly standings: readonly ZoneStanding[] }) {
  const t = useTranslations('contacts.zones');
  const fields = useTranslations('contacts.fields');
  const able = standings.filter(({ lacks }) => lacks.length === 0);
  const lacking = standings.filter(({ lacks }) => lacks.length > 0);
  const written = (some: readonly ZoneStanding[]) =>
    some.flatMap(({ zones }) => zones.map((zone) => `.${zone}`)).join(', ');
  return (
    <Card title={t('title')} note={t('note')}>
      <ul className="space-y-3">
        {able.length > 0 && (
          <li className="flex items-start gap-2.5">
            <Icon name="check" size={16} className="mt-0.5 shrink-0 text-success" />
            <span className="min-w-0 wrap-anywhere">
              <span className="block font-medium">{t('now')}</span>
              {written(able)}
            </span>
          </li>
        )}
        {lacking.map((standing) => (
          <li key={standing.group} className="flex items-start gap-2.5">
            <Icon name="plus" size={16} className="mt-0.5 shrink-0 text-muted" />
            <span className="min-w-0 wrap-anywhere">
              <span className="block font-medium">{written([standing])}</span>
              <span className="text-muted">
                {t('asks', { fields: standing.lacks.map((words) => fields(words)).join(', ') })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
