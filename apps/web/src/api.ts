export { createApi, operationQuery, type Api } from './api/api';
export { ApiProblem, pointerToPath, toProblem } from './api/problem';
export { SubmitKey } from './api/submit-key';
