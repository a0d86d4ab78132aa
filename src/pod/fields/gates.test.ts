import { expect, test } from 'vitest';
import { type GateName, gateIn, gateOf, gates } from './gates.ts';

test('a gate has the state of its latest change', () => {
  expect(gateIn('PodLevelResources', '1.31')).toBeUndefined();
  expect(gateIn('PodLevelResources', '1.33')).toBe('alpha');
  expect(gateIn('PodLevelResources', '1.36')).toBe('beta');
  expect(gateIn('ImageVolume', '1.34')).toBe('beta-off');
  expect(gateIn('ImageVolume', '1.36')).toBe('stable');
  expect(gateOf('PodCertificateRequest')).toEqual({
    name: 'PodCertificateRequest',
    state: 'beta-off',
    stage: 'beta',
  });
});

test('histories go forward, in versions and in maturity', () => {
  const rank = ['alpha', 'beta-off', 'beta', 'stable'];
  for (const name of Object.keys(gates) as GateName[]) {
    const history = Object.entries<string>(gates[name]);
    const minors = history.map(([version]) => Number(version.slice(2)));
    expect(minors, name).toEqual([...minors].sort((a, b) => a - b));
    const ranks = history.map(([, state]) => rank.indexOf(state));
    expect(ranks, name).toEqual([...new Set(ranks)].sort((a, b) => a - b));
    expect(ranks[0], name).toBeGreaterThanOrEqual(0);
  }
});

/** Which gates a server of each release has on by default, as the running servers answered. */
test('what is on by default in 1.31 to 1.36', () => {
  const on = (name: GateName) =>
    ['1.31', '1.32', '1.33', '1.34', '1.35', '1.36'].map((version) => {
      const state = gateIn(name, version);
      return state === undefined ? '-' : state === 'beta' || state === 'stable' ? '+' : '0';
    });
  expect(on('SELinuxChangePolicy').join('')).toBe('-0++++');
  expect(on('ContainerStopSignals').join('')).toBe('--0000');
  expect(on('EnvFiles').join('')).toBe('---0++');
  expect(on('ContainerRestartRules').join('')).toBe('---0++');
  expect(on('RestartAllContainersOnContainerExits').join('')).toBe('----0+');
  expect(on('HostnameOverride').join('')).toBe('---0++');
  expect(on('PodCertificateRequest').join('')).toBe('---000');
  expect(on('TaintTolerationComparisonOperators').join('')).toBe('----00');
  expect(on('ImageVolume').join('')).toBe('0000++');
  expect(on('SupplementalGroupsPolicy').join('')).toBe('00++++');
  expect(on('UserNamespacesSupport').join('')).toBe('00++++');
  expect(on('ProcMountType').join('')).toBe('00++++');
  expect(on('InPlacePodVerticalScaling').join('')).toBe('00++++');
  expect(on('DynamicResourceAllocation').join('')).toBe('000+++');
  expect(on('ClusterTrustBundleProjection').join('')).toBe('000000');
  expect(on('JobManagedBy').join('')).toBe('0+++++');
  expect(on('MaxUnavailableStatefulSet').join('')).toBe('000000');
  expect(on('PodLevelResources').join('')).toBe('-00+++');
});
