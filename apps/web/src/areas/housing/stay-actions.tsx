import { housing, type Operation } from '@cus/contracts';
import { Button, useText } from '@cus/ui';
import { useState } from 'react';
import { useMay } from '../../session/use-may';
import { AbsenceDialog } from './absence-dialog';
import { housingCatalogue } from './housing-catalogue';
import { PapersDialog } from './papers-dialog';
import { CorrectStay, ExtendStay } from './stay-dates';
import { CancelGrant, EndStay, MoveIn, MoveStay } from './stay-dialogs';
import type { StayDetail } from './stay-screen';

export interface StayDialogProps {
  readonly stay: StayDetail;
  readonly onClose: () => void;
}

type Ask = 'papers' | 'moveIn' | 'cancel' | 'move' | 'absence' | 'extend' | 'correct' | 'end';

/** Each act with its operation and its dialog; its name is the key of its words. */
const ACTS = {
  papers: { operation: housing.recordPapers, Dialog: PapersDialog, label: 'recordPapers' },
  moveIn: { operation: housing.moveIn, Dialog: MoveIn, label: 'moveIn' },
  absence: { operation: housing.recordAbsence, Dialog: AbsenceDialog, label: 'absence' },
  extend: { operation: housing.extendStay, Dialog: ExtendStay, label: 'extend' },
  move: { operation: housing.moveStay, Dialog: MoveStay, label: 'move' },
  correct: { operation: housing.correctStay, Dialog: CorrectStay, label: 'correct' },
  cancel: { operation: housing.cancelGrant, Dialog: CancelGrant, label: 'cancel' },
  end: { operation: housing.endStay, Dialog: EndStay, label: 'end' },
} as const satisfies Record<Ask, { operation: Operation; Dialog: unknown; label: string }>;

/** What may follow, the most likely first; what was forgotten can still be put right after the end. */
const FOLLOWING: Readonly<Record<StayDetail['state'], readonly Ask[]>> = {
  granted: ['moveIn', 'papers', 'extend', 'move', 'cancel'],
  living: ['absence', 'extend', 'move', 'papers', 'correct', 'end'],
  ended: ['correct', 'absence'],
  cancelled: [],
};

/** What may happen next in a stay: papers, moving in, moving, absence, longer, its end. */
export function StayActions({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const may = useMay();
  const [asks, setAsks] = useState<Ask>();
  const acts = FOLLOWING[stay.state].filter(
    (act) => may(ACTS[act].operation) && (act !== 'extend' || stay.until !== undefined),
  );
  if (acts.length === 0) return null;
  const next = stay.state === 'granted' ? (lacksPapers(stay) ? 'papers' : 'moveIn') : undefined;
  const Dialog = asks === undefined ? undefined : ACTS[asks].Dialog;
  return (
    <div className="ok-form-actions">
      {acts.map((act) => (
        <Button key={act} variant={act === next ? 'primary' : 'secondary'} onPress={() => setAsks(act)}>
          {t(ACTS[act].label)}
        </Button>
      ))}
      {Dialog === undefined ? null : <Dialog stay={stay} onClose={() => setAsks(undefined)} />}
    </div>
  );
}

function lacksPapers({ missing }: StayDetail): boolean {
  return missing.includes('housing-contract') || missing.includes('decision');
}
