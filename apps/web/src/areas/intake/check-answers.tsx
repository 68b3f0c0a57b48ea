import { Button, DescriptionList, ErrorSummary, PageHeader, useLocale, useText, warsawDay } from '@cus/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toProblem, type ApiProblem } from '../../api';
import { useApi } from '../../app-services';
import { describeProblem } from '../../i18n/error-text';
import type { Site } from '../../names/use-sites';
import { intakeCatalogue } from './intake-catalogue';
import type { IntakeDraft } from './intake-draft';
import { intakeSchema } from './intake-schema';
import { IntakeSending } from './send-intake';
import { useAnswerLines } from './use-answer-lines';

interface CheckAnswersProps {
  readonly draft: IntakeDraft;
  readonly sites: readonly Site[];
  readonly onSent: (requestId: string) => void;
}

/** Everything once more before it is sent, each answer with its way back. */
export function CheckAnswers({ draft, sites, onSent }: CheckAnswersProps) {
  const t = useText(intakeCatalogue);
  const locale = useLocale();
  const navigate = useNavigate();
  const api = useApi();
  const [sending] = useState(() => new IntakeSending(api));
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const [attempt, setAttempt] = useState(0);
  const lines = useAnswerLines(draft, sites);

  async function send() {
    const parsed = intakeSchema.safeParse(draft);
    const site = sites.find(({ siteId }) => siteId === draft.siteId);
    if (!parsed.success || site === undefined) return navigate({ to: '/intake', search: {} });
    setPending(true);
    try {
      const { id } = await sending.send(parsed.data, site, warsawDay(new Date()));
      onSent(id);
    } catch (error) {
      setProblem(toProblem(error));
      setAttempt((count) => count + 1);
    } finally {
      setPending(false);
    }
  }

  const described = problem === undefined ? undefined : describeProblem(problem, locale);
  return (
    <>
      <PageHeader title={t('checkTitle')} lead={t('checkLead')} />
      <div className="ok-form">
        <ErrorSummary
          problems={described === undefined ? [] : [{ message: described.message }]}
          attempt={attempt}
          footer={described?.traceId}
        />
        <DescriptionList
          facts={lines.map(({ field, label, value }) => ({
            term: label,
            value: (
              <span className="intake-answer">
                <span>{value}</span>
                <Link to="/intake" hash={`field-${field}`} aria-label={t('changeOf', { field: label })}>
                  {t('change')}
                </Link>
              </span>
            ),
          }))}
        />
        <div className="ok-form-actions">
          <Button variant="primary" isPending={pending} onPress={() => void send()}>
            {t('send')}
          </Button>
          <Button onPress={() => void navigate({ to: '/intake', search: {} })}>{t('back')}</Button>
        </div>
      </div>
    </>
  );
}
