import type { Operation, Output, RawInput } from '@cus/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, type Api } from '../api';
import type { Outbox, Parcel } from '../outbox/outbox';

/** A picture a screen shows: small in a row, large when it is opened. */
export interface Photo {
  readonly id: string;
  /** What it shows, in words: "Przed naprawą, zdjęcie 1 z 2". */
  readonly title: string;
  /** When it was added, or that it waits on the phone. */
  readonly note?: ReactNode;
  /** How it is taken away, where this person may. */
  readonly removal?: ReactNode;
  /** How its base64 is got. */
  readonly source: ReturnType<typeof photoQuery>;
}

type Seen = { readonly jpeg: string };

/** A picture the server keeps. It never changes, so it is asked for once; each time it is, that is noted. */
export function keptPhoto<Op extends Operation>(api: Api, operation: Op, input: RawInput<Op>) {
  return photoQuery(
    [operation.id, input],
    async () => ((await api.call(operation, input)) as Output<Op> & Seen).jpeg,
  );
}

/** A picture that waits on this device. */
export function waitingPhoto(outbox: Outbox, parcel: Parcel) {
  const source = photoQuery(['on this device', parcel.key], async () => {
    const jpeg = await outbox.fieldOf(parcel, 'jpeg');
    if (jpeg === undefined) throw new ApiProblem('web.photo-lost', 410);
    return jpeg;
  });
  return { ...source, networkMode: 'always' as const };
}

function photoQuery(key: readonly unknown[], read: () => Promise<string>) {
  return queryOptions({ queryKey: ['photo', ...key], queryFn: read, staleTime: 'static', retry: 1 });
}
