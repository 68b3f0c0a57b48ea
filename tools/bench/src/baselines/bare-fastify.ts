// The floor: one process, one statement per request, nothing of what the product guarantees.
import Fastify from 'fastify';
import { Pool } from 'pg';
import { baselineSettings, CREATE_BARE } from './settings';

const { databaseUrl } = baselineSettings();

async function main(): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 4 });
  await pool.query(CREATE_BARE);
  const fastify = Fastify();
  fastify.post('/orders', async (request) => {
    const { residentId, quantityMilli, from, to } = request.body as Record<string, unknown>;
    const { rows } = await pool.query({
      name: 'insert',
      text: 'insert into bare.orders (resident_id, quantity_milli, from_date, to_date) values ($1, $2, $3, $4) returning id',
      values: [residentId, quantityMilli, from, to],
    });
    return rows[0] as { id: string };
  });
  fastify.get('/orders/:id', async (request) => {
    const { rows } = await pool.query({
      name: 'read',
      text: 'select id, resident_id, quantity_milli, from_date, to_date from bare.orders where id = $1',
      values: [(request.params as { id: string }).id],
    });
    return rows[0] as unknown;
  });
  await fastify.listen({ port: baselineSettings().port, host: '127.0.0.1' });
  process.send?.('ready');
}

void main();

// The bench is gone: so is its stack.
process.once('disconnect', () => process.exit(0));
