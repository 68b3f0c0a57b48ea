import { uuidv7 } from '@cus/kernel';
import type { EntityManager } from 'typeorm';

export interface NewContractLine {
  readonly serviceCode: string;
  readonly unit: string;
  readonly unitPriceGrosze: number;
  readonly volumeLimitMilli?: number;
  readonly extraLimitGrosze: number;
}

/** Adds lines to a contract, after those it has; gives their ids in the same order. */
export async function insertLines(
  db: EntityManager,
  contract: { readonly id: string; readonly providerId?: string },
  lines: readonly NewContractLine[],
): Promise<string[]> {
  if (lines.length === 0) return [];
  const rows = lines.map((line, position) => ({ ...line, id: uuidv7(), position }));
  await db.query(
    `insert into contract_line (id, contract_id, provider_id, position, service_code, unit, unit_price_grosze, volume_limit_milli, extra_limit_grosze)
     select n.id, $2, $3, n.position + (select count(*) from contract_line where contract_id = $2), n."serviceCode", n.unit,
       n."unitPriceGrosze", n."volumeLimitMilli", n."extraLimitGrosze"
     from jsonb_to_recordset($1::jsonb) as n(id uuid, position int, "serviceCode" text, unit text, "unitPriceGrosze" bigint,
       "volumeLimitMilli" bigint, "extraLimitGrosze" bigint)`,
    [JSON.stringify(rows), contract.id, contract.providerId ?? null],
  );
  return rows.map((row) => row.id);
}
