import { Refused } from '../api/api.ts';
import { contracts } from '../built.ts';
import { addDays } from '../calendar.ts';
import { Random } from '../random.ts';
import type { ContractSpec, ProviderSpec, SiteSpec } from '../programme/types.ts';
import { makeKrs, makeNip } from '../people/register-numbers.ts';
import { listStaff } from './list-staff.ts';
import type { Player } from './player.ts';

const GROSZE = 100;
/** Some contracts are signed a little lower and amended; what is contracted in the end stays the same. */
const AMENDED_BY = 500_000;
const AMENDED_FROM = 10 * AMENDED_BY;
const AMENDED_AFTER_DAYS = 60;

/** Name, sites, project, providers with their evidence, and signed contracts. */
export async function setUpCentre(player: Player, seed: number): Promise<void> {
  const { spec } = player.town;
  await saveSettingsAndSites(player);
  await registerProject(player);
  for (const provider of spec.providers) await registerProvider(player, provider, seed);
  for (const contract of spec.contracts) await signContract(player, contract);
}

/** Also who works where. A centre that was set up before, on a start without sample data, gets the dates of what is played; its sites stay. */
export async function saveSettingsAndSites(player: Player): Promise<void> {
  const { administrator } = player.crew;
  await saveSettings(player);
  const { items } = await player.ask(administrator, contracts.registry.listSites, {});
  const known = new Set(items.map(({ siteId }) => siteId));
  for (const site of player.town.spec.sites)
    if (!known.has(player.siteId(site.key))) await saveSite(player, site);
  await listStaff(player);
}

async function saveSettings(player: Player): Promise<void> {
  const { project, name, shortName } = player.town.spec;
  const { administrator } = player.crew;
  const before = await player
    .ask(administrator, contracts.registry.getCentreSettings, {})
    .catch((error: unknown) => {
      if (error instanceof Refused && error.code === 'registry.centre-not-set-up') return undefined;
      throw error;
    });
  if (before?.project?.from === project.from) return;
  await player.tell(
    administrator,
    contracts.registry.saveCentreSettings,
    `settings/${before?.version ?? 0}`,
    {
      name,
      shortName,
      project: {
        name: project.name,
        grantGrosze: project.grantZloty * GROSZE,
        ...(project.euZloty ? { euGrosze: Math.round(project.euZloty * GROSZE) } : {}),
        shareThresholdBasisPoints: 3_500,
        from: project.from,
        to: project.to,
      },
      version: before?.version ?? 0,
    },
  );
}

async function saveSite(player: Player, site: SiteSpec): Promise<void> {
  const { city, postcode } = player.town.spec;
  await player.tell(player.crew.administrator, contracts.registry.saveSite, site.key, {
    siteId: player.siteId(site.key),
    version: 0,
    name: site.name,
    pillar: site.pillar,
    kind: site.kind,
    address: {
      street: site.street,
      house: site.house,
      ...(site.flat ? { flat: site.flat } : {}),
      postcode,
      city,
    },
    openingHours: {
      weekly: site.hours.flatMap(({ days, periods }) =>
        days.map((weekday) => ({
          weekday,
          periods: periods.map(([opens, closes]) => ({ opens, closes })),
        })),
      ),
    },
  });
}

async function registerProject(player: Player): Promise<void> {
  const { project } = player.town.spec;
  await player.tell(player.crew.organiser, contracts.commissioning.registerProject, 'project', {
    code: project.code,
    name: project.name,
    grantGrosze: project.grantZloty * GROSZE,
    eligibleFrom: project.from,
    eligibleTo: project.to,
    isPilot: true,
  });
}

/** The provider's id is the command's: demo users belong to providers by it. */
async function registerProvider(player: Player, provider: ProviderSpec, seed: number): Promise<void> {
  const random = new Random(seed, `provider/${player.town.spec.key}/${provider.key}`);
  const registered = ['sole-trader', 'private-person', 'public-body'].includes(provider.legalForm);
  const { registerProvider: operation, recordPesEvidence } = contracts.commissioning;
  await player.tellUnder(player.crew.organiser, operation, provider.id, {
    name: provider.name,
    legalForm: provider.legalForm,
    ...(provider.legalForm === 'private-person' ? {} : { nip: makeNip(random) }),
    ...(registered ? {} : { krs: makeKrs(random) }),
  });
  for (const evidence of provider.evidence) {
    await player.tell(player.crew.organiser, recordPesEvidence, `${provider.key}/${evidence.reference}`, {
      providerId: provider.id,
      kind: evidence.kind,
      documentReference: evidence.reference,
      validFrom: evidence.validFrom,
      ...(evidence.expiresOn ? { expiresOn: evidence.expiresOn } : {}),
      ...(evidence.socialEnterprise ? { socialEnterprise: true } : {}),
    });
  }
}

async function signContract(player: Player, contract: ContractSpec): Promise<void> {
  const { spec, limits } = player.town;
  const provider = spec.providers.find(({ key }) => key === contract.provider);
  const { commissioning } = contracts;
  const limit = limits[contract.key] ?? 0;
  const amended = !contract.category && limit >= AMENDED_FROM;
  const { lineIds } = await player.tell(player.crew.organiser, commissioning.signContract, contract.key, {
    number: contract.number,
    mode: contract.mode,
    ...(provider ? { providerId: provider.id } : {}),
    signedOn: contract.signedOn,
    validFrom: contract.validFrom,
    validTo: contract.validTo,
    ...(contract.inProject ? { projectId: player.idOf(commissioning.registerProject, 'project') } : {}),
    funder: contract.funder,
    ...(contract.category ? { costCategory: contract.category } : {}),
    valueLimitGrosze: amended ? limit - AMENDED_BY : limit,
    lines: contract.lines.map((line) => ({
      serviceCode: line.service,
      unit: line.unit,
      unitPriceGrosze: line.zloty * GROSZE,
      extraLimitGrosze: (line.extraZloty ?? 0) * GROSZE,
    })),
  });
  if (amended)
    await player.tell(player.crew.organiser, commissioning.amendContract, contract.key, {
      contractId: player.contractId(contract.key),
      version: 1,
      amendedOn: addDays(contract.signedOn, AMENDED_AFTER_DAYS),
      note: 'aneks nr 1: więcej godzin po rozpoznaniu potrzeb',
      valueLimitGrosze: limit,
    });
  contract.lines.forEach((line, i) => {
    const id = lineIds[i];
    if (id) player.known.contractLines.set(`${contract.key}/${line.service}`, id);
  });
}
