export { type ServerAnswer, serverAnswer } from './answer.ts';
export type { StrictError } from './decode.ts';
export type { ServerError } from './errors.ts';
