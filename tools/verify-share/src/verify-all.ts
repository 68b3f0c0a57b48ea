import pg from 'pg';
import { Api } from '@cus/town-generator/api';
import { contracts } from '@cus/town-generator/built';
import { reportText } from './report-text.ts';
import { differences, verifyCentre } from './verify-centre.ts';

export interface CentreToVerify {
  readonly name: string;
  readonly centreId: string;
  /** User who may see everything of the centre. */
  readonly manager: string;
}

/** Verifies every centre of a running product against its database. */
export async function verifyAll(
  url: string,
  databaseUrl: string,
  centres: readonly CentreToVerify[],
): Promise<{ text: string; agree: boolean }> {
  const api = new Api(url);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const texts: string[] = [];
    let agree = true;
    for (const { name, centreId, manager } of centres) {
      const report = await verifyCentre({
        centreId,
        commissioning: contracts.commissioning,
        query: async <Row>(sql: string, values: readonly unknown[]) =>
          (await database.query(sql, [...values])).rows as Row[],
        ask: (operation, input) => api.ask(manager, operation, input),
      });
      texts.push(reportText(name, report));
      agree &&= differences(report).length === 0;
    }
    return { text: texts.join('\n'), agree };
  } finally {
    await database.end();
  }
}
