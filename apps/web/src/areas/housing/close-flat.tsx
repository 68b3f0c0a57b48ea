import { housing } from '@cus/contracts';
import { DateField, formatDate, useLocale, useText, warsawDay } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { useResidentNames } from '../../names/use-resident-names';
import { Loaded } from '../../shell/loaded';
import { housingCatalogue } from './housing-catalogue';
import type { Flat } from './use-flats';

interface CloseFlatProps {
  readonly flat: Flat;
  readonly onClose: () => void;
}

/** Closes a flat with all its places, once nobody has nights there; until then says who has. */
export function CloseFlat({ flat, onClose }: CloseFlatProps) {
  const api = useApi();
  const t = useText(housingCatalogue);
  const flatId = flat.id;
  const form = useDialogForm({
    operation: housing.closeFlat,
    fixed: { flatId, version: flat.version },
    values: { closedFrom: warsawDay(new Date()) },
    labels: { closedFrom: t('closedFrom') },
    done: t('closeFlatDone'),
    undo: ({ version }) => api.call(housing.reopenFlat, { flatId, version }),
    onClose,
  });
  const closedFrom = form.form.watch('closedFrom');
  return (
    <FormDialog of={form} title={t('closeFlat')} submitLabel={t('closeFlat')} onClose={onClose}>
      <FormField of={form} name="closedFrom">
        {(field) => <DateField {...field} width="short" hint={t('closeFlatHint')} />}
      </FormField>
      {closedFrom === '' ? null : <WhatFollows flatId={flatId} closedFrom={closedFrom} />}
    </FormDialog>
  );
}

function WhatFollows({ flatId, closedFrom }: { readonly flatId: string; readonly closedFrom: string }) {
  const api = useApi();
  const t = useText(housingCatalogue);
  const locale = useLocale();
  const preview = useQuery({
    ...operationQuery(api, housing.previewFlatClosing, { flatId, closedFrom }),
    enabled: housing.previewFlatClosing.input.safeParse({ flatId, closedFrom }).success,
  });
  const nameOf = useResidentNames((preview.data?.stays ?? []).map(({ residentId }) => residentId));
  if (preview.data === undefined && !preview.isFetching && !preview.isError) return null;
  return (
    <Loaded of={preview} lines={2}>
      {({ places, stays }) =>
        stays.length === 0 ? (
          <p role="status">{t('closeFlatFree', { places })}</p>
        ) : (
          <div role="status">
            <p>{t('closeFlatFirst', { stays: stays.length })}</p>
            <ul>
              {stays.map(({ stayId, residentId, placeLabel, from, until }) => (
                <li key={`${placeLabel}/${from}`}>
                  {stayId === undefined ? (
                    placeLabel
                  ) : (
                    <>
                      <Link to="/housing/stays/$stayId" params={{ stayId }}>
                        {nameOf(residentId)}
                      </Link>
                      , {placeLabel}
                    </>
                  )}
                  {', '}
                  {until === undefined
                    ? t('stayFrom', { from: formatDate(from, locale) })
                    : t('stayFromUntil', {
                        from: formatDate(from, locale),
                        until: formatDate(until, locale),
                      })}
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Loaded>
  );
}
