import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { consequences, type Consequence } from '@/lib/portfolio/domains/registrant/sets';

type Follows = { readonly unicodeName: string; readonly consequences: readonly Consequence[] };

/** What registries do after a change of registrant; with several domains, in which zones. */
export function RegistrantConsequences({ of: domains }: { readonly of: readonly Follows[] }) {
  const t = useTranslations('domains.registrant');
  const found = consequences.flatMap((consequence) => {
    const those = domains.filter((domain) => domain.consequences.includes(consequence));
    const zones = new Set(those.map(({ unicodeName }) => unicodeName.slice(unicodeName.indexOf('.'))));
    return those.length === 0 ? [] : [{ consequence, zones: [...zones].toSorted().join(', ') }];
  });
  if (found.length === 0) return <Callout tone="info">{t('nothingFollows')}</Callout>;
  return (
    <Callout tone="warning" title={t('follows')}>
      <ul className="list-disc space-y-1 ps-5">
        {found.map(({ consequence, zones }) => (
          <li key={consequence}>
            {domains.length > 1 && (
              <span translate="no" className="font-medium">
                {zones}:{' '}
              </span>
            )}
            {t(`consequences.${consequence}`)}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
