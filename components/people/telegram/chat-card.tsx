'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { CheckboxField } from '@/components/forms/checkbox-field';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { closeChat, openChat, saveChatTopics } from '@/lib/people/telegram/actions';
import type { OwnChat } from '@/lib/people/telegram/queries';

/** Letters by Telegram: how to begin, and what goes there. */
export function ChatCard({ chat }: { readonly chat: OwnChat }) {
  const t = useTranslations('telegram.chat');
  return (
    <Card title={t('title')} note={t('note')}>
      <Chat chat={chat} />
    </Card>
  );
}

function Chat({ chat }: { readonly chat: OwnChat }) {
  const t = useTranslations('telegram.chat');
  if (chat.kind === 'unlinked') return <ActionButton action={openChat}>{t('connect')}</ActionButton>;
  if (chat.kind === 'waiting') return <Waiting {...chat} />;
  const { topics } = chat;
  return (
    <div className="space-y-5">
      <ActionForm
        action={saveChatTopics}
        schema={() => import('@/lib/people/telegram/schema').then((module) => module.chatTopicsInput)}
        defaultValue={{
          ...(topics.orders && { orders: 'on' }),
          ...(topics.renewals && { renewals: 'on' }),
          ...(topics.transfers && { transfers: 'on' }),
          ...(topics.duties && { duties: 'on' }),
        }}
      >
        {(fields) => (
          <>
            <CheckboxField field={fields.orders} label={t('orders')} look="switch" />
            <CheckboxField field={fields.renewals} label={t('renewals')} look="switch" />
            <CheckboxField field={fields.transfers} label={t('transfers')} look="switch" />
            <CheckboxField field={fields.duties} label={t('duties')} look="switch" />
            <SubmitButton>{t('save')}</SubmitButton>
          </>
        )}
      </ActionForm>
      <div className="flex flex-wrap items-center gap-3 text-muted">
        {t('linked', { bot: chat.bot })}
        <ActionButton action={closeChat} variant="ghost" size="sm">
          {t('disconnect')}
        </ActionButton>
      </div>
    </div>
  );
}

function Waiting({ bot, code, link }: Extract<OwnChat, { kind: 'waiting' }>) {
  const t = useTranslations('telegram.chat');
  return (
    <div className="space-y-3">
      <RefreshWhile active />
      <p>
        {t.rich('open', {
          link: (chunks) => (
            <a href={link} target="_blank" rel="noreferrer" className="text-link">
              {chunks}
            </a>
          ),
        })}
      </p>
      <p className="flex flex-wrap items-center gap-x-2">
        {t('orSend', { bot })}
        <code translate="no" className="wrap-anywhere font-mono text-sm">
          /start {code}
        </code>
        <CopyButton text={`/start ${code}`} />
      </p>
      <p role="status" className="text-sm text-muted">
        {t('waits')}
      </p>
      <ActionButton action={closeChat} variant="ghost" size="sm">
        {t('giveUp')}
      </ActionButton>
    </div>
  );
}
