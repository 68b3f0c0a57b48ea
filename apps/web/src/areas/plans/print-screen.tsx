import { coordination, registry } from '@cus/contracts';
import { Button, formatDate, PolishPaper, useLocale, usePageTitle, useText, warsawDay } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { useWordOf } from '../../words/words';
import type { PlanDetails, PlanVersion } from './plan-draft';
import { PlanVersionOf } from './plan-version-of';
import { plansCatalogue } from './plans-catalogue';
import './plans.css';
import { useLineWords } from './use-line-words';

const route = getRouteApi('/signed-in/plans/$planId/print/$version');

/** The plan on paper for the person: 16 points, plain sentences, room for signatures. */
export function PrintScreen() {
  const api = useApi();
  const t = useText(plansCatalogue);
  const { planId } = route.useParams();
  const plan = useQuery(operationQuery(api, coordination.getPlan, { planId }));
  return (
    <>
      <div className="ok-form-actions ok-no-print plan-paper-actions">
        <Button
          variant="primary"
          icon={<Printer aria-hidden className="ok-icon" />}
          onPress={() => window.print()}
        >
          {t('printVersion')}
        </Button>
        <AppLinkButton to="/plans/$planId" params={{ planId }}>
          {t('backToPlan')}
        </AppLinkButton>
      </div>
      <Loaded of={plan}>{(data) => <Sheet plan={data} />}</Loaded>
    </>
  );
}

function Sheet({ plan }: { readonly plan: PlanDetails }) {
  const { version } = route.useParams();
  return (
    <PlanVersionOf plan={plan} number={Number(version)}>
      {(shown) => (
        <PolishPaper>
          <Paper plan={plan} version={shown} />
        </PolishPaper>
      )}
    </PlanVersionOf>
  );
}

interface PaperProps {
  readonly plan: PlanDetails;
  readonly version: PlanVersion;
}

function Paper({ plan, version }: PaperProps) {
  const t = useText(plansCatalogue);
  const locale = useLocale();
  const { content } = version;
  return (
    <article className="plan-paper">
      <PaperHead plan={plan} version={version} />
      {content.needs === undefined ? null : (
        <section>
          <h2>{t('needs')}</h2>
          <p className="app-prose">{content.needs}</p>
        </section>
      )}
      {content.goals.length === 0 ? null : (
        <section>
          <h2>{t('goals')}</h2>
          <ol>
            {content.goals.map((goal) => (
              <li key={goal.key}>{goal.text}</li>
            ))}
          </ol>
        </section>
      )}
      <PaperServices version={version} />
      <PaperFollowUp version={version} />
      <footer>
        <p>
          {t('signedPerson')} <span className="plan-signature" />
        </p>
        <p>
          {t('signedCentre')} <span className="plan-signature" />
        </p>
        <p className="app-quiet">{t('printedOn', { date: formatDate(warsawDay(new Date()), locale) })}</p>
      </footer>
    </article>
  );
}

function PaperHead({ plan, version }: PaperProps) {
  const t = useText(plansCatalogue);
  const locale = useLocale();
  const api = useApi();
  const centre = useQuery({ ...operationQuery(api, registry.getCentreSettings, {}), retry: false }).data;
  const person = useQuery(operationQuery(api, registry.getResident, { residentId: plan.residentId })).data;
  usePageTitle(t('paperTitle'));
  return (
    <header>
      <p>{centre?.name}</p>
      <h1 tabIndex={-1}>{t('paperTitle')}</h1>
      <p>
        <strong>{person === undefined ? '' : `${person.firstName} ${person.lastName}`}</strong>
      </p>
      <p>
        {t('paperLine', {
          number: plan.number,
          version: version.number,
          from: formatDate(version.content.validFrom, locale),
          to: formatDate(version.content.validTo, locale),
        })}
      </p>
      {version.state === 'draft' ? <p className="plan-paper-draft">{t('paperDraft')}</p> : null}
    </header>
  );
}

function PaperServices({ version }: { readonly version: PlanVersion }) {
  const t = useText(plansCatalogue);
  const words = useLineWords();
  return (
    <section>
      <h2>{t('services')}</h2>
      {version.content.lines
        .filter((line) => line.declined === undefined)
        .map((line) => (
          <div key={line.lineId} className="plan-paper-line">
            <h3>{words.name(line)}</h3>
            <p>
              {words.quantity(line)}, {words.period(line)}
            </p>
            {words.rhythm(line) === '' ? null : <p>{words.rhythm(line)}</p>}
            {line.place === undefined ? null : (
              <p>
                {t('line.place')}: {line.place}
              </p>
            )}
            <p>{words.fee(line.feeBasisPoints)}</p>
          </div>
        ))}
    </section>
  );
}

function PaperFollowUp({ version }: { readonly version: PlanVersion }) {
  const t = useText(plansCatalogue);
  const locale = useLocale();
  const word = useWordOf();
  const { communityActions, monitors, reviewOn } = version.content;
  if (communityActions.length + monitors.length + reviewOn.length === 0) return null;
  return (
    <section>
      <h2>{t('followUp')}</h2>
      <ul>
        {communityActions.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
        {monitors.map(({ role, text }) => (
          <li key={`${role} ${text ?? ''}`}>
            {t('monitorRole')}: {word('monitor', role)}
            {text === undefined ? '' : ` (${text})`}
          </li>
        ))}
        {reviewOn.map((day) => (
          <li key={day}>
            {t('reviewDay')}: {formatDate(day, locale, 'long')}
          </li>
        ))}
      </ul>
    </section>
  );
}
