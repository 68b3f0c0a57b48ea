import { contracts, handyman as contract } from '@cus/contracts';
import { defineService, readersHandler } from '@cus/platform';
import { AddPhotoHandler } from './handlers/add-photo';
import { ArriveHandler } from './handlers/arrive';
import { CorrectJobHandler } from './handlers/correct-job';
import { DescribeJobHandler } from './handlers/describe-job';
import { FinishJobHandler } from './handlers/finish-job';
import { GetAllowanceHandler } from './handlers/get-allowance';
import { GetJobHandler } from './handlers/get-job';
import { GetPhotoHandler } from './handlers/get-photo';
import { ListCategoriesHandler } from './handlers/list-categories';
import { ListDayJobsHandler } from './handlers/list-day-jobs';
import { ListUnscheduledJobsHandler } from './handlers/list-unscheduled-jobs';
import { OpenJobHandler } from './handlers/open-job';
import { RedirectJobHandler } from './handlers/redirect-job';
import { RemovePhotoHandler } from './handlers/remove-photo';
import { ReportNotDoneHandler } from './handlers/report-not-done';
import { ScheduleJobHandler } from './handlers/schedule-job';
import { SetOffHandler } from './handlers/set-off';
import { StartWorkHandler } from './handlers/start-work';
import { UnscheduleJobHandler } from './handlers/unschedule-job';
import { WithdrawJobHandler } from './handlers/withdraw-job';
import { CreateTables1763800000000 } from './store/migrations/1763800000000-create-tables';
import { StampChanges1795371600000 } from './store/migrations/1795371600000-stamp-changes';
import { KeepPhotos1795381800000 } from './store/migrations/1795381800000-keep-photos';
import { Job, JobStep } from './store/tables';
import { OnOrderAccepted } from './subscriptions/on-order-accepted';
import { OnOrderClosed } from './subscriptions/on-order-closed';
import { OnResidentsMerged } from './subscriptions/on-residents-merged';
import { OnResidentsUnmerged } from './subscriptions/on-residents-unmerged';
import { OnStaffAccountJoined } from './subscriptions/on-staff-account-joined';

export const handyman = defineService({
  contract: contracts.handyman,
  handlers: [
    AddPhotoHandler,
    ArriveHandler,
    CorrectJobHandler,
    DescribeJobHandler,
    FinishJobHandler,
    GetAllowanceHandler,
    GetJobHandler,
    GetPhotoHandler,
    ListCategoriesHandler,
    ListDayJobsHandler,
    ListUnscheduledJobsHandler,
    OpenJobHandler,
    RedirectJobHandler,
    RemovePhotoHandler,
    ReportNotDoneHandler,
    ScheduleJobHandler,
    SetOffHandler,
    StartWorkHandler,
    UnscheduleJobHandler,
    WithdrawJobHandler,
    readersHandler(contract.listReaders),
  ],
  subscriptions: [
    OnOrderAccepted,
    OnOrderClosed,
    OnResidentsMerged,
    OnResidentsUnmerged,
    OnStaffAccountJoined,
  ],
  tables: [Job, JobStep],
  migrations: [CreateTables1763800000000, StampChanges1795371600000, KeepPhotos1795381800000],
});
