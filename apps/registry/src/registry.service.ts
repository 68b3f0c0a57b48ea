import { contracts } from '@cus/contracts';
import { defineService } from '@cus/platform';
import { AddCarerHandler } from './handlers/add-carer';
import { AddRepresentativeHandler } from './handlers/add-representative';
import { AddStaffMemberHandler } from './handlers/add-staff-member';
import { ConcealResidentHandler } from './handlers/conceal-resident';
import { CreateHouseholdHandler } from './handlers/create-household';
import { EndCarerHandler } from './handlers/end-carer';
import { EndConcealmentHandler } from './handlers/end-concealment';
import { EndRepresentativeHandler } from './handlers/end-representative';
import { GetCentreSettingsHandler } from './handlers/get-centre-settings';
import { GetHouseholdHandler } from './handlers/get-household';
import { GetResidentHandler } from './handlers/get-resident';
import { GetSiteOpeningHandler } from './handlers/get-site-opening';
import { GetStaffMemberHandler } from './handlers/get-staff-member';
import { HasConsentHandler } from './handlers/has-consent';
import { JoinHouseholdHandler } from './handlers/join-household';
import { LeaveHouseholdHandler } from './handlers/leave-household';
import { ListCatalogueHandler } from './handlers/list-catalogue';
import { ListConsentsHandler } from './handlers/list-consents';
import { ListReadersHandler } from './handlers/list-readers';
import { ListResidentMergesHandler } from './handlers/list-resident-merges';
import { ListResidentsByIdsHandler } from './handlers/list-residents-by-ids';
import { ListSitesHandler } from './handlers/list-sites';
import { ListStaffByIdsHandler } from './handlers/list-staff-by-ids';
import { ListStaffHandler } from './handlers/list-staff';
import { MergeResidentsHandler } from './handlers/merge-residents';
import { RecordConsentHandler } from './handlers/record-consent';
import { RefreshOwnEntryHandler } from './handlers/refresh-own-entry';
import { RegisterResidentHandler } from './handlers/register-resident';
import { RevealAddressHandler } from './handlers/reveal-address';
import { RevealPeselHandler } from './handlers/reveal-pesel';
import { SaveCatalogueEntryHandler } from './handlers/save-catalogue-entry';
import { SaveCentreSettingsHandler } from './handlers/save-centre-settings';
import { SaveSiteHandler } from './handlers/save-site';
import { SearchResidentsHandler } from './handlers/search-residents';
import { UnmergeResidentsHandler } from './handlers/unmerge-residents';
import { UpdateResidentHandler } from './handlers/update-resident';
import { UpdateStaffMemberHandler } from './handlers/update-staff-member';
import { ResidentSecrets } from './secrets/resident-secrets';
import { CreateResidents1763800000001 } from './store/migrations/1763800000001-create-residents';
import { CreateRelationsAndCentre1763800000002 } from './store/migrations/1763800000002-create-relations-and-centre';
import { CreateStaff1795359000000 } from './store/migrations/1795359000000-create-staff';
import { NameServicesInUkrainian1795370600000 } from './store/migrations/1795370600000-name-services-in-ukrainian';
import { StampChanges1795371600000 } from './store/migrations/1795371600000-stamp-changes';
import { TellConcealments1795382400000 } from './store/migrations/1795382400000-tell-concealments';
import { tables } from './store/tables';
import { OnOrderAccepted } from './subscriptions/on-order-accepted';
import { OnOrderClosed } from './subscriptions/on-order-closed';

/** Residents, households, consents and who may know them; sites, hours, catalogue and data of the centre. */
export const registry = defineService({
  contract: contracts.registry,
  handlers: [
    AddCarerHandler,
    AddRepresentativeHandler,
    AddStaffMemberHandler,
    ConcealResidentHandler,
    CreateHouseholdHandler,
    EndCarerHandler,
    EndConcealmentHandler,
    EndRepresentativeHandler,
    GetCentreSettingsHandler,
    GetHouseholdHandler,
    GetResidentHandler,
    GetSiteOpeningHandler,
    GetStaffMemberHandler,
    HasConsentHandler,
    JoinHouseholdHandler,
    LeaveHouseholdHandler,
    ListCatalogueHandler,
    ListConsentsHandler,
    ListReadersHandler,
    ListResidentMergesHandler,
    ListResidentsByIdsHandler,
    ListSitesHandler,
    ListStaffByIdsHandler,
    ListStaffHandler,
    MergeResidentsHandler,
    RecordConsentHandler,
    RefreshOwnEntryHandler,
    RegisterResidentHandler,
    RevealAddressHandler,
    RevealPeselHandler,
    SaveCatalogueEntryHandler,
    SaveCentreSettingsHandler,
    SaveSiteHandler,
    SearchResidentsHandler,
    UnmergeResidentsHandler,
    UpdateResidentHandler,
    UpdateStaffMemberHandler,
  ],
  subscriptions: [OnOrderAccepted, OnOrderClosed],
  tables,
  migrations: [
    CreateResidents1763800000001,
    CreateRelationsAndCentre1763800000002,
    CreateStaff1795359000000,
    NameServicesInUkrainian1795370600000,
    StampChanges1795371600000,
    TellConcealments1795382400000,
  ],
  providers: [ResidentSecrets],
});
