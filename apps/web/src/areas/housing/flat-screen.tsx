import { commissioning, housing } from '@cus/contracts';
import {
  Button,
  DateText,
  DescriptionList,
  formatDate,
  Money,
  Notice,
  PageHeader,
  Section,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { NotFound } from '../../shell/screen-failures';
import { AddressLine } from './address-line';
import { ConcealedAddress } from './concealed-address';
import { CloseFlat } from './close-flat';
import { EditFlat, SetFullFee } from './flat-dialogs';
import { FlatPlaces } from './flat-places';
import './housing.css';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { AddPlace } from './place-dialogs';
import { flatRoute } from './route';
import { useFlats, type Flat } from './use-flats';

/** One flat: what it is, where, what it costs, and its places. */
export function FlatScreen() {
  const { flatId } = flatRoute.useParams();
  const flats = useFlats();
  return (
    <Loaded of={flats}>
      {({ items }) => {
        const flat = items.find((each) => each.id === flatId);
        return flat === undefined ? <NotFound /> : <FlatPage flat={flat} />;
      }}
    </Loaded>
  );
}

function FlatPage({ flat }: { readonly flat: Flat }) {
  const t = useText(housingCatalogue);
  const locale = useLocale();
  const may = useMay();
  const reopen = useAct(housing.reopenFlat, { done: t('reopenFlatDone') });
  const isClosed = flat.closedFrom !== undefined;
  const [asks, setAsks] = useState<'edit' | 'fee' | 'place' | 'close'>();
  const onClose = () => setAsks(undefined);
  return (
    <>
      <PageHeader
        title={flat.name}
        lead={flat.legalName}
        others={
          <>
            <AppLinkButton to="/housing/flats">{t('toFlats')}</AppLinkButton>
            {may(housing.setFullFee) ? (
              <Button onPress={() => setAsks('fee')}>{t('setFullFee')}</Button>
            ) : null}
            {may(housing.editFlat) ? <Button onPress={() => setAsks('edit')}>{t('editFlat')}</Button> : null}
            {isClosed || !may(housing.closeFlat) ? null : (
              <Button onPress={() => setAsks('close')}>{t('closeFlat')}</Button>
            )}
          </>
        }
        action={
          isClosed ? (
            may(housing.reopenFlat) ? (
              <Button
                variant="primary"
                isPending={reopen.isPending}
                onPress={() => reopen.run({ flatId: flat.id, version: flat.version })}
              >
                {t('reopenFlat')}
              </Button>
            ) : undefined
          ) : may(housing.addPlace) ? (
            <Button variant="primary" onPress={() => setAsks('place')}>
              {t('addPlace')}
            </Button>
          ) : undefined
        }
      />
      <ActRefusal of={reopen} />
      <div className="housing-page">
        {flat.closedFrom === undefined ? null : (
          <Notice>{t('flatClosed', { date: formatDate(flat.closedFrom, locale) })}</Notice>
        )}
        <FlatPlaces flat={flat} />
        <FlatFacts flat={flat} />
      </div>
      {asks === 'edit' ? <EditFlat flat={flat} onClose={onClose} /> : null}
      {asks === 'place' ? <AddPlace flat={flat} onClose={onClose} /> : null}
      {asks === 'close' ? <CloseFlat flat={flat} onClose={onClose} /> : null}
      {asks === 'fee' ? <SetFullFee flat={flat} onClose={onClose} /> : null}
    </>
  );
}

function FlatFacts({ flat }: { readonly flat: Flat }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const runBy = useRunBy(flat);
  return (
    <Section title={t('flatFacts')}>
      <DescriptionList
        facts={[
          { term: t('audiences'), value: flat.audiences.map((code) => say('audience', code)).join(', ') },
          { term: t('flatProvider'), value: runBy },
          { term: t('address'), value: <Address flat={flat} /> },
          { term: t('openFrom'), value: <DateText value={flat.openFrom} /> },
          ...(flat.fullFeeGrosze === undefined
            ? []
            : [{ term: t('fullFee'), value: <Money grosze={flat.fullFeeGrosze} /> }]),
        ]}
      />
    </Section>
  );
}

function Address({ flat }: { readonly flat: Flat }) {
  if (flat.location.concealed) return <ConcealedAddress flatId={flat.id} />;
  return <AddressLine address={flat.location.address} />;
}

function useRunBy(flat: Flat): string {
  const api = useApi();
  const t = useText(housingCatalogue);
  const { providerId = '' } = flat;
  const isOther = providerId !== '';
  const maySee = useMay()(commissioning.getProvider);
  const provider = useQuery({
    ...operationQuery(api, commissioning.getProvider, { providerId }),
    enabled: isOther && maySee,
  });
  if (!isOther) return t('ownFlat');
  return provider.data?.name ?? t('otherFlat');
}
