import { Button, IconButton, showToast, TextField, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { BookmarkPlus, X } from 'lucide-react';
import { useState } from 'react';
import { useProfile } from '../../session/use-session';
import type { RequestSearch } from './request-search';
import { requestsCatalogue } from './requests-catalogue';
import { dropView, keepView, readViews } from './saved-views';

/** Views this person named; each is a link, so it can be sent to a colleague. */
export function SavedViewBar({ search }: { readonly search: RequestSearch }) {
  const t = useText(requestsCatalogue);
  const userId = useProfile()?.id ?? '';
  const [views, setViews] = useState(() => readViews(localStorage, userId));
  const [name, setName] = useState<string>();

  function keep(typed: string) {
    setViews(keepView(localStorage, userId, { name: typed.trim(), search }));
    setName(undefined);
    showToast(t('viewKept', { name: typed.trim() }));
  }

  return (
    <div className="request-views">
      {views.length === 0 ? null : (
        <ul aria-label={t('savedViews')}>
          {views.map((view) => (
            <li key={view.name}>
              <Link to="/requests" search={view.search}>
                {view.name}
              </Link>
              <IconButton
                label={t('dropView', { name: view.name })}
                icon={<X aria-hidden className="ok-icon" />}
                onPress={() => setViews(dropView(localStorage, userId, view.name))}
              />
            </li>
          ))}
        </ul>
      )}
      {name === undefined ? (
        <Button
          variant="quiet"
          icon={<BookmarkPlus aria-hidden className="ok-icon" />}
          onPress={() => setName('')}
        >
          {t('keepView')}
        </Button>
      ) : (
        <form
          className="ok-form-actions"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') keep(name);
          }}
        >
          <TextField
            label={t('viewName')}
            value={name}
            onChange={setName}
            width="medium"
            maxLength={40}
            autoFocus
          />
          <Button type="submit">{t('keepViewNow')}</Button>
        </form>
      )}
    </div>
  );
}
