'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { endOtherSessions, endSession } from '@/lib/people/users/actions';
import type { OwnSession } from '@/lib/people/users/queries';

export function SessionList({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const t = useTranslations('users.sessions');
  return (
    <div className="space-y-4">
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0">
            <Device session={session} />
            {!session.isCurrent && (
              <ActionButton
                action={endSession}
                fields={{ session: session.id }}
                size="sm"
                about={[session.browser, session.system, session.address].filter(Boolean).join(', ')}
              >
                {t('end')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <ActionButton action={endOtherSessions}>{t('endOthers')}</ActionButton>}
    </div>
  );
}

function Device({ session }: { readonly session: OwnSession }) {
  const t = useTranslations('users.sessions');
  const { browser, system } = session;
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknownDevice'))}
        {session.isCurrent && <Badge tone="success">{t('thisOne')}</Badge>}
      </p>
      <p className="text-sm text-muted">
        {t.rich('seen', { moment: () => <DateTime value={session.lastSeenAt} /> })}
        {session.address && ` · ${session.address}`}
      </p>
    </div>
  );
}
