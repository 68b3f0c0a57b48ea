import { commissioning, handyman, type Output } from '@cus/contracts';
import { Button, DateText, Dialog, Section, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { keptPhoto } from '../../photos/photo';
import { PhotoRow } from '../../photos/photo-row';
import { RemovePhoto } from '../../photos/remove-photo';
import { useMay } from '../../session/use-may';
import { Loaded } from '../../shell/loaded';
import { JobPhotos } from '../handyman/job-photos';
import { deliveriesCatalogue } from './deliveries-catalogue';
import type { Delivery } from './delivery-columns';

type Detail = Pick<Output<typeof commissioning.getDelivery>, 'id' | 'state' | 'source' | 'photos'>;

/** What proves a delivery to the eye: pictures of its signed card, and of a repair before and after. */
export function DeliveryPhotos({ delivery }: { readonly delivery: Detail }) {
  const t = useText(deliveriesCatalogue);
  const may = useMay();
  return (
    <>
      {delivery.source === 'handyman' && may(handyman.getJob) ? <RepairPhotos jobId={delivery.id} /> : null}
      <Section title={t('cardPhotos')}>
        {delivery.photos.length === 0 ? (
          <p className="app-quiet">{t('cardPhotosEmpty')}</p>
        ) : (
          <CardPhotos delivery={delivery} />
        )}
      </Section>
    </>
  );
}

function CardPhotos({ delivery }: { readonly delivery: Detail }) {
  const api = useApi();
  const t = useText(deliveriesCatalogue);
  const may = useMay();
  const { length: count } = delivery.photos;
  const isOpen = ['recorded', 'disputed', 'answered'].includes(delivery.state);
  const mayRemove = may(commissioning.removeDeliveryPhoto) && (isOpen || may(commissioning.acceptDeliveries));
  return (
    <PhotoRow
      label={t('cardPhotos')}
      photos={delivery.photos.map(({ id, addedAt }, index) => ({
        id,
        title: t('cardPhotoTitle', { number: index + 1, count }),
        note: <DateText value={addedAt} style="moment" />,
        removal: mayRemove ? (
          <RemovePhoto
            operation={commissioning.removeDeliveryPhoto}
            input={{ deliveryId: delivery.id, photoId: id }}
          />
        ) : undefined,
        source: keptPhoto(api, commissioning.getDeliveryPhoto, { deliveryId: delivery.id, photoId: id }),
      }))}
    />
  );
}

/** The delivery of a repair bears the id of its job. */
function RepairPhotos({ jobId }: { readonly jobId: string }) {
  const api = useApi();
  const job = useQuery(operationQuery(api, handyman.getJob, { jobId }));
  return <Loaded of={job}>{(found) => <JobPhotos job={found} />}</Loaded>;
}

interface SeePhotosProps {
  readonly delivery: Delivery;
  /** Which record, for whoever hears the button without its row. */
  readonly title: string;
}

/** In a list: how many pictures there are. They are fetched when somebody wants to look. */
export function SeePhotos({ delivery, title }: SeePhotosProps) {
  const t = useText(deliveriesCatalogue);
  const [isOpen, setIsOpen] = useState(false);
  const { photoCount: count, source } = delivery;
  if (count === 0 && source !== 'handyman') return <>–</>;
  const label = count === 0 ? t('seeRepairPhotos') : t('seePhotos', { count });
  return (
    <>
      <Button variant="quiet" aria-label={`${label}: ${title}`} onPress={() => setIsOpen(true)}>
        {label}
      </Button>
      {isOpen ? (
        <Dialog title={title} isOpen isWide onClose={() => setIsOpen(false)}>
          <FetchedPhotos deliveryId={delivery.id} />
        </Dialog>
      ) : null}
    </>
  );
}

function FetchedPhotos({ deliveryId }: { readonly deliveryId: string }) {
  const api = useApi();
  const delivery = useQuery(operationQuery(api, commissioning.getDelivery, { deliveryId }));
  return <Loaded of={delivery}>{(found) => <DeliveryPhotos delivery={found} />}</Loaded>;
}
