import { useTranslations } from 'next-intl';
import { useGroupName } from '@/components/queue/live/group-words';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { routes } from '@/lib/base/routes';
import type { GroupRow } from '@/lib/desk/groups/queries';

/** Changes of many domains that are under way or were refused in part, each with the way to its page. */
export function UnfinishedGroups({ groups }: { readonly groups: readonly GroupRow[] }) {
  const t = useTranslations('groups.unfinished');
  const name = useGroupName();
  return groups.map((group) => {
    const { id, promised, live } = group;
    const { done, refused } = live.counts;
    const isStuck = live.stage === 'attention';
    const said = { kind: name(group), count: promised.count };
    return (
      <Callout
        key={id}
        tone={isStuck ? 'warning' : 'info'}
        actions={
          <ButtonLink href={routes.group(id)} size="sm">
            {t('open')}
          </ButtonLink>
        }
      >
        {isStuck ? t('attention', { ...said, refused }) : t('running', { ...said, done })}
      </Callout>
    );
  });
}
