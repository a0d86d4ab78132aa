import type { Issue, LocalName, Path } from '../../pod/index.ts';
import { dnsLabel, envName, portName, validName } from './names.ts';

/** How an API server checks the names that a Pod gives; a claim template's becomes that of a volume. */
const checks = {
  volume: dnsLabel,
  container: dnsLabel,
  port: portName,
  env: envName,
  'resource-claim': dnsLabel,
} as const satisfies Record<LocalName, unknown>;

/** What an API server has to say against a name for something of a Pod; nothing where it takes it. */
export function nameIssues(kind: LocalName, name: string, path: Path): Issue[] {
  return [...validName(path, name, checks[kind])];
}
