import type { EntityManager } from 'typeorm';

interface OrderFact {
  readonly orderId: string;
  readonly residentId: string;
  /** Null: own staff. */
  readonly providerId: string | null;
  /** Facts come at least once and in any order: a row is only changed by a later fact than the last one applied. */
  readonly sequence: bigint;
}

/** Written first if unseen, with the record that stands for the resident now. */
const UPSERT = `
insert into disclosure as d (order_id, provider_id, resident_id, named_id, ends_on, sequence)
values ($1, $2, coalesce((select merged_into from resident where id = $3), $3), $3, $4, $5)
on conflict on constraint disclosure_holder do update set ends_on = excluded.ends_on, sequence = excluded.sequence
where d.sequence < excluded.sequence`;

/** Lets the provider see the resident; whoever held the order before is relieved of it. */
export async function giveDisclosure(
  db: EntityManager,
  { orderId, residentId, providerId, sequence, relievedOn }: OrderFact & { relievedOn: string },
): Promise<void> {
  await db.query(UPSERT, [orderId, providerId, residentId, null, sequence]);
  // Of all who took the order on, the latest holds it, in whatever order the news came.
  await db.query(
    `update disclosure d set ends_on = $2 where d.order_id = $1 and d.ends_on is null
     and exists (select 1 from disclosure later where later.order_id = $1 and later.sequence > d.sequence)`,
    [orderId, relievedOn],
  );
}

/** Ends what every holder of the order may see. */
export async function endDisclosures(
  db: EntityManager,
  { orderId, residentId, providerId, sequence, endsOn }: OrderFact & { endsOn: string },
): Promise<void> {
  await db.query(UPSERT, [orderId, providerId, residentId, endsOn, sequence]);
  await db.query(
    'update disclosure set ends_on = $2 where order_id = $1 and ends_on is null and sequence < $3',
    [orderId, endsOn, sequence],
  );
}
