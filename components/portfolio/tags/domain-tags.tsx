'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { PlainField } from '@/components/forms/plain-field';
import { Button } from '@/components/ui/button';
import { routes } from '@/lib/base/routes';
import { tagDomainForStaff, tagOwnDomain } from '@/lib/portfolio/tags/actions';
import type { DomainTagsView } from '@/lib/portfolio/tags/queries';

type DomainTagsProps = {
  readonly by: 'owner' | 'staff';
  readonly domainId: string;
  readonly tags: DomainTagsView;
  readonly mayChange: boolean;
};

/** The tags of a domain, each of which leads to what else has it; one is put on and taken off here. */
export function DomainTags({ by, domainId, tags: { on, others }, mayChange }: DomainTagsProps) {
  const t = useTranslations('tags');
  const listId = useId();
  const at = by === 'owner' ? routes : routes.admin;
  const action = by === 'owner' ? tagOwnDomain : tagDomainForStaff;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {on.length === 0 && !mayChange && <span className="text-muted">{t('none')}</span>}
      {on.map(({ id, name }) => (
        <span key={id} className="inline-flex max-w-full items-center">
          <Link href={at.domains({ tag: id })} translate="no" className="min-w-0 wrap-anywhere">
            #{name}
          </Link>
          {mayChange && (
            <ActionButton
              action={action}
              fields={{ domainId, name, verb: 'take' }}
              variant="ghost"
              size="sm"
              icon="x"
              aria-label={t('takeNamed', { name })}
            />
          )}
        </span>
      ))}
      {mayChange && (
        <ConfirmDialog
          action={action}
          fields={{ domainId, verb: 'give' }}
          trigger={
            <Button variant="ghost" size="sm" icon="plus">
              {t('add')}
            </Button>
          }
          title={t('addTitle')}
          consequence={t(`note.${by}`)}
          confirmLabel={t('give')}
        >
          <PlainField id={`${listId}-tag`} name="name" label={t('name')} list={listId} error={undefined} />
          <datalist id={listId}>
            {others.map((name) => (
              <option key={name} value={name} aria-label={name} />
            ))}
          </datalist>
        </ConfirmDialog>
      )}
    </div>
  );
}
