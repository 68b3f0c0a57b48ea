export { createApi, operationQuery, type Api } from './api/api';
export { ApiProblem, isChangedMeanwhile, pointerToPath, toProblem } from './api/problem';
export { SubmitKey } from './api/submit-key';
