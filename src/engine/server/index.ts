export { type ServerAnswer, serverAnswer } from './answer.ts';
export { kubectlPrints } from './kubectl.ts';
