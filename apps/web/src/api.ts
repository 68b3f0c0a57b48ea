export { createApi, operationQuery, type Api } from './api/api';
export { ApiProblem, pointerToPath, toProblem, type FieldRefusal } from './api/problem';
export { SubmitKey } from './api/submit-key';
