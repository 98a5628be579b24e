import { useTranslations } from 'next-intl';
import { EmailForm } from '@/components/people/users/email-form';
import { NewRecoveryCodes } from '@/components/people/users/new-recovery-codes';
import { PasswordForm } from '@/components/people/users/password-form';
import { ProfileForm } from '@/components/people/users/profile-form';
import { SecondFactorCard } from '@/components/people/users/second-factor-card';
import { SessionList } from '@/components/people/users/session-list';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import type { OwnAccount } from '@/lib/people/users/queries';

type AccountSettingsProps = {
  /** null for staff who look at the panel as a customer. */
  readonly account: OwnAccount | null;
  readonly secondFactorHref: string;
};

/** What a person decides about their own account, customer and staff alike. */
export function AccountSettings({ account, secondFactorHref }: AccountSettingsProps) {
  const t = useTranslations('users');
  if (!account) return <Callout title={t('notYours.title')}>{t('notYours.text')}</Callout>;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="space-y-5">
        <Card title={t('profile.title')}>
          <ProfileForm account={account} />
        </Card>
        <Card title={t('email.title')} note={account.email}>
          <EmailForm account={account} />
        </Card>
        <Card title={t('password.title')} note={t('password.note')}>
          <PasswordForm email={account.email} />
        </Card>
      </div>
      <div className="space-y-5">
        <SecondFactorCard isOn={account.hasSecondFactor} setUpHref={secondFactorHref} />
        {account.hasSecondFactor && (
          <Card title={t('recovery.title')} note={t('recovery.note')}>
            <NewRecoveryCodes left={account.recoveryCodesLeft} />
          </Card>
        )}
        <Card title={t('sessions.title')} note={t('sessions.note')}>
          <SessionList sessions={account.sessions} />
        </Card>
      </div>
    </div>
  );
}
