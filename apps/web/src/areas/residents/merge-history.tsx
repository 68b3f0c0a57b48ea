import { registry } from '@cus/contracts';
import { Button, DateText, Section, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useStaffNames } from '../../names/use-staff-names';
import { residentsCatalogue } from './residents-catalogue';

/** Merges this record took part in; each can be taken back at any time. */
export function MergeHistory({ residentId }: { readonly residentId: string }) {
  const t = useText(residentsCatalogue);
  const api = useApi();
  const merges = useQuery(operationQuery(api, registry.listResidentMerges, { residentId }));
  const staffName = useStaffNames((merges.data?.items ?? []).map((merge) => merge.mergedBy));
  const unmerge = useAct(registry.unmergeResidents, { done: t('unmerged') });
  if (merges.data === undefined || merges.data.items.length === 0) return null;
  return (
    <Section title={t('mergeHistory')}>
      <ActRefusal of={unmerge} />
      <ul className="app-plain-list">
        {merges.data.items.map((merge) => (
          <li key={merge.mergeId} className="resident-relation">
            <DateText value={merge.mergedAt} style="moment" />
            <span>{staffName(merge.mergedBy)}</span>
            {merge.undoneAt === undefined ? (
              <Button isPending={unmerge.isPending} onPress={() => unmerge.run({ mergeId: merge.mergeId })}>
                {t('unmerge')}
              </Button>
            ) : (
              <span className="app-quiet">
                {t('unmergedOn')} <DateText value={merge.undoneAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
