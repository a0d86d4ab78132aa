export { type ServerAnswer, serverAnswer } from './answer.ts';
