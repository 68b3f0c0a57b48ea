import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connectNats, METRICS_HEADER, Subjects } from '../src';
import { startMetricsServer } from '../src/observability/metrics-server';
import { eventually } from '../src/testing';
import type { ServiceProcess } from '../src/testing/crash';
import { CrashBench } from './crash/crash-bench';

/** Status and text of an answer; `host` as a browser would send it. */
function ask(url: string, method = 'GET', host?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: host ? { host } : {} }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += String(chunk)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end();
  });
}

describe('a service that is a process of its own', () => {
  let bench: CrashBench;
  let notebook: ServiceProcess;
  let url: string;

  beforeAll(async () => {
    bench = await CrashBench.start();
    notebook = await bench.startNotebook(undefined, { OKIENKO_METRICS_PORT: '0' });
    const { OKIENKO_NATS_URL, OKIENKO_NAMESPACE } = bench.servers.settings;
    const nats = await connectNats(OKIENKO_NATS_URL, 'test');
    const health = await nats.request(new Subjects(OKIENKO_NAMESPACE).health('notebook'), '');
    url = health.headers?.get(METRICS_HEADER) ?? '';
    await nats.close();
  }, 60_000);

  afterAll(async () => {
    await notebook.kill('SIGTERM');
    await bench.servers.stop();
  });

  it('says with its health where it shows its metrics, on this machine only', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
  });

  it('shows what it did, and in its labels nothing but names from the code', async () => {
    const commandId = randomUUID();
    await bench.writeUntilDone(commandId);
    const { text } = await eventually(
      () => ask(url),
      ({ text: shown }) => shown.includes('okienko_events_consumed_total{'),
    );
    expect(text).toContain('okienko_operation_seconds_count{operation="notebook.write-note",outcome="ok"} 1');
    const labels = [...text.matchAll(/(\w+)="([^"]*)"/g)];
    expect(new Set(labels.map(([, name]) => name))).toEqual(
      new Set(['operation', 'outcome', 'le', 'subscription', 'service']),
    );
    for (const [, , value] of labels) expect(value).toMatch(/^([a-z][a-z.-]*|\+Inf|[\d.]+)$/);
    expect(text).not.toContain(commandId);
  });

  it('answers nothing else, and no page that came under another name', async () => {
    const refused = [
      await ask(url, 'POST'),
      await ask(url.replace('/metrics', '/')),
      await ask(url, 'GET', 'metrics.example.org'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await ask(url, 'GET', `localhost:${new URL(url).port}`)).status).toBe(200);
  });

  it('says which port is taken when it cannot show them', async () => {
    const port = Number(new URL(url).port);
    await expect(startMetricsServer(port)).rejects.toThrow(`port ${port} of 127.0.0.1`);
  });
});
