export { type LinkParts, largestLink, linkOf, longLink, readLink } from './link.ts';
export { type Secret, secretsIn } from './secrets.ts';
