import { useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Photo } from './photo';
import { PhotoDialog } from './photo-dialog';
import { photosCatalogue } from './photos-catalogue';
import './photos.css';

/** Pictures beside one another, each small; a press opens it large. */
export function PhotoRow({ label, photos }: { readonly label: string; readonly photos: readonly Photo[] }) {
  const [opened, setOpened] = useState<string>();
  return (
    <>
      <ul className="photos-row" aria-label={label}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <SmallPhoto photo={photo} onOpen={() => setOpened(photo.id)} />
            {photo.note === undefined ? null : <p className="app-quiet">{photo.note}</p>}
          </li>
        ))}
      </ul>
      {opened === undefined ? null : (
        <PhotoDialog
          photos={photos}
          opened={opened}
          onOpen={setOpened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

function SmallPhoto({ photo, onOpen }: { readonly photo: Photo; readonly onOpen: () => void }) {
  const t = useText(photosCatalogue);
  const jpeg = useQuery(photo.source);
  return (
    <button type="button" className="photos-small" onClick={onOpen}>
      {jpeg.data === undefined ? (
        <span>
          <b>{photo.title}</b>
          <br />
          {t(jpeg.isError ? 'failed' : 'loading')}
        </span>
      ) : (
        <img src={`data:image/jpeg;base64,${jpeg.data}`} alt={photo.title} />
      )}
    </button>
  );
}
