export {
  type LinkFault,
  type LinkParts,
  largestLink,
  linkOf,
  longLink,
  type MadeLink,
  type ReadLink,
  readLink,
  type SharedSelection,
} from './link.ts';
export { type Secret, type SecretKind, secretsIn } from './secrets.ts';
