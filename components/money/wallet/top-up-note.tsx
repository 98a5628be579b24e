import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { buttonStyle } from '@/components/ui/button-style';

type TopUpNoteProps = {
  readonly brand: string;
  /** '' when the reseller gave none. */
  readonly supportEmail: string;
};

/** Money is added by staff: to whom to write, and what. */
export function TopUpNote({ brand, supportEmail }: TopUpNoteProps) {
  const t = useTranslations('wallet.howToTopUp');
  if (supportEmail === '') {
    return (
      <Card title={t('title')}>
        <p className="text-muted">{t('textWithoutEmail', { brand })}</p>
      </Card>
    );
  }
  const address = `mailto:${supportEmail}?subject=${encodeURIComponent(t('subject'))}`;
  const email = () => (
    <a href={address} className="text-link">
      {supportEmail}
    </a>
  );
  return (
    <Card title={t('title')}>
      <p className="text-muted">{t.rich('text', { email })}</p>
      <a href={address} className={buttonStyle({ className: 'mt-4' })}>
        <Icon name="mail" className="-ms-0.5" />
        {t('write')}
      </a>
    </Card>
  );
}
