export { type ServerAnswer, serverAnswer } from './answer.ts';
export { goQuote } from './goQuote.ts';
export { kubectlPrints } from './kubectl.ts';
export { defaultedObject } from './stored.ts';
