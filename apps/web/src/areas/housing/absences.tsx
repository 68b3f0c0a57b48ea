import { housing } from '@cus/contracts';
import { Button, DataTable, DateText, formatDate, Section, useLocale, useText } from '@cus/ui';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
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
    <Section title={t('absences')}>
      <ActRefusal of={remove} />
      <DataTable
        caption={t('absences')}
        hideCaption
        rows={stay.absences}
        rowId={(row) => row.id}
        empty={<p className="app-quiet">{t('absencesEmpty')}</p>}
        columns={[
          { id: 'reason', title: t('reason'), cell: (row) => say('absence', row.reason) },
          { id: 'from', title: t('from'), cell: (row) => <DateText value={row.from} /> },
          { id: 'until', title: t('until'), cell: (row) => <DateText value={row.until} /> },
          {
            id: 'remove',
            title: t('absence'),
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
      />
    </Section>
  );
}
