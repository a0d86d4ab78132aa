import type { Explanation } from '../../engine/index.ts';
import type { Tables } from '../../i18n/index.ts';
import { lookUp } from '../../pod/index.ts';

const breaking: ReadonlySet<string> = new Set([
  'unset',
  'requestOnly',
  'requestBelowLimit',
  'requestAboveLimit',
  'zero',
  'none',
  'noContainers',
]);

/** True where a reason of the QoS class keeps the Pod from being Guaranteed. */
export function isBreaking({ id }: Explanation): boolean {
  return breaking.has(id.slice(id.lastIndexOf('.') + 1));
}

/** A reason in a few words, for a place that names the container already; undefined where only the sentence will do. */
export function remarkOf(ui: Tables['ui'], { id, params }: Explanation): string | undefined {
  const p = (name: string) => String(lookUp(params, name) ?? '');
  const resource = p('resource');
  switch (id) {
    case 'qos.container.equal':
    case 'qos.pod.equal':
      return ui['qos.remark.equal'](resource, p('quantity'));
    case 'qos.container.requestFromLimit':
    case 'qos.pod.requestFromLimit':
      return ui['qos.remark.requestFromLimit'](resource, p('quantity'));
    case 'qos.container.unset':
    case 'qos.pod.unset':
      return ui['qos.remark.unset'](resource);
    case 'qos.container.requestOnly':
    case 'qos.pod.requestOnly':
      return ui['qos.remark.requestOnly'](resource, p('request'));
    case 'qos.container.requestBelowLimit':
    case 'qos.pod.requestBelowLimit':
      return ui['qos.remark.requestBelowLimit'](resource, p('request'), p('limit'));
    case 'qos.container.requestAboveLimit':
    case 'qos.pod.requestAboveLimit':
      return ui['qos.remark.requestAboveLimit'](resource, p('request'), p('limit'));
    case 'qos.container.zero':
    case 'qos.pod.zero':
      return ui['qos.remark.zero'](resource);
    case 'qos.container.none':
      return ui['qos.remark.none'];
    default:
      return undefined;
  }
}

/**
 * How an `oom_score_adj` comes about: the formula with its numbers where there is one, and what else decides.
 * @returns pieces of text, to be shown one after the other
 */
export function formulaOf(ui: Tables['ui'], { id, params }: Explanation): readonly string[] {
  const p = (name: string) => String(lookUp(params, name) ?? '');
  switch (id) {
    case 'oom.nodeCritical':
      return [ui['qos.formula.nodeCritical']];
    case 'oom.guaranteed':
      return [ui['qos.formula.guaranteed']];
    case 'oom.bestEffort':
      return [ui['qos.formula.bestEffort']];
    default: {
      const shared = p('share') !== '0';
      const request = shared ? `(${p('requestText')} + ${p('shareText')})` : p('requestText');
      const computed = p('computed');
      return [
        `1000 − 1000 × ${request} ÷ ${p('nodeMemoryText')}`,
        ...(computed === p('result') ? [] : [ui['qos.formula.cap'](Number(computed))]),
        ...(shared ? [ui['qos.formula.share'](p('shareText'))] : []),
        ...(id === 'oom.burstable.sidecar' ? [ui['qos.formula.sidecar']] : []),
      ];
    }
  }
}
