export { type ServerAnswer, serverAnswer } from './answer.ts';
export { goQuote, kubectlPrints } from './kubectl.ts';
export { defaultedObject } from './stored.ts';
