import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { DateTime } from '@/components/ui/date-time';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { askIfOurs } from '@/lib/desk/domains/actions';
import type { StaffDomain } from '@/lib/desk/domains/queries';

type PresenceProps = { readonly shown: StaffDomain; readonly mayAsk: boolean };

/** Whether the registrar has the name in our account, as it last answered, and the button that asks. */
export function Presence({ shown: { domain, registrar }, mayAsk }: PresenceProps) {
  const t = useTranslations('domains.staff.registrar.presence');
  const { presence, isPresenceAsked, serviceId } = registrar;
  const isOther = presence?.serviceId != null && presence.serviceId !== serviceId;
  const word = presence === null ? 'never' : presence.serviceId === null ? 'no' : isOther ? 'other' : 'yes';
  return (
    <div className="space-y-2">
      <p className={word === 'no' || word === 'other' ? 'text-warning' : undefined}>
        {t.rich(word, {
          service: presence?.serviceId ?? '',
          moment: () => presence && <DateTime value={presence.readAt} as="moment" />,
        })}
      </p>
      {isPresenceAsked ? (
        <p className="text-sm text-muted">
          {t('asking')}
          <RefreshWhile active />
        </p>
      ) : (
        mayAsk && (
          <ActionButton action={askIfOurs} fields={{ domainId: domain.id }} size="sm">
            {t('ask')}
          </ActionButton>
        )
      )}
    </div>
  );
}
