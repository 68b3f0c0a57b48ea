export { createApiFetch, type ApiFetch } from './api/api-fetch';
export { ApiProblem, pointerToPath, toProblem, type FieldRefusal } from './api/problem';
export { SubmitKey } from './api/submit-key';
