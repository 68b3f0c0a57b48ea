import pg from 'pg';
import { Api } from '@cus/town-generator/api';
import { contracts } from '@cus/town-generator/built';
import { digestText } from './digest.ts';
import { reportText } from './report-text.ts';
import type { Sources } from './sources.ts';
import { differences, verifyCentre } from './verify-centre.ts';

export interface CentreToVerify {
  readonly name: string;
  readonly centreId: string;
  /** User who may see everything of the centre. */
  readonly manager: string;
}

export interface ProductToVerify {
  readonly url: string;
  readonly databaseUrl: string;
  /** Adds the digest by which two towns played from the same seed are compared. */
  readonly digest: boolean;
}

/** Verifies every centre of a running product against its database. */
export async function verifyAll(
  { url, databaseUrl, digest }: ProductToVerify,
  centres: readonly CentreToVerify[],
): Promise<{ text: string; agree: boolean }> {
  const api = new Api(url);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const texts: string[] = [];
    let agree = true;
    for (const { name, centreId, manager } of centres) {
      const sources: Sources = {
        centreId,
        commissioning: contracts.commissioning,
        query: async <Row>(sql: string, values: readonly unknown[]) =>
          (await database.query(sql, [...values])).rows as Row[],
        ask: (operation, input) => api.ask(manager, operation, input),
      };
      const report = await verifyCentre(sources);
      texts.push(reportText(name, report), ...(digest ? [await digestText(name, sources, report)] : []));
      agree &&= differences(report).length === 0;
    }
    return { text: texts.join('\n'), agree };
  } finally {
    await database.end();
  }
}
