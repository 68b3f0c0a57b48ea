import { DataTable, DateText, Section, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { useStaffNames } from '../../names/use-staff-names';
import { StateWord } from '../../words/state-word';
import { useWordOf } from '../../words/words';
import type { PlanDetails } from './plan-draft';
import { plansCatalogue } from './plans-catalogue';
import { useLineWords } from './use-line-words';

interface TrailProps {
  readonly plan: PlanDetails;
}

/** Every version, who agreed and approved it, and how it differs from the one before. */
export function Versions({ plan }: TrailProps) {
  const t = useText(plansCatalogue);
  const staffName = useStaffNames(plan.versions.map(({ approval }) => approval?.by));
  const word = useWordOf();
  return (
    <Section title={t('versions')}>
      <DataTable
        caption={t('versions')}
        hideCaption
        rows={[...plan.versions].reverse()}
        rowId={(version) => String(version.number)}
        columns={[
          {
            id: 'number',
            title: t('version'),
            cell: (version) => t('versionNumber', { number: version.number }),
          },
          {
            id: 'state',
            title: t('state'),
            cell: (version) => <StateWord of="version" state={version.state} />,
          },
          {
            id: 'why',
            title: t('why'),
            cell: ({ changeReason }) => (changeReason === undefined ? '–' : word('change', changeReason)),
          },
          {
            id: 'agreed',
            title: t('agreed'),
            cell: ({ agreement }) =>
              agreement === undefined ? (
                '–'
              ) : (
                <>
                  <DateText value={agreement.on} />, {word('agreement', agreement.form)},{' '}
                  {word('speaker', agreement.by)}
                </>
              ),
          },
          {
            id: 'approved',
            title: t('approved'),
            cell: ({ approval }) =>
              approval === undefined ? (
                '–'
              ) : (
                <>
                  <DateText value={approval.on} />, {staffName(approval.by)}
                </>
              ),
          },
          {
            id: 'difference',
            title: t('difference'),
            cell: ({ number }) =>
              number === 1 ? (
                '–'
              ) : (
                <Link
                  to="/plans/$planId/difference/$from/$to"
                  params={{ planId: plan.id, from: String(number - 1), to: String(number) }}
                >
                  {t('differenceFrom', { number: number - 1 })}
                </Link>
              ),
          },
        ]}
      />
    </Section>
  );
}

/** Reviews held and running. */
export function Reviews({ plan }: TrailProps) {
  const t = useText(plansCatalogue);
  const word = useWordOf();
  const staffName = useStaffNames(plan.reviews.map((review) => review.startedBy));
  if (plan.reviews.length === 0) return null;
  return (
    <Section title={t('reviews')}>
      <ul className="app-plain-list">
        {plan.reviews.map((review) => (
          <li key={`${review.startedOn} ${review.trigger}`}>
            <DateText value={review.startedOn} />, {staffName(review.startedBy)}:{' '}
            {word('review', review.trigger)}
            {review.finding === undefined
              ? ` (${t('reviewRunning')})`
              : `, ${word('finding', review.finding)}`}
            {review.findingNote === undefined ? null : <p className="app-prose">{review.findingNote}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How the plan ended: the talk, and what came of every service. */
export function Closing({ plan }: TrailProps) {
  const t = useText(plansCatalogue);
  const word = useWordOf();
  const words = useLineWords();
  const { closing } = plan;
  const staffName = useStaffNames([closing?.by]);
  if (closing === undefined) return null;
  const lines = plan.current?.content.lines ?? [];
  const nameOf = (lineId: string) => {
    const line = lines.find((each) => each.lineId === lineId);
    return line === undefined ? t('service') : words.name(line);
  };
  return (
    <Section title={t('closing')}>
      <p>
        <DateText value={closing.on} />, {staffName(closing.by)}: {word('planClose', closing.reason)}
      </p>
      <p className="app-prose">{closing.talk.summary}</p>
      <ul className="app-plain-list">
        {closing.results.map((result) => (
          <li key={result.lineId}>
            <strong>{nameOf(result.lineId)}</strong>: {word('result', result.result)}. {result.account}
          </li>
        ))}
      </ul>
    </Section>
  );
}
