import { DataTable, DateText, EmptyState, Notice, useText } from '@cus/ui';
import { useStaffNames } from '../../names/use-staff-names';
import { LoadedPages } from '../../shell/loaded-pages';
import { shellCatalogue } from '../../shell/shell-catalogue';
import { useWordOf } from '../../words/words';
import { residentsCatalogue } from './residents-catalogue';
import { useReaders } from './use-readers';

/** Who looked at this person's data, in which role, and what they saw, in every part of Okienko. */
export function Readers({ residentId }: { readonly residentId: string }) {
  const t = useText(residentsCatalogue);
  const shell = useText(shellCatalogue);
  const word = useWordOf();
  const pages = useReaders(residentId);
  const staffName = useStaffNames((pages.items ?? []).map((item) => item.userId));
  const roleName = (role: string) => shell(`role.${role}` as 'role.intake');
  return (
    <LoadedPages of={pages}>
      {(items) => (
        <>
          {pages.isWhole ? null : <Notice tone="warning">{t('readersNotWhole')}</Notice>}
          <DataTable
            caption={t('tab.readers')}
            hideCaption
            rows={items}
            rowId={(item) => `${item.at} ${item.userId} ${item.operation}`}
            columns={[
              { id: 'at', title: t('when'), cell: (item) => <DateText value={item.at} style="moment" /> },
              {
                id: 'who',
                title: t('who'),
                cell: (item) =>
                  item.providerId === undefined
                    ? staffName(item.userId)
                    : `${staffName(item.userId)} (${t('provider')})`,
              },
              { id: 'role', title: t('role'), cell: (item) => item.roles.map(roleName).join(', ') },
              { id: 'what', title: t('saw'), cell: (item) => word('saw', item.operation) },
              {
                id: 'why',
                title: t('why'),
                cell: (item) => (item.reason === undefined ? '–' : word('disclosure', item.reason)),
              },
            ]}
            empty={<EmptyState title={t('noReadersTitle')}>{t('noReadersBody')}</EmptyState>}
          />
        </>
      )}
    </LoadedPages>
  );
}
