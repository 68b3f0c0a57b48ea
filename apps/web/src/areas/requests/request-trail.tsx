import { DateText, DescriptionList, formatDate, Section, useLocale, useText, type Fact } from '@cus/ui';
import { useServices } from '../../names/use-services';
import { useStaffNames } from '../../names/use-staff-names';
import { useWordOf, useWords } from '../../words/words';
import type { Request } from './request-acts';
import { requestsCatalogue } from './requests-catalogue';

type Assessment = Request['assessments'][number];
type Decision = Request['decisions'][number];

/** Everything that was found and decided, newest matters first. */
export function RequestTrail({ request }: { readonly request: Request }) {
  const t = useText(requestsCatalogue);
  const word = useWordOf();
  const { ending } = request;
  const staffName = useStaffNames([ending?.by]);
  return (
    <>
      {ending === undefined ? null : (
        <Section title={t('ending')}>
          <p>
            <DateText value={ending.on} />, {staffName(ending.by)}:{' '}
            {word(request.state === 'withdrawn' ? 'withdraw' : 'close', ending.reason)}
          </p>
          {ending.note === undefined ? null : <p className="app-prose">{ending.note}</p>}
        </Section>
      )}
      {request.decisions.map((decision) => (
        <DecisionPart key={decision.number} decision={decision} />
      ))}
      <Qualification request={request} />
      {request.assessments.length === 0 ? null : (
        <Section title={t('assessments')}>
          {request.assessments.map((assessment) => (
            <AssessmentPart key={assessment.id} assessment={assessment} />
          ))}
        </Section>
      )}
      <Passings request={request} />
    </>
  );
}

function DecisionPart({ decision }: { readonly decision: Decision }) {
  const t = useText(requestsCatalogue);
  const word = useWordOf();
  const locale = useLocale();
  const staffName = useStaffNames([decision.issuedBy]);
  const { appeal } = decision;
  const appealWords = (filed: NonNullable<typeof appeal>) =>
    [
      formatDate(filed.filedOn, locale),
      filed.late ? t('appealLate') : '',
      filed.outcome === undefined ? '' : word('outcome', filed.outcome),
    ]
      .filter((part) => part !== '')
      .join(', ');
  const facts: Fact[] = [
    { term: t('decisionNumber'), value: decision.number },
    {
      term: t('issued'),
      value: (
        <>
          <DateText value={decision.issuedOn} />, {staffName(decision.issuedBy)}
        </>
      ),
    },
    { term: t('ground'), value: word('ground', decision.groundCode) },
    { term: t('grounds'), value: <span className="app-prose">{decision.grounds}</span> },
    { term: t('clause'), value: decision.clause },
    {
      term: t('delivered'),
      value:
        decision.deliveredOn === undefined ? t('notDelivered') : <DateText value={decision.deliveredOn} />,
    },
    ...(decision.appealUntil === undefined
      ? []
      : [{ term: t('appealUntil'), value: <DateText value={decision.appealUntil} style="long" /> }]),
    ...(decision.appealWaivedOn === undefined
      ? []
      : [{ term: t('waived'), value: <DateText value={decision.appealWaivedOn} /> }]),
    ...(appeal === undefined ? [] : [{ term: t('appealFiled'), value: appealWords(appeal) }]),
  ];
  return (
    <Section title={t('decisions')}>
      <div className="request-decision">
        <DescriptionList facts={facts} />
      </div>
    </Section>
  );
}

function Qualification({ request }: { readonly request: Request }) {
  const t = useText(requestsCatalogue);
  const services = useServices();
  const { qualification, planRequired } = request;
  const staffName = useStaffNames([qualification?.by]);
  if (qualification === undefined) return null;
  const { coordinationFrom, coordinationTo } = qualification;
  return (
    <Section title={t('qualification')}>
      <DescriptionList
        facts={[
          {
            term: t('on'),
            value: (
              <>
                <DateText value={qualification.on} />, {staffName(qualification.by)}
              </>
            ),
          },
          { term: t('qualifiedFor'), value: qualification.services.map(services.nameOf).join(', ') },
          ...(coordinationFrom === undefined || coordinationTo === undefined
            ? []
            : [
                {
                  term: t('coordination'),
                  value: (
                    <>
                      <DateText value={coordinationFrom} />–<DateText value={coordinationTo} />
                    </>
                  ),
                },
              ]),
          { term: t('planIs'), value: t(planRequired ? 'planObligatory' : 'planNotObligatory') },
        ]}
      />
    </Section>
  );
}

function AssessmentPart({ assessment }: { readonly assessment: Assessment }) {
  const t = useText(requestsCatalogue);
  const w = useWords();
  const word = useWordOf();
  const services = useServices();
  const staffName = useStaffNames([assessment.doneBy]);
  const { areas, suggestedServices = [], note } = assessment;
  return (
    <div className="app-acts">
      <p>
        <strong>{w(`assessment.${assessment.kind}`)}</strong>, <DateText value={assessment.doneOn} />,{' '}
        {staffName(assessment.doneBy)}
      </p>
      {areas === undefined ? (
        <p className="app-quiet">{t('hiddenScores')}</p>
      ) : (
        <DescriptionList
          facts={areas.map((area) => ({
            term: w(`need.${area.area}`),
            value: `${word('score', String(area.score))}${area.note === undefined ? '' : `: ${area.note}`}`,
          }))}
        />
      )}
      {suggestedServices.length === 0 ? null : (
        <p>
          {t('suggested')}: {suggestedServices.map(services.nameOf).join(', ')}
        </p>
      )}
      {note === undefined ? null : <p className="app-prose">{note}</p>}
    </div>
  );
}

function Passings({ request }: { readonly request: Request }) {
  const t = useText(requestsCatalogue);
  const w = useWords();
  const locale = useLocale();
  const staffName = useStaffNames(request.passings.map((passing) => passing.passedBy));
  if (request.passings.length === 0) return null;
  const day = (iso: string) => ({ date: formatDate(iso, locale) });
  return (
    <Section title={t('passings')}>
      <ul className="app-plain-list">
        {request.passings.map((passing) => (
          <li key={passing.id}>
            <DateText value={passing.passedOn} />, {staffName(passing.passedBy)}.{' '}
            {t('passedLine', {
              from: w(`pillar.${passing.fromPillar}`),
              to: w(`pillar.${passing.toPillar}`),
            })}{' '}
            <span className="app-quiet">
              {passing.takenBackOn !== undefined
                ? t('passedBack', day(passing.takenBackOn))
                : passing.takenUpOn !== undefined
                  ? t('passedTaken', day(passing.takenUpOn))
                  : t('passedWait')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
