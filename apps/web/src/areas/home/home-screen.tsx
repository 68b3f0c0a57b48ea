import { defineCatalogue, PageHeader, useText, warsawDay, DateText } from '@cus/ui';
import { useProfile } from '../../session/use-session';
import { en } from './messages.en';
import { pl } from './messages.pl';

const catalogue = defineCatalogue({ pl, en });

/** My work today. */
export function HomeScreen() {
  const t = useText(catalogue);
  const profile = useProfile();
  return (
    <PageHeader
      title={t('title', { name: profile?.name ?? '' })}
      lead={<DateText value={warsawDay(new Date())} style="long" />}
    />
  );
}
