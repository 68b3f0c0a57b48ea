import { ROLES } from '@cus/kernel';
import type { Contract } from '../core/contract';

/** Who may do what, as a Markdown table: one row per operation, one column per role. */
export function permissionMatrix(contracts: readonly Contract[]): string {
  const head = `| Operation | Route | ${ROLES.join(' | ')} |\n|---|---|${ROLES.map(() => ':-:|').join('')}`;
  const rows = contracts
    .flatMap((contract) => contract.operations)
    .map((operation) => {
      const cells = ROLES.map((role) => (operation.allow.includes(role) ? '✔' : '')).join(' | ');
      return `| ${operation.id} | ${operation.method} /api${operation.path} | ${cells} |`;
    })
    .sort();
  return [head, ...rows, ''].join('\n');
}
