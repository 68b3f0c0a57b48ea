import { housing } from '@cus/contracts';
import { Button, DateText, formatDate, useLocale, useText } from '@cus/ui';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { ListSection } from '../../shell/list-section';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import type { StayDetail } from './stay-screen';

/** Nights away, with the way to take back a mistaken one. */
export function Absences({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const may = useMay();
  const locale = useLocale();
  const remove = useAct(housing.removeAbsence, {});
  return (
    <ListSection
      title={t('absences')}
      rows={stay.absences}
      rowId={(row) => row.id}
      empty={t('absencesEmpty')}
      columns={[
        { id: 'reason', title: t('reason'), cell: (row) => say('absence', row.reason) },
        { id: 'from', title: t('from'), cell: (row) => <DateText value={row.from} /> },
        { id: 'until', title: t('until'), cell: (row) => <DateText value={row.until} /> },
        {
          id: 'remove',
          title: t('acts'),
          cell: (row) =>
            may(housing.removeAbsence) ? (
              <Button
                variant="quiet"
                isPending={remove.isPending}
                onPress={() => remove.run({ stayId: stay.id, absenceId: row.id })}
              >
                {t('removeAbsence', { date: formatDate(row.from, locale) })}
              </Button>
            ) : null,
        },
      ]}
    >
      <ActRefusal of={remove} />
    </ListSection>
  );
}
