import { DataTable, DateText, Section, StateBadge, useText } from '@cus/ui';
import { useWordOf } from '../../words/words';
import { CostPanel } from './cost-panel';
import type { PlanVersion } from './plan-draft';
import { plansCatalogue } from './plans-catalogue';
import { useLineWords } from './use-line-words';
import { useOffers } from './use-offers';

/** Everything a version says, for reading. */
export function VersionContent({ version }: { readonly version: PlanVersion }) {
  const t = useText(plansCatalogue);
  const { content } = version;
  const live = content.lines.filter((line) => line.declined === undefined);
  const offers = useOffers(
    live.map((line) => line.serviceCode),
    content.validFrom,
  );
  return (
    <>
      {content.needs === undefined ? null : (
        <Section title={t('needs')}>
          <p className="app-prose">{content.needs}</p>
        </Section>
      )}
      <Goals version={version} />
      <Lines version={version} />
      {live.length === 0 ? null : (
        <CostPanel
          offers={offers}
          lines={live.map((line) => ({ ...line, preferredMode: line.preferredMode ?? '' }))}
        />
      )}
      <Others version={version} />
    </>
  );
}

function Goals({ version }: { readonly version: PlanVersion }) {
  const t = useText(plansCatalogue);
  const word = useWordOf();
  const { goals } = version.content;
  if (goals.length === 0) return null;
  return (
    <Section title={t('goals')}>
      <ol className="plan-goals">
        {goals.map((goal) => (
          <li key={goal.key}>
            {goal.text}
            {goal.area === undefined ? null : <span className="app-quiet"> ({word('need', goal.area)})</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Lines({ version }: { readonly version: PlanVersion }) {
  const t = useText(plansCatalogue);
  const word = useWordOf();
  const words = useLineWords();
  return (
    <Section title={t('services')}>
      <DataTable
        caption={t('services')}
        hideCaption
        rows={version.content.lines}
        rowId={(line) => line.lineId}
        columns={[
          {
            id: 'name',
            title: t('service'),
            cell: (line) => (
              <>
                {words.name(line)}
                {line.declined === undefined ? null : (
                  <>
                    {' '}
                    <StateBadge tone="neutral">
                      {t('lineDeclined', { reason: word('decline', line.declined.reason) })}
                    </StateBadge>
                  </>
                )}
              </>
            ),
          },
          { id: 'quantity', title: t('line.quantityMilli'), cell: (line) => words.quantity(line) },
          { id: 'rhythm', title: t('week'), cell: (line) => words.rhythm(line) || '–' },
          { id: 'period', title: t('period'), cell: (line) => words.period(line) },
          {
            id: 'mode',
            title: t('line.preferredMode'),
            cell: (line) =>
              line.preferredMode === undefined ? t('anyMode') : words.mode(line.preferredMode),
          },
          { id: 'fee', title: t('fee'), cell: (line) => words.fee(line.feeBasisPoints) },
        ]}
        empty={<p className="app-quiet">{t('noServices')}</p>}
      />
    </Section>
  );
}

function Others({ version }: { readonly version: PlanVersion }) {
  const t = useText(plansCatalogue);
  const word = useWordOf();
  const { communityActions, monitors, reviewOn } = version.content;
  const facts = [
    ...communityActions.map(({ text }) => ({ term: t('communityAction'), value: text })),
    ...monitors.map(({ role, text }) => ({
      term: t('monitorRole'),
      value: text === undefined ? word('monitor', role) : `${word('monitor', role)}: ${text}`,
    })),
  ];
  if (facts.length === 0 && reviewOn.length === 0) return null;
  return (
    <Section title={t('followUp')}>
      <ul className="app-plain-list">
        {facts.map(({ term, value }) => (
          <li key={value}>
            <span className="app-quiet">{term}:</span> {value}
          </li>
        ))}
      </ul>
      {reviewOn.length === 0 ? null : (
        <p>
          {t('reviews')}:{' '}
          {reviewOn.map((day, index) => (
            <span key={day}>
              {index === 0 ? '' : ', '}
              <DateText value={day} />
            </span>
          ))}
        </p>
      )}
    </Section>
  );
}
