import { contracts, commissioning as contract } from '@cus/contracts';
import { defineService, readersHandler } from '@cus/platform';
import { AcceptDeliveriesHandler } from './handlers/accept-deliveries';
import { AcceptOrderHandler } from './handlers/accept-order';
import { AddDeliveryPhotoHandler } from './handlers/add-delivery-photo';
import { AmendContractHandler } from './handlers/amend-contract';
import { AnswerDisputeHandler } from './handlers/answer-dispute';
import { AssignOrderHandler } from './handlers/assign-order';
import { CompleteOrderHandler } from './handlers/complete-order';
import { CorrectDeliveryHandler } from './handlers/correct-delivery';
import { DeclineOrderHandler } from './handlers/decline-order';
import { DisputeDeliveryHandler } from './handlers/dispute-delivery';
import { FreezeShareMonthHandler } from './handlers/freeze-share-month';
import { GetContractHandler } from './handlers/get-contract';
import { GetDeliveryHandler } from './handlers/get-delivery';
import { GetDeliveryPhotoHandler } from './handlers/get-delivery-photo';
import { GetOrderHandler } from './handlers/get-order';
import { GetProviderHandler } from './handlers/get-provider';
import { GetSettlementHandler } from './handlers/get-settlement';
import { GetShareHandler } from './handlers/get-share';
import { GetShareForecastHandler } from './handlers/get-share-forecast';
import { InterruptOrderHandler } from './handlers/interrupt-order';
import { ListContractsHandler } from './handlers/list-contracts';
import { ListDeliveriesHandler } from './handlers/list-deliveries';
import { ListDemandHandler } from './handlers/list-demand';
import { ListFrozenMonthsHandler } from './handlers/list-frozen-months';
import { ListLedgerHandler } from './handlers/list-ledger';
import { ListOrdersHandler } from './handlers/list-orders';
import { ListPesRechecksHandler } from './handlers/list-pes-rechecks';
import { ListProjectsHandler } from './handlers/list-projects';
import { ListProvidersHandler } from './handlers/list-providers';
import { ListSettlementsHandler } from './handlers/list-settlements';
import { ListShareMoversHandler } from './handlers/list-share-movers';
import { MarkPaidHandler } from './handlers/mark-paid';
import { MatchInvoiceHandler } from './handlers/match-invoice';
import { PlaceOrderHandler } from './handlers/place-order';
import { PreviewSettlementHandler } from './handlers/preview-settlement';
import { ReOfferOrderHandler } from './handlers/re-offer-order';
import { RecordDeliveryHandler } from './handlers/record-delivery';
import { RecordPesEvidenceHandler } from './handlers/record-pes-evidence';
import { RegisterProjectHandler } from './handlers/register-project';
import { RegisterProviderHandler } from './handlers/register-provider';
import { RemoveDeliveryPhotoHandler } from './handlers/remove-delivery-photo';
import { SettleMonthHandler } from './handlers/settle-month';
import { ShareByContractHandler } from './handlers/share-by-contract';
import { ShareDeliveriesHandler } from './handlers/share-deliveries';
import { ShareOrdersHandler } from './handlers/share-orders';
import { SignContractHandler } from './handlers/sign-contract';
import { TerminateContractHandler } from './handlers/terminate-contract';
import { UpdateProjectHandler } from './handlers/update-project';
import { UpdateProviderHandler } from './handlers/update-provider';
import { WithdrawDeliveryHandler } from './handlers/withdraw-delivery';
import { WithdrawOrderHandler } from './handlers/withdraw-order';
import { CreateProvidersAndContracts1763800001000 } from './store/migrations/1763800001000-create-providers-and-contracts';
import { CreateOrdersAndDeliveries1763800002000 } from './store/migrations/1763800002000-create-orders-and-deliveries';
import { CreateShareLedger1763800003000 } from './store/migrations/1763800003000-create-share-ledger';
import { FollowResidentMerges1764200000000 } from './store/migrations/1764200000000-follow-resident-merges';
import { NumberOrders1795362600000 } from './store/migrations/1795362600000-number-orders';
import { StampChanges1795371600000 } from './store/migrations/1795371600000-stamp-changes';
import { NamePerformers1795375200000 } from './store/migrations/1795375200000-name-performers';
import { KnowWhenOrdersWereEntered1795381500000 } from './store/migrations/1795381500000-know-when-orders-were-entered';
import { KeepPhotos1795383000000 } from './store/migrations/1795383000000-keep-photos';
import { OnHandymanDeliveryProved } from './subscriptions/on-handyman-delivery-proved';
import { OnHousingDeliveryProved } from './subscriptions/on-housing-delivery-proved';
import { OnPlanClosed } from './subscriptions/on-plan-closed';
import { OnPlanPublished } from './subscriptions/on-plan-published';
import { OnResidentsMerged } from './subscriptions/on-residents-merged';
import { OnResidentsUnmerged } from './subscriptions/on-residents-unmerged';

export const commissioning = defineService({
  contract: contracts.commissioning,
  handlers: [
    AcceptDeliveriesHandler,
    AcceptOrderHandler,
    AddDeliveryPhotoHandler,
    AmendContractHandler,
    AnswerDisputeHandler,
    AssignOrderHandler,
    CompleteOrderHandler,
    CorrectDeliveryHandler,
    DeclineOrderHandler,
    DisputeDeliveryHandler,
    FreezeShareMonthHandler,
    GetContractHandler,
    GetDeliveryHandler,
    GetDeliveryPhotoHandler,
    GetOrderHandler,
    GetProviderHandler,
    GetSettlementHandler,
    GetShareHandler,
    GetShareForecastHandler,
    InterruptOrderHandler,
    ListContractsHandler,
    ListDeliveriesHandler,
    ListDemandHandler,
    ListFrozenMonthsHandler,
    ListLedgerHandler,
    ListOrdersHandler,
    ListPesRechecksHandler,
    ListProjectsHandler,
    ListProvidersHandler,
    ListSettlementsHandler,
    ListShareMoversHandler,
    MarkPaidHandler,
    MatchInvoiceHandler,
    PlaceOrderHandler,
    PreviewSettlementHandler,
    ReOfferOrderHandler,
    RecordDeliveryHandler,
    RecordPesEvidenceHandler,
    RegisterProjectHandler,
    RegisterProviderHandler,
    RemoveDeliveryPhotoHandler,
    SettleMonthHandler,
    ShareByContractHandler,
    ShareDeliveriesHandler,
    ShareOrdersHandler,
    SignContractHandler,
    TerminateContractHandler,
    UpdateProjectHandler,
    UpdateProviderHandler,
    WithdrawDeliveryHandler,
    WithdrawOrderHandler,
    readersHandler(contract.listReaders),
  ],
  subscriptions: [
    OnHandymanDeliveryProved,
    OnHousingDeliveryProved,
    OnPlanClosed,
    OnPlanPublished,
    OnResidentsMerged,
    OnResidentsUnmerged,
  ],
  // A delivery reported twice would be paid twice: longer than the year in which a month may still be corrected.
  retention: { answerDays: 400 },
  // Everything is read and written in SQL: amounts move in guarded, set-based statements.
  tables: [],
  migrations: [
    CreateProvidersAndContracts1763800001000,
    CreateOrdersAndDeliveries1763800002000,
    CreateShareLedger1763800003000,
    FollowResidentMerges1764200000000,
    NumberOrders1795362600000,
    StampChanges1795371600000,
    NamePerformers1795375200000,
    KnowWhenOrdersWereEntered1795381500000,
    KeepPhotos1795383000000,
  ],
});
