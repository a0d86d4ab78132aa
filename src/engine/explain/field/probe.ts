import { getIn, isObject, type Json, own } from '../../../pod/index.ts';
import { gracePeriod, probeTimes } from '../../timing/index.ts';
import type { Explanation } from '../../types.ts';
import { handlerText, list, policyFor } from '../subject.ts';
import { type FactTable, type FieldContext, fact, number, text, upTo } from './context.ts';

const kinds = { startupProbe: 'startup', livenessProbe: 'liveness', readinessProbe: 'readiness' } as const;
type ProbeField = keyof typeof kinds;

/** When the checks come and what they lead to: pkg/kubelet/prober/worker.go. */
function* timings(context: FieldContext): Generator<Explanation> {
  const name = (Object.keys(kinds) as ProbeField[]).find((key) => upTo(context.path, key));
  const path = name && upTo(context.path, name);
  const { container } = context;
  if (!name || !path || !container) return;
  const probe = getIn(context.root, path);
  if (handlerText(probe) === undefined) return;
  const { delay, period, timeout, failures, successes, firstAtLatest, fromHang, soonest, start } =
    probeTimes(probe);
  const worst = fromHang[1];
  const at = (field: string) => [...path, field];
  const startup = handlerText(own(container.value, 'startupProbe')) !== undefined;
  if (startup && name !== 'startupProbe') {
    yield fact('field.probe.afterStartup', {}, [...container.path, 'startupProbe']);
  } else {
    yield fact(
      'field.probe.first',
      { from: delay, to: firstAtLatest },
      at('initialDelaySeconds'),
      at('periodSeconds'),
    );
  }
  const refs = [at('periodSeconds'), at('timeoutSeconds'), at('failureThreshold')];
  if (name === 'startupProbe') {
    yield fact('field.probe.budget', { failures, period, seconds: start }, ...refs);
  } else {
    const restarts = policyFor(context.spec, container) !== 'Never';
    const id =
      name === 'readinessProbe'
        ? 'field.probe.unready'
        : restarts
          ? 'field.probe.dead'
          : 'field.probe.deadForGood';
    yield fact(id, { failures, soonest, worst }, ...refs);
  }
  if (timeout > period)
    yield fact('field.probe.slow', { timeout, period }, at('timeoutSeconds'), at('periodSeconds'));
  if (successes > 1) {
    yield fact('field.probe.back', { successes, seconds: (successes - 1) * period }, at('successThreshold'));
  }
  const grace = number(own(probe, 'terminationGracePeriodSeconds'));
  if (grace !== undefined && name !== 'readinessProbe') {
    const params = { seconds: grace, pod: gracePeriod(context.spec) };
    yield fact('field.probe.grace', params, at('terminationGracePeriodSeconds'));
  } else if (context.field.name === 'terminationGracePeriodSeconds' && name !== 'readinessProbe') {
    const pod = [...context.specPath, 'terminationGracePeriodSeconds'];
    yield fact('field.default.probeGrace', { seconds: gracePeriod(context.spec) }, pod);
  }
}

/** `ResolveContainerPort` of pkg/probe/util.go: a name is looked up among the ports of the same container. */
function portOf(
  context: FieldContext,
  value: Json | undefined,
): { readonly port: string; readonly name?: string } | undefined {
  if (typeof value === 'number') return { port: String(value) };
  const name = text(value);
  if (!name) return undefined;
  if (/^\d+$/.test(name)) return { port: name };
  const found = list(own(context.container?.value, 'ports')).find((item) => own(item, 'name') === name);
  const port = number(own(found, 'containerPort'));
  return port === undefined ? { port: '', name } : { port: String(port), name };
}

function* target(context: FieldContext): Generator<Explanation> {
  const action = context.field.owner.endsWith('Action') ? context.parent : context.value;
  const path = context.field.owner.endsWith('Action') ? context.parentPath : context.path;
  if (!isObject(action)) return;
  const resolved = portOf(context, own(action, 'port'));
  if (!resolved) return;
  if (resolved.port === '') {
    yield fact('field.probe.portMissing', { name: resolved.name ?? '' }, [...path, 'port']);
    return;
  }
  if (resolved.name) {
    yield fact('field.probe.portName', { name: resolved.name, port: resolved.port }, [...path, 'port']);
  }
  const host = text(own(action, 'host'));
  if (path.at(-1) === 'httpGet') {
    const scheme = own(action, 'scheme') === 'HTTPS' ? 'https' : 'http';
    const where = text(own(action, 'path')) ?? '/';
    const rest = `:${resolved.port}${where.startsWith('/') ? '' : '/'}${where}`;
    yield host
      ? fact('field.probe.urlHost', { url: `${scheme}://${host}${rest}`, host }, path)
      : fact('field.probe.url', { scheme, rest }, path);
  } else if (host) yield fact('field.probe.host', { host, port: resolved.port }, [...path, 'host']);
}

function* handler(context: FieldContext): Generator<Explanation> {
  yield* target(context);
  if (context.field.owner === 'Probe') yield* timings(context);
}

export const probeFacts: FactTable = {
  'Container.livenessProbe': timings,
  'Container.readinessProbe': timings,
  'Container.startupProbe': timings,
  'Probe.initialDelaySeconds': timings,
  'Probe.periodSeconds': timings,
  'Probe.timeoutSeconds': timings,
  'Probe.failureThreshold': timings,
  'Probe.successThreshold': timings,
  'Probe.terminationGracePeriodSeconds': timings,
  'Probe.httpGet': handler,
  'Probe.tcpSocket': handler,
  'HTTPGetAction.port': target,
  'HTTPGetAction.path': target,
  'HTTPGetAction.host': target,
  'HTTPGetAction.scheme': target,
  'TCPSocketAction.port': target,
  'TCPSocketAction.host': target,
};
