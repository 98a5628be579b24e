import { useFormatter } from 'next-intl';
import Link from 'next/link';
import { RestoreForm } from '@/components/portfolio/domains/restore-form';
import { Card } from '@/components/ui/card';
import { routes } from '@/lib/base/routes';
import { dateOfDay } from '@/lib/base/values/day';
import type { StaffDomain } from '@/lib/desk/domains/queries';
import type { RestorationView } from '@/lib/portfolio/restorations/queries';

type RestoreCardProps = {
  readonly shown: Pick<StaffDomain, 'domain' | 'owner'>;
  readonly offer: RestorationView | null;
};

/** A lapsed domain that staff can have given back, for the money of its owner. */
export function RestoreCard({ shown: { domain, owner }, offer }: RestoreCardProps) {
  const format = useFormatter();
  const lostOn = dateOfDay(domain.window?.lostOn ?? null);
  if (!offer || !owner || !lostOn) return null;
  return (
    <Card>
      <RestoreForm
        domainId={domain.id}
        offer={offer}
        lostOn={format.dateTime(lostOn, { dateStyle: 'long', timeZone: 'UTC' })}
        owner={
          <Link href={routes.admin.customer(owner.id)} className="text-link">
            {owner.name}
          </Link>
        }
      />
    </Card>
  );
}
