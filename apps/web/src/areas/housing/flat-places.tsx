import { housing } from '@cus/contracts';
import { Button, DateText, useText } from '@cus/ui';
import { useState } from 'react';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { ListSection } from '../../shell/list-section';
import { housingCatalogue } from './housing-catalogue';
import { BlockPlace, ClosePlace, EditPlace, EndBlock } from './place-dialogs';
import { PlaceState } from './place-state';
import type { Flat, FlatPlace } from './use-flats';

interface Ask {
  readonly act: 'edit' | 'block' | 'unblock' | 'close';
  readonly place: FlatPlace;
}

const DIALOGS = { edit: EditPlace, block: BlockPlace, unblock: EndBlock, close: ClosePlace };

/** The places of a flat: which can be slept in, and what may be done to each. */
export function FlatPlaces({ flat }: { readonly flat: Flat }) {
  const t = useText(housingCatalogue);
  const [asks, setAsks] = useState<Ask>();
  const Dialog = asks === undefined ? undefined : DIALOGS[asks.act];
  return (
    <ListSection
      title={t('places')}
      rows={flat.places}
      rowId={(place) => place.id}
      empty={t('placesEmpty')}
      columns={[
        { id: 'label', title: t('place'), cell: (place) => place.label },
        {
          id: 'step-free',
          title: t('barriers'),
          cell: (place) => t(place.stepFree ? 'stepFree' : 'notStepFree'),
        },
        { id: 'from', title: t('openFrom'), cell: (place) => <DateText value={place.openFrom} /> },
        { id: 'state', title: t('state'), cell: (place) => <PlaceState place={place} /> },
        {
          id: 'acts',
          title: t('acts'),
          cell: (place) =>
            flat.closedFrom !== undefined ? null : (
              <PlaceActs place={place} onAsk={(act) => setAsks({ act, place })} />
            ),
        },
      ]}
    >
      {asks === undefined || Dialog === undefined ? null : (
        <Dialog place={asks.place} onClose={() => setAsks(undefined)} />
      )}
    </ListSection>
  );
}

interface PlaceActsProps {
  readonly place: FlatPlace;
  readonly onAsk: (act: Ask['act']) => void;
}

function PlaceActs({ place, onAsk }: PlaceActsProps) {
  const t = useText(housingCatalogue);
  const may = useMay();
  const reopen = useAct(housing.reopenPlace, { done: t('reopenPlaceDone') });
  const { label } = place;
  if (place.closedFrom !== undefined)
    return may(housing.reopenPlace) ? (
      <>
        <ActRefusal of={reopen} />
        <Button
          variant="quiet"
          isPending={reopen.isPending}
          onPress={() => reopen.run({ placeId: place.id })}
        >
          {t('reopenPlaceOf', { label })}
        </Button>
      </>
    ) : null;
  return (
    <div className="housing-acts">
      {place.blocks.length > 0 && may(housing.endBlock) ? (
        <Button variant="quiet" onPress={() => onAsk('unblock')}>
          {t('endBlockOf', { label })}
        </Button>
      ) : null}
      {may(housing.blockPlace) ? (
        <Button variant="quiet" onPress={() => onAsk('block')}>
          {t('blockPlaceOf', { label })}
        </Button>
      ) : null}
      {may(housing.editPlace) ? (
        <Button variant="quiet" onPress={() => onAsk('edit')}>
          {t('editPlaceOf', { label })}
        </Button>
      ) : null}
      {may(housing.closePlace) ? (
        <Button variant="quiet" onPress={() => onAsk('close')}>
          {t('closePlaceOf', { label })}
        </Button>
      ) : null}
    </div>
  );
}
