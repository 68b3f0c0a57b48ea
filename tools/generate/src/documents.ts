type Contracts = typeof import('@cus/contracts');
type Gateway = typeof import('@cus/gateway');
type Platform = typeof import('@cus/platform');
type Town = typeof import('@cus/town');

const VERSION = '0.1.0';

/** Path and text of each generated file. */
export function documents(
  { asyncApiDocument, contracts, openApiDocument, permissionMatrix }: Contracts,
  { gatewayConfig }: Gateway,
  { platformConfig }: Platform,
  { natsUsersFile }: Town,
): Record<string, string> {
  const all = Object.values(contracts);
  return {
    'docs/reference/openapi.json': json(openApiDocument(all, VERSION)),
    'docs/reference/asyncapi.json': json(asyncApiDocument(all, VERSION)),
    'docs/reference/permissions.md': `# Who may do what\n\nGenerated from the contracts; do not edit.\n\n${permissionMatrix(all)}`,
    'docs/reference/messages.md': messageTable(all),
    'deploy/nats/users.conf': natsUsersFile(),
    '.env.example': settings({ ...platformConfig.shape, ...gatewayConfig.shape }),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function messageTable(
  contracts: readonly { service: string; events: readonly { type: string; summary: string }[] }[],
): string {
  const rows = contracts.flatMap(({ events }) =>
    events.map(({ type, summary }) => `| \`${type}\` | ${summary} |`),
  );
  return [
    '# Events',
    '',
    'Generated from the contracts; do not edit.',
    '',
    '| Type | Fact |',
    '|---|---|',
    ...rows.sort(),
    '',
  ].join('\n');
}

interface Setting {
  description?: string | undefined;
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

function settings(shape: Record<string, unknown>): string {
  const lines = Object.entries(shape as Record<string, Setting>)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, setting]) => {
      const absent = setting.safeParse(undefined);
      const value = absent.success && absent.data !== undefined ? String(absent.data) : '';
      return `# ${setting.description ?? ''}${absent.success ? '' : ' (required)'}\n${name}=${value}\n`;
    });
  return ['# Settings of the product; generated, do not edit.\n', ...lines].join('\n');
}
