import { housing, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { type Address, AddressSeal } from '../store/address-seal';

@Handles(housing.readAddress)
export class ReadAddressHandler {
  constructor(private readonly seal: AddressSeal) {}

  async handle(
    { addressRequestId }: Input<typeof housing.readAddress>,
    { db, actor, now, logRead }: QueryContext,
  ) {
    const [row] = (await db.query(
      `select f.id, f.address, c.sealed from address_request r
       join flat f on f.centre_id = r.centre_id and f.id = r.flat_id
       left join concealed_address c on c.centre_id = f.centre_id and c.flat_id = f.id
       where r.id = $1 and r.actor_id = $2 and r.valid_until > $3`,
      [addressRequestId, actor.userId, now],
    )) as { id: string; address: Address | null; sealed: Buffer | null }[];
    const address = row?.sealed ? this.seal.open(row.id, row.sealed) : row?.address;
    if (!row || !address) throw new DomainError('not-found', 'housing.address-request-not-found');
    logRead('flat-address', [row.id]);
    return { flatId: row.id, address };
  }
}
