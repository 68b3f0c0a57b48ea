import type { Operation, RawInput } from '@cus/contracts';
import { Button, useText } from '@cus/ui';
import { useState } from 'react';
import { ActRefusal, useAct } from '../forms/use-act';
import { photosCatalogue } from './photos-catalogue';

interface RemovePhotoProps<Op extends Operation> {
  readonly operation: Op;
  readonly input: RawInput<Op>;
}

/** Takes away a picture that shows a person or something else it should not; asked once more, because it is for good. */
export function RemovePhoto<Op extends Operation>({ operation, input }: RemovePhotoProps<Op>) {
  const t = useText(photosCatalogue);
  const [isAsking, setIsAsking] = useState(false);
  const remove = useAct(operation, { done: t('removed') });
  if (!isAsking)
    return (
      <Button variant="quiet" onPress={() => setIsAsking(true)}>
        {t('removeKept')}
      </Button>
    );
  return (
    <div>
      <p>{t('removeBody')}</p>
      <ActRefusal of={remove} />
      <div className="photos-turn">
        <Button variant="danger" isPending={remove.isPending} onPress={() => remove.run(input)}>
          {t('removeSure')}
        </Button>
        <Button onPress={() => setIsAsking(false)}>{t('removeNot')}</Button>
      </div>
    </div>
  );
}
