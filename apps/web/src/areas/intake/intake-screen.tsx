import { Button, PageHeader, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { registry } from '@cus/contracts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import type { Site } from '../../names/use-sites';
import { useProfile } from '../../session/use-session';
import { Loaded } from '../../shell/loaded';
import { CheckAnswers } from './check-answers';
import { intakeCatalogue } from './intake-catalogue';
import { clearDraft, EMPTY_DRAFT, readDraft, saveDraft, type IntakeDraft } from './intake-draft';
import { IntakeForm } from './intake-form';
import './intake.css';

const route = getRouteApi('/signed-in/intake');
const SAVE_MILLISECONDS = 500;

/** Intake: form, check, and on to what happens next. */
export function IntakeScreen() {
  const api = useApi();
  const sites = useQuery({ ...operationQuery(api, registry.listSites, {}), staleTime: 300_000 });
  return <Loaded of={sites}>{({ items }) => <Intake sites={items} />}</Loaded>;
}

function Intake({ sites }: { readonly sites: readonly Site[] }) {
  const t = useText(intakeCatalogue);
  const navigate = useNavigate();
  const { step } = route.useSearch();
  const { draft, restored, isBegun, round, change, forget, startAnew } = useDraft(sites);

  if (step === 'check') {
    return (
      <CheckAnswers
        draft={draft}
        sites={sites}
        onSent={(requestId) => {
          forget();
          void navigate({ to: '/intake/next/$requestId', params: { requestId }, replace: true });
        }}
      />
    );
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        others={isBegun ? <Button onPress={startAnew}>{t('startAnew')}</Button> : undefined}
      />
      <p className="app-quiet intake-draft-note" role="status">
        {restored ? `${t('draftRestored')} ` : ''}
        {t('draftKept')}
      </p>
      <IntakeForm
        key={round}
        draft={draft}
        sites={sites}
        onDraft={change}
        onCheck={() => void navigate({ to: '/intake', search: { step: 'check' } })}
      />
    </>
  );
}

/** The site this clerk chose last stands ready; people sit at one desk for years. */
const SITE_KEY = 'okienko.intake-site';

function fresh(sites: readonly Site[], residentId: string): IntakeDraft {
  const last = localStorage.getItem(SITE_KEY);
  const site =
    sites.find(({ siteId, active }) => active && siteId === last) ?? sites.find(({ active }) => active);
  return {
    ...EMPTY_DRAFT,
    residentId,
    siteId: site?.siteId ?? '',
    city: site?.address.city ?? '',
  };
}

/** A draft carried over from the search knows a name and no place yet. */
function begin(kept: IntakeDraft | undefined, empty: IntakeDraft): IntakeDraft {
  if (kept === undefined || kept.siteId !== '') return kept ?? empty;
  return { ...kept, siteId: empty.siteId, city: kept.city === '' ? empty.city : kept.city };
}

function useDraft(sites: readonly Site[]) {
  const userId = useProfile()?.id ?? '';
  const { residentId = '' } = route.useSearch();
  const [saved] = useState(() => readDraft(sessionStorage, userId));
  const isOther = saved !== undefined && residentId !== '' && saved.residentId !== residentId;
  const kept = isOther ? undefined : saved;
  const [draft, setDraft] = useState<IntakeDraft>(() => begin(kept, fresh(sites, residentId)));
  const [restored, setRestored] = useState(kept !== undefined);
  const [round, setRound] = useState(0);

  const untouched = useRef(draft);
  const forget = useAutosave(userId, draft, draft !== untouched.current);

  return {
    draft,
    restored,
    isBegun: restored || draft !== untouched.current,
    round,
    change: useCallback((next: IntakeDraft) => setDraft(next), []),
    forget: () => {
      localStorage.setItem(SITE_KEY, draft.siteId);
      forget();
    },
    startAnew: () => {
      untouched.current = fresh(sites, '');
      setDraft(untouched.current);
      clearDraft(sessionStorage, userId);
      setRestored(false);
      setRound(round + 1);
    },
  };
}

/** Keeps what was typed every half second, and at once when the screen goes away. Gives the way to forget it. */
function useAutosave(userId: string, draft: IntakeDraft, isTouched: boolean): () => void {
  const isSent = useRef(false);
  const latest = useRef<IntakeDraft>(undefined);
  latest.current = isTouched && !isSent.current ? draft : undefined;

  useEffect(() => {
    if (!isTouched) return undefined;
    const timer = setTimeout(() => saveDraft(sessionStorage, userId, draft), SAVE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [draft, isTouched, userId]);

  useEffect(() => {
    const flush = () => {
      if (latest.current !== undefined) saveDraft(sessionStorage, userId, latest.current);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [userId]);

  return () => {
    isSent.current = true;
    latest.current = undefined;
    clearDraft(sessionStorage, userId);
  };
}
