import type { ContainerRef, Path } from '../../pod/index.ts';
import { itemsOf, securityOf, securityPath } from './helpers.ts';

/** An added capability that is not allowed, with where it stands. */
interface Added {
  readonly name: string;
  readonly path: Path;
}

/** The capabilities that a container adds and that are not among the allowed ones. */
export function addedBeyond(container: ContainerRef, allowed: ReadonlySet<string>): Added[] {
  return itemsOf(securityOf(container, 'capabilities'), 'add').flatMap((name, i) =>
    typeof name === 'string' && !allowed.has(name)
      ? [{ name, path: securityPath(container, 'capabilities', 'add', i) }]
      : [],
  );
}
