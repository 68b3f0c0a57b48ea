import {
  Button,
  Columns,
  ConfirmDialog,
  Dialog,
  EmptyState,
  LinkButton,
  LoadError,
  Notice,
  showToast,
  Skeleton,
  StateBadge,
  type StateTone,
} from '@cus/ui';
import { Inbox, Printer } from 'lucide-react';
import { useState } from 'react';

const icon = <Printer aria-hidden className="ok-icon" />;

export function ActionSamples() {
  const [open, setOpen] = useState<'none' | 'short' | 'typed'>('none');
  const close = () => setOpen('none');
  return (
    <>
      <div className="gallery-row">
        <Button variant="primary">Zapisz rozmowę</Button>
        <Button icon={icon}>Drukuj potwierdzenie</Button>
        <Button variant="quiet">Pokaż starsze</Button>
        <Button variant="danger" onPress={() => setOpen('typed')}>
          Usuń dane osoby
        </Button>
        <LinkButton href="#main">Otwórz plan</LinkButton>
        <Button variant="primary" isPending>
          Tworzę umowę… 2 z 3
        </Button>
        <Button isDisabled>Wyślij zlecenie</Button>
      </div>
      <div className="gallery-row">
        <Button onPress={() => setOpen('short')}>Przełóż wizytę</Button>
        <Button onPress={() => showToast('Wizyta przełożona na wtorek 24.11.', () => undefined)}>
          Pokaż „Cofnij”
        </Button>
      </div>
      <Notice>Plan czeka na podpis pani Marii. Zlecenia powstaną zaraz po podpisie.</Notice>
      <Notice tone="warning">Do końca terminu na plan zostały 3 dni robocze.</Notice>
      <Notice tone="danger">Ten adres jest chroniony. Nie podawaj go przez telefon.</Notice>
      <Dialog
        title="Przełożyć wizytę na wtorek?"
        isOpen={open === 'short'}
        onClose={close}
        actions={
          <Button variant="primary" onPress={close}>
            Przełóż na wtorek 24.11, 9:00
          </Button>
        }
      >
        <p>Pani Maria i opiekunka dostaną wiadomość SMS.</p>
      </Dialog>
      <ConfirmDialog
        title="Usunąć dane osoby na zawsze?"
        isOpen={open === 'typed'}
        onClose={close}
        phrase="Przykładowa"
        actionLabel="Usuń dane na zawsze"
        onConfirm={close}
      >
        <p>Znikną rozmowy, plany i zlecenia. Tego nie da się cofnąć.</p>
      </ConfirmDialog>
    </>
  );
}

const STATES: readonly (readonly [StateTone, string])[] = [
  ['neutral', 'Szkic'],
  ['waiting', 'Czeka na fundację'],
  ['progress', 'W trakcie'],
  ['done', 'Wykonane'],
  ['warning', 'Po terminie'],
  ['danger', 'Odmowa'],
];

export function StateSamples() {
  return (
    <Columns>
      {(['light', 'dark'] as const).map((theme) => (
        <div key={theme} data-theme={theme} className="gallery-theme gallery-row">
          {STATES.map(([tone, word]) => (
            <StateBadge key={tone} tone={tone}>
              {word}
            </StateBadge>
          ))}
        </div>
      ))}
    </Columns>
  );
}

export function WaitingSamples() {
  return (
    <>
      <Skeleton delay={0} />
      <EmptyState
        title="Nie ma nowych zgłoszeń"
        icon={<Inbox aria-hidden className="ok-icon" />}
        action={<Button>Przyjmij zgłoszenie</Button>}
      >
        Zgłoszenia pojawiają się tu po rozmowie telefonicznej, wizycie w okienku albo przez stronę centrum.
      </EmptyState>
      <LoadError traceId="4bf92f3577b34da6" onRetry={() => showToast('Wczytuję ponownie.')} />
    </>
  );
}
