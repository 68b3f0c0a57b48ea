import { contracts, housing as contract } from '@cus/contracts';
import { defineService, readersHandler } from '@cus/platform';
import { AddPlaceHandler } from './handlers/add-place';
import { AskForAddressHandler } from './handlers/ask-for-address';
import { AssessFeeHandler } from './handlers/assess-fee';
import { BlockPlaceHandler } from './handlers/block-place';
import { CancelGrantHandler } from './handlers/cancel-grant';
import { ChangeSessionHandler } from './handlers/change-session';
import { CloseFlatHandler } from './handlers/close-flat';
import { ClosePlaceHandler } from './handlers/close-place';
import { CorrectStayHandler } from './handlers/correct-stay';
import { EditFlatHandler } from './handlers/edit-flat';
import { EditPlaceHandler } from './handlers/edit-place';
import { EndBlockHandler } from './handlers/end-block';
import { EndStayHandler } from './handlers/end-stay';
import { ExtendStayHandler } from './handlers/extend-stay';
import { GetStayHandler } from './handlers/get-stay';
import { GrantPlaceHandler } from './handlers/grant-place';
import { JoinWaitingListHandler } from './handlers/join-waiting-list';
import { LeaveWaitingListHandler } from './handlers/leave-waiting-list';
import { LinkOrderHandler } from './handlers/link-order';
import { ListFlatsHandler } from './handlers/list-flats';
import { ListMonthNightsHandler } from './handlers/list-month-nights';
import { ListMySessionsHandler } from './handlers/list-my-sessions';
import { ListOrdersToHouseHandler } from './handlers/list-orders-to-house';
import { ListStaysHandler } from './handlers/list-stays';
import { ListWaitingHandler } from './handlers/list-waiting';
import { MoveInHandler } from './handlers/move-in';
import { MoveStayHandler } from './handlers/move-stay';
import { PlanSessionHandler } from './handlers/plan-session';
import { PreviewFlatClosingHandler } from './handlers/preview-flat-closing';
import { ReadAddressHandler } from './handlers/read-address';
import { ReassessWaitingHandler } from './handlers/reassess-waiting';
import { RecordAbsenceHandler } from './handlers/record-absence';
import { RecordPapersHandler } from './handlers/record-papers';
import { RecordSessionHandler } from './handlers/record-session';
import { RegisterFlatHandler } from './handlers/register-flat';
import { RemoveAbsenceHandler } from './handlers/remove-absence';
import { ReopenFlatHandler } from './handlers/reopen-flat';
import { ReopenPlaceHandler } from './handlers/reopen-place';
import { ReportNightsHandler } from './handlers/report-nights';
import { SetFullFeeHandler } from './handlers/set-full-fee';
import { ShowPlacesBoardHandler } from './handlers/show-places-board';
import { WriteExitPlanHandler } from './handlers/write-exit-plan';
import { AddressSeal } from './store/address-seal';
import { CreateTables1763800000000 } from './store/migrations/1763800000000-create-tables';
import { BlockPlaces1764100000000 } from './store/migrations/1764100000000-block-places';
import { StampChanges1795371600000 } from './store/migrations/1795371600000-stamp-changes';
import { CloseFlats1795373400000 } from './store/migrations/1795373400000-close-flats';
import { NameSpecialists1795383000000 } from './store/migrations/1795383000000-name-specialists';
import { KnowConcealedResidents1795382500000 } from './store/migrations/1795382500000-know-concealed-residents';
import { KeepClosingsOfPlaces1795381600000 } from './store/migrations/1795381600000-keep-closings-of-places';
import { Stay, StayStep } from './store/tables';
import { OnConcealmentChanged } from './subscriptions/on-concealment-changed';
import { OnOrderAccepted } from './subscriptions/on-order-accepted';
import { OnOrderClosed } from './subscriptions/on-order-closed';
import { OnResidentsMerged } from './subscriptions/on-residents-merged';
import { OnResidentsUnmerged } from './subscriptions/on-residents-unmerged';
import { OnStaffAccountJoined } from './subscriptions/on-staff-account-joined';

export const housing = defineService({
  contract: contracts.housing,
  handlers: [
    AddPlaceHandler,
    AskForAddressHandler,
    AssessFeeHandler,
    BlockPlaceHandler,
    CancelGrantHandler,
    ChangeSessionHandler,
    CloseFlatHandler,
    ClosePlaceHandler,
    CorrectStayHandler,
    EditFlatHandler,
    EditPlaceHandler,
    EndBlockHandler,
    EndStayHandler,
    ExtendStayHandler,
    GetStayHandler,
    GrantPlaceHandler,
    JoinWaitingListHandler,
    LeaveWaitingListHandler,
    LinkOrderHandler,
    ListFlatsHandler,
    ListMonthNightsHandler,
    ListMySessionsHandler,
    ListOrdersToHouseHandler,
    ListStaysHandler,
    ListWaitingHandler,
    MoveInHandler,
    MoveStayHandler,
    PlanSessionHandler,
    PreviewFlatClosingHandler,
    ReadAddressHandler,
    ReassessWaitingHandler,
    RecordAbsenceHandler,
    RecordPapersHandler,
    RecordSessionHandler,
    RegisterFlatHandler,
    RemoveAbsenceHandler,
    ReopenFlatHandler,
    ReopenPlaceHandler,
    ReportNightsHandler,
    SetFullFeeHandler,
    ShowPlacesBoardHandler,
    WriteExitPlanHandler,
    readersHandler(contract.listReaders),
  ],
  subscriptions: [
    OnConcealmentChanged,
    OnOrderAccepted,
    OnOrderClosed,
    OnResidentsMerged,
    OnResidentsUnmerged,
    OnStaffAccountJoined,
  ],
  tables: [Stay, StayStep],
  migrations: [
    CreateTables1763800000000,
    BlockPlaces1764100000000,
    StampChanges1795371600000,
    CloseFlats1795373400000,
    KeepClosingsOfPlaces1795381600000,
    KnowConcealedResidents1795382500000,
    NameSpecialists1795383000000,
  ],
  providers: [AddressSeal],
});
