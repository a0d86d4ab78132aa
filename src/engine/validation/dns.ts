import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import { invalid, required } from './errors.ts';
import { ipProblem, isIp } from './ip.ts';
import { dnsSearch, dnsSubdomain, validName } from './names.ts';
import { byteLength, obj, objs, str, strs } from './read.ts';

/** `validatePodDNSConfig`. */
export function* validateDns(spec: JsonObject, path: Path): Generator<Issue> {
  const config = obj(spec, 'dnsConfig');
  const at = [...path, 'dnsConfig'];
  const nameservers = strs(config, 'nameservers');
  if (str(spec, 'dnsPolicy') === 'None' && nameservers.length === 0) {
    yield config
      ? required(
          [...at, 'nameservers'],
          'must provide at least one DNS nameserver when `dnsPolicy` is None',
          'dns-nameservers',
        )
      : required(at, 'must provide `dnsConfig` when `dnsPolicy` is None', 'dns-nameservers');
    return;
  }
  if (!config) return;
  if (nameservers.length > 3) {
    const detail = 'must not have more than 3 nameservers';
    yield invalid([...at, 'nameservers'], nameservers, detail, 'too-many', {
      params: { actual: nameservers.length, max: 3 },
    });
  }
  for (const [i, server] of nameservers.entries()) yield* validIp([...at, 'nameservers', i], server);
  yield* validateSearches(strs(config, 'searches'), [...at, 'searches']);
  for (const { value: option, path: here } of objs(config, 'options', at)) {
    if (str(option, 'name') === '') {
      yield required(here, 'must not be empty', 'required', { params: { field: 'name' } });
    }
  }
}

function* validateSearches(searches: readonly string[], path: Path): Generator<Issue> {
  if (searches.length > 32) {
    const detail = 'must not have more than 32 search paths';
    yield invalid(path, searches, detail, 'too-many', { params: { actual: searches.length, max: 32 } });
  }
  if (byteLength(searches.join(' ')) > 2048) {
    const detail = 'must not have more than 2048 characters (including spaces) in the search list';
    yield invalid(path, searches, detail, 'too-long', { params: { max: 2048 } });
  }
  for (const [i, search] of searches.entries()) {
    if (search !== '.') yield* validName([...path, i], search.replace(/\.$/, ''), dnsSearch);
  }
}

/** `ValidateHostAliases`. */
export function* validateHostAliases(spec: JsonObject, path: Path): Generator<Issue> {
  for (const { value: alias, path: at } of objs(spec, 'hostAliases', path)) {
    yield* validIp([...at, 'ip'], str(alias, 'ip'));
    for (const [i, hostname] of strs(alias, 'hostnames').entries()) {
      yield* validName([...at, 'hostnames', i], hostname, dnsSubdomain);
    }
  }
}

/** `IsValidIPForLegacyField`. */
function* validIp(path: Path, value: string): Generator<Issue> {
  const detail = ipProblem(value);
  if (detail) yield invalid(path, value, detail, isIp(value) ? 'ip-form' : 'ip', { params: { value } });
}
