import { commissioning as api } from '@cus/contracts';
import type { Board, Line } from './board';

/** Contracts amended and ended. */
export class ContractMoves {
  constructor(private readonly board: Board) {}

  /** Another limit, another last day, another volume of the line, or a line at another price. */
  async amend(line: Line | undefined, quantity: number, on: string, what: number): Promise<void> {
    if (!line) return;
    const { cus } = this.board;
    const { contractId } = line;
    const contract = await cus.manager.call(api.getContract, { contractId });
    const known = contract.lines.find(({ id }) => id === line.lineId);
    if (!known) return;
    const { serviceCode, unit, unitPriceGrosze, extraLimitGrosze } = known;
    const volumeLimitMilli = known.orderedMilli + quantity - 1_000;
    const valueLimitGrosze = Math.max(1, contract.valueLimitGrosze + 5 * (quantity - 4_000));
    const changes = [
      { valueLimitGrosze },
      { validTo: quantity % 2 === 0 ? '2026-11-30' : '2027-01-31' },
      {
        valueLimitGrosze,
        volumeLimits: [{ lineId: line.lineId, volumeLimitMilli: Math.max(1, volumeLimitMilli) }],
      },
      { addLines: [{ serviceCode, unit, unitPriceGrosze: unitPriceGrosze + 7, extraLimitGrosze }] },
    ];
    const lastDay = contract.amendments
      .map(({ amendedOn }) => amendedOn)
      .reduce((a, b) => (a > b ? a : b), on);
    const amended = await this.board.attempt(cus.organiser, api.amendContract, {
      contractId,
      version: contract.version,
      // Mostly after the last amendment, so that it stands.
      amendedOn: quantity % 5 === 0 ? on : lastDay,
      note: 'Aneks',
      ...changes[what % changes.length],
    });
    for (const lineId of amended?.lineIds ?? []) this.board.lines.push({ ...line, lineId });
  }

  async terminate(line: Line | undefined): Promise<void> {
    if (!line) return;
    const { version } = await this.board.cus.manager.call(api.getContract, { contractId: line.contractId });
    await this.board.attempt(this.board.cus.organiser, api.terminateContract, {
      contractId: line.contractId,
      version,
      terminatedOn: '2026-04-30',
      reason: 'Za porozumieniem stron',
    });
  }
}
