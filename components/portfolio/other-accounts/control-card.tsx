import { useTranslations } from 'next-intl';
import { GrantForm, RevokeButton } from '@/components/portfolio/other-accounts/control-forms';
import { Card } from '@/components/ui/card';

type ControlCardProps = {
  readonly domainId: string;
  /** The account that has it; null = none. */
  readonly login: string | null;
  /** It is being given or taken. */
  readonly isBusy: boolean;
  readonly mayChange: boolean;
};

/** Which other account of the registrar manages a domain, and the way to give or take that. */
export function ControlCard({ domainId, login, isBusy, mayChange }: ControlCardProps) {
  const t = useTranslations('otherAccounts.control');
  return (
    <Card title={t('title')} note={t('note')}>
      <div className="space-y-4">
        {login === null ? (
          !mayChange && <p className="text-muted">{t('nobody')}</p>
        ) : (
          <p className="wrap-anywhere">{t('has', { login })}</p>
        )}
        {isBusy ? (
          <p className="text-muted">{t('waiting')}</p>
        ) : (
          mayChange && (login === null ? <GrantForm domainId={domainId} /> : <RevokeButton {...{ domainId, login }} />)
        )}
      </div>
    </Card>
  );
}
