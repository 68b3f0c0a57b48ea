import { contracts, coordination as contract } from '@cus/contracts';
import { defineService, readersHandler } from '@cus/platform';
import { AgreePlanHandler } from './handlers/agree-plan';
import { ApprovePlanHandler } from './handlers/approve-plan';
import { AssignRequestHandler } from './handlers/assign-request';
import { AttachResidentHandler } from './handlers/attach-resident';
import { ClosePlanHandler } from './handlers/close-plan';
import { CloseRequestHandler } from './handlers/close-request';
import { DeclinePlanLineHandler } from './handlers/decline-plan-line';
import { DeclinePlanHandler } from './handlers/decline-plan';
import { DetachResidentHandler } from './handlers/detach-resident';
import { DiffPlanVersionsHandler } from './handlers/diff-plan-versions';
import { DraftPlanChangeHandler } from './handlers/draft-plan-change';
import { DraftPlanHandler } from './handlers/draft-plan';
import { DropPlanDraftHandler } from './handlers/drop-plan-draft';
import { EditPlanHandler } from './handlers/edit-plan';
import { FinishPlanReviewHandler } from './handlers/finish-plan-review';
import { GetMyWorkHandler } from './handlers/get-my-work';
import { GetPlanVersionHandler } from './handlers/get-plan-version';
import { GetPlanHandler } from './handlers/get-plan';
import { GetRequestHandler } from './handlers/get-request';
import { ListPlansHandler } from './handlers/list-plans';
import { ListRequestsHandler } from './handlers/list-requests';
import { ListResidentTimelineHandler } from './handlers/list-resident-timeline';
import { PassRequestHandler } from './handlers/pass-request';
import { PublishPlanHandler } from './handlers/publish-plan';
import { QualifyRequestHandler } from './handlers/qualify-request';
import { ReassignPlanHandler } from './handlers/reassign-plan';
import { ReceiveRequestHandler } from './handlers/receive-request';
import { RecordAppealOutcomeHandler } from './handlers/record-appeal-outcome';
import { RecordAppealHandler } from './handlers/record-appeal';
import { RecordAssessmentHandler } from './handlers/record-assessment';
import { RecordDecisionDeliveryHandler } from './handlers/record-decision-delivery';
import { RefuseRequestHandler } from './handlers/refuse-request';
import { StartPlanReviewHandler } from './handlers/start-plan-review';
import { TakeRequestBackHandler } from './handlers/take-request-back';
import { WithdrawRequestHandler } from './handlers/withdraw-request';
import { migrations } from './store/migrations';
import { tables } from './store/tables';
import { OnConcealmentChanged } from './subscriptions/on-concealment-changed';
import { OnDeliveryAccepted } from './subscriptions/on-delivery-accepted';
import { OnDeliveryAnswered } from './subscriptions/on-delivery-answered';
import { OnDeliveryDisputed } from './subscriptions/on-delivery-disputed';
import { OnOrderAccepted } from './subscriptions/on-order-accepted';
import { OnOrderClosed } from './subscriptions/on-order-closed';
import { OnOrderDeclined } from './subscriptions/on-order-declined';
import { OnOrderOffered } from './subscriptions/on-order-offered';
import { OnResidentsMerged } from './subscriptions/on-residents-merged';
import { OnResidentsUnmerged } from './subscriptions/on-residents-unmerged';
import { OnStaffAccountJoined } from './subscriptions/on-staff-account-joined';

/** Requests, recognition of needs, refusals, individual plans, and the timeline of a resident. */
export const coordination = defineService({
  contract: contracts.coordination,
  handlers: [
    AgreePlanHandler,
    ApprovePlanHandler,
    AssignRequestHandler,
    AttachResidentHandler,
    ClosePlanHandler,
    CloseRequestHandler,
    DeclinePlanLineHandler,
    DeclinePlanHandler,
    DetachResidentHandler,
    DiffPlanVersionsHandler,
    DraftPlanChangeHandler,
    DraftPlanHandler,
    DropPlanDraftHandler,
    EditPlanHandler,
    FinishPlanReviewHandler,
    GetMyWorkHandler,
    GetPlanVersionHandler,
    GetPlanHandler,
    GetRequestHandler,
    ListPlansHandler,
    ListRequestsHandler,
    ListResidentTimelineHandler,
    PassRequestHandler,
    PublishPlanHandler,
    QualifyRequestHandler,
    ReassignPlanHandler,
    ReceiveRequestHandler,
    RecordAppealOutcomeHandler,
    RecordAppealHandler,
    RecordAssessmentHandler,
    RecordDecisionDeliveryHandler,
    RefuseRequestHandler,
    StartPlanReviewHandler,
    TakeRequestBackHandler,
    WithdrawRequestHandler,
    readersHandler(contract.listReaders),
  ],
  subscriptions: [
    OnConcealmentChanged,
    OnDeliveryAccepted,
    OnDeliveryAnswered,
    OnDeliveryDisputed,
    OnOrderAccepted,
    OnOrderClosed,
    OnOrderDeclined,
    OnOrderOffered,
    OnResidentsMerged,
    OnResidentsUnmerged,
    OnStaffAccountJoined,
  ],
  tables,
  migrations,
});
