import { registry, type Operation, type Output, type RawInput } from '@cus/contracts';
import { Button, Dialog, Select, useText } from '@cus/ui';
import { useEffect, useState } from 'react';
import { useApi } from '../../app-services';
import { ActRefusal } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { useOptions } from '../../words/words';
import { residentsCatalogue } from './residents-catalogue';

/** Long enough to copy a number to paper; a screen left alone hides it again. */
const SHOWN_MILLISECONDS = 60_000;

interface RevealProps<Op extends Operation> {
  readonly residentId: string;
  readonly operation: Op;
  readonly masked: string;
  readonly label: string;
  readonly show: (answer: Output<Op>) => string;
}

/** A hidden part of a record: seen for a reason, marked in the log of readers, hidden again by itself. */
export function Reveal<Op extends Operation>({
  residentId,
  operation,
  masked,
  label,
  show,
}: RevealProps<Op>) {
  const t = useText(residentsCatalogue);
  const options = useOptions();
  const api = useApi();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState<string>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (seen === undefined) return undefined;
    const timer = setTimeout(() => setSeen(undefined), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [seen]);

  async function reveal() {
    try {
      setSeen(show(await api.call(operation, { residentId, reason } as unknown as RawInput<Op>)));
      setOpen(false);
      setError(undefined);
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <span className="resident-reveal">
      <span className="ok-figure">{seen ?? masked}</span>
      {seen !== undefined ? (
        <Button variant="quiet" onPress={() => setSeen(undefined)}>
          {t('hide')}
        </Button>
      ) : may(operation) ? (
        <Button variant="quiet" onPress={() => setOpen(true)}>
          {label}
        </Button>
      ) : null}
      <Dialog
        title={label}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <Button variant="primary" isDisabled={reason === ''} onPress={() => void reveal()}>
            {t('revealNow')}
          </Button>
        }
      >
        <p>{t('revealRemark')}</p>
        <Select
          label={t('revealReason')}
          options={options('disclosure', registry.disclosureReason.options)}
          value={reason}
          onChange={setReason}
        />
        <ActRefusal of={{ error }} />
      </Dialog>
    </span>
  );
}
