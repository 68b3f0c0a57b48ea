import { Button, Dialog, Notice, Skeleton, useLocale, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useState } from 'react';
import { toProblem } from '../api';
import { describeProblem } from '../i18n/error-text';
import type { Photo } from './photo';
import { photosCatalogue } from './photos-catalogue';
import './photos.css';

interface PhotoDialogProps {
  /** At least one. */
  readonly photos: readonly Photo[];
  /** Id of the one that is large. */
  readonly opened: string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** One picture as large as the screen allows; the arrows lead to its neighbours. */
export function PhotoDialog({ photos, opened, onOpen, onClose }: PhotoDialogProps) {
  const t = useText(photosCatalogue);
  const at = photos.findIndex(({ id }) => id === opened);
  const photo = photos[at];
  const [previous, next] = [photos[at - 1], photos[at + 1]];
  // Wherever in the dialog the keyboard is: the arrows are a second way beside the buttons.
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      const neighbour = key === 'ArrowLeft' ? previous : key === 'ArrowRight' ? next : undefined;
      if (neighbour !== undefined) onOpen(neighbour.id);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  if (photo === undefined) return null;
  return (
    <Dialog title={photo.title} isOpen isWide onClose={onClose}>
      <div className="photos-large">
        <LargePhoto key={photo.id} photo={photo} />
        {photo.note === undefined ? null : <p className="app-quiet">{photo.note}</p>}
        {photos.length === 1 ? null : (
          <div className="photos-turn">
            <Button isDisabled={previous === undefined} onPress={() => onOpen(previous?.id ?? opened)}>
              {t('previous')}
            </Button>
            <Button isDisabled={next === undefined} onPress={() => onOpen(next?.id ?? opened)}>
              {t('next')}
            </Button>
          </div>
        )}
        <Fragment key={photo.id}>{photo.removal}</Fragment>
      </div>
    </Dialog>
  );
}

function LargePhoto({ photo }: { readonly photo: Photo }) {
  const t = useText(photosCatalogue);
  const locale = useLocale();
  const jpeg = useQuery(photo.source);
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) return <Notice tone="warning">{t('broken')}</Notice>;
  if (jpeg.isError)
    return (
      <Notice tone="warning">
        <p>{describeProblem(toProblem(jpeg.error), locale).message}</p>
        <Button onPress={() => void jpeg.refetch()}>{t('again')}</Button>
      </Notice>
    );
  if (jpeg.data === undefined) return <Skeleton label={t('loading')} />;
  return (
    <img src={`data:image/jpeg;base64,${jpeg.data}`} alt={photo.title} onError={() => setIsBroken(true)} />
  );
}
