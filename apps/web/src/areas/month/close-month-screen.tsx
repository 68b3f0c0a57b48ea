import { commissioning, type Output } from '@cus/contracts';
import {
  Button,
  DescriptionList,
  formatMoney,
  Money,
  Notice,
  PageHeader,
  Section,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { AskOnce } from '../../forms/ask-once';
import { useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import { Loaded } from '../../shell/loaded';
import { useProviderName } from '../../words/commissioning';
import { Differences } from './differences';
import './month.css';
import { monthCatalogue } from './month-catalogue';
import { monthName } from './month-words';
import { closeMonthRoute } from './route';

type Preview = Output<typeof commissioning.previewSettlement>;

/** What closing a month would settle, and the differences a person should have looked at before. */
export function CloseMonthScreen() {
  const api = useApi();
  const t = useText(monthCatalogue);
  const locale = useLocale();
  const providerName = useProviderName();
  const { contractId } = closeMonthRoute.useParams();
  const { month = warsawDay(new Date()).slice(0, 7) } = closeMonthRoute.useSearch();
  const contract = useQuery(operationQuery(api, commissioning.getContract, { contractId }));
  const preview = useQuery(operationQuery(api, commissioning.previewSettlement, { contractId, month }));
  const number = contract.data?.contractNumber ?? '';
  return (
    <>
      <PageHeader
        title={t('closeTitle', { number, month: monthName(month, locale) })}
        lead={contract.data === undefined ? undefined : providerName(contract.data.providerName)}
      />
      <Loaded of={preview}>
        {(found) => (
          <div className="month-page">
            <DescriptionList
              facts={[
                { term: t('willSettle'), value: <Money grosze={found.amountGrosze} /> },
                { term: t('lines'), value: found.lineCount },
                { term: t('openValue'), value: <Money grosze={found.openGrosze} /> },
              ]}
            />
            <CloseMonth contractId={contractId} month={month} number={number} preview={found} />
            <Section title={t('differences')}>
              <Differences differences={found.differences} />
            </Section>
          </div>
        )}
      </Loaded>
    </>
  );
}

interface CloseMonthProps {
  readonly contractId: string;
  readonly month: string;
  readonly number: string;
  readonly preview: Preview;
}

/** Closing cannot be taken back, so it is asked once more with the sum in it; the sum seen goes with the command. */
function CloseMonth({ contractId, month, number, preview }: CloseMonthProps) {
  const t = useText(monthCatalogue);
  const locale = useLocale();
  const may = useMay();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const amount = formatMoney(preview.amountGrosze, locale);
  const settle = useAct(commissioning.settleMonth, {
    done: (answer) => t('closeDone', { amount: formatMoney(answer.amountGrosze, locale) }),
    onDone: ({ id }) =>
      void navigate({ to: '/month/statements/$settlementId', params: { settlementId: id } }),
  });
  if (preview.settled) {
    return (
      <Notice>
        <p>{t('alreadySettled')}</p>
        <AppLinkButton to="/month" search={{ month }}>
          {t('openItsStatement')}
        </AppLinkButton>
      </Notice>
    );
  }
  if (!may(commissioning.settleMonth)) return null;
  return (
    <div className="ok-form-actions">
      <Button variant="primary" onPress={() => setAsks(true)}>
        {t('close')}
      </Button>
      {asks ? (
        <AskOnce
          act={settle}
          input={{ contractId, month, expectedGrosze: preview.amountGrosze }}
          title={t('closeAsk')}
          submitLabel={t('closeYes')}
          onClose={() => setAsks(false)}
        >
          <p>{t('closeBody', { amount, number, month: monthName(month, locale) })}</p>
        </AskOnce>
      ) : null}
    </div>
  );
}
