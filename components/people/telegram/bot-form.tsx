'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { ActionForm } from '@/components/forms/form';
import { PasswordField } from '@/components/forms/password-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { removeBot, saveBot } from '@/lib/people/telegram/actions';

type BotFormProps = {
  /** The bot that there is, and how many have a chat with it. */
  readonly bot: { readonly name: string; readonly chats: number } | null;
};

/** The reseller's bot: its token is typed and never shown again. */
export function BotForm({ bot }: BotFormProps) {
  const t = useTranslations('telegram.bot');
  return (
    <div className="max-w-xl space-y-5">
      {bot && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>{t('standing', { name: bot.name, chats: bot.chats })}</p>
          <ConfirmDialog
            action={removeBot}
            trigger={
              <Button variant="ghost" size="sm" icon="trash">
                {t('remove')}
              </Button>
            }
            title={t('removeTitle')}
            consequence={t('removeText', { chats: bot.chats })}
            confirmLabel={t('remove')}
            tone="danger"
          />
        </div>
      )}
      <ActionForm
        action={saveBot}
        schema={() => import('@/lib/people/telegram/schema').then((module) => module.botInput)}
        resetOnSuccess
      >
        {(fields) => (
          <>
            <PasswordField field={fields.secretToken} label={t('token')} hint={t('tokenHint')} autoComplete="off" />
            <SubmitButton>{t(bot ? 'replace' : 'connect')}</SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}
