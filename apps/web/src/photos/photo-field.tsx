import { Button, ErrorText, useText } from '@cus/ui';
import { useId, useState } from 'react';
import type { BoundField } from '../forms/use-contract-form';
import { photosCatalogue } from './photos-catalogue';
import './photos.css';
import { MOST_MEGABYTES, shrinkPhoto, UnfitPhoto, type PhotoFault } from './shrink-photo';

interface PhotoFieldProps extends Pick<BoundField<readonly string[]>, 'label' | 'value' | 'onChange'> {
  readonly id?: string;
  readonly error?: string | undefined;
  readonly most: number;
}

/** Takes pictures with the phone's camera or from its files, and shows what will be sent. Its value is base64. */
export function PhotoField({ id, label, value, onChange, error, most }: PhotoFieldProps) {
  const t = useText(photosCatalogue);
  const labelId = useId();
  const hintId = useId();
  const [isWorking, setIsWorking] = useState(false);
  const [fault, setFault] = useState<PhotoFault>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setFault(undefined);
    setIsWorking(true);
    try {
      const jpeg = await shrinkPhoto(file);
      // One picture gives way to the next; of several the same is one.
      onChange(most === 1 ? [jpeg] : [...new Set([...value, jpeg])]);
    } catch (problem) {
      setFault(problem instanceof UnfitPhoto ? problem.fault : 'notPicture');
    } finally {
      setIsWorking(false);
    }
  };
  const said = fault === undefined ? error : t(fault, { megabytes: MOST_MEGABYTES });
  const isFull = most > 1 && value.length >= most;
  return (
    <div className="ok-field" role="group" aria-labelledby={labelId} aria-describedby={hintId}>
      <span id={labelId} className="ok-label">
        {label}
      </span>
      <span id={hintId} className="ok-hint">
        {t(isFull ? 'enough' : 'hint')}
      </span>
      <div role="alert">
        {said === undefined ? null : (
          <p className="ok-error">
            <ErrorText>{said}</ErrorText>
          </p>
        )}
      </div>
      {isFull ? null : (
        <div className="photos-take">
          <PickFile label={t('take')} isCamera onPick={take} />
          <PickFile {...(id === undefined ? {} : { id })} label={t('choose')} onPick={take} />
        </div>
      )}
      <p role="status">{isWorking ? t('working') : null}</p>
      <ChosenPhotos value={value} onRemove={(gone) => onChange(value.filter((jpeg) => jpeg !== gone))} />
    </div>
  );
}

interface PickFileProps {
  readonly id?: string;
  readonly label: string;
  readonly isCamera?: boolean;
  readonly onPick: (file: File | undefined) => Promise<void>;
}

/** A file's own button says nothing of pictures; its label looks like a button and is one. */
function PickFile({ id, label, isCamera = false, onPick }: PickFileProps) {
  return (
    <label className="ok-button photos-pick" data-camera={isCamera || undefined}>
      {label}
      <input
        {...(id === undefined ? {} : { id })}
        type="file"
        accept="image/*"
        {...(isCamera ? { capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          void onPick(target.files?.[0]);
          // The same file may be chosen again after it was removed.
          target.value = '';
        }}
      />
    </label>
  );
}

interface ChosenPhotosProps {
  readonly value: readonly string[];
  readonly onRemove: (jpeg: string) => void;
}

function ChosenPhotos({ value, onRemove }: ChosenPhotosProps) {
  const t = useText(photosCatalogue);
  if (value.length === 0) return null;
  return (
    <ul className="photos-chosen">
      {value.map((jpeg, index) => (
        <li key={`${jpeg.length} ${jpeg.slice(-80)}`}>
          <img src={`data:image/jpeg;base64,${jpeg}`} alt={t('chosen', { number: index + 1 })} />
          <Button variant="quiet" onPress={() => onRemove(jpeg)}>
            {t('remove', { number: index + 1 })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
