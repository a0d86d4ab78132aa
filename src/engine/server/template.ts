import type { Json, JsonObject } from '../../pod/index.ts';
import { own } from '../../pod/index.ts';
import { has, obj, str } from '../validation/read.ts';
import {
  validateAppArmorAgreement,
  validatePodAnnotations,
  validateSeccompAgreement,
} from './annotations.ts';
import { validateImageText } from './containers.ts';
import type { Context } from './context.ts';
import type { Field } from './errors.ts';
import { validateAnnotations, validateLabels, validateObjectMeta } from './metadata.ts';
import { dnsSubdomain } from './names.ts';
import { validatePodSpec } from './podSpec.ts';
import { items } from './values.ts';

/** `ValidatePodCreate`. A Pod without a service account is judged as admission makes it, with `default`. */
export function validatePod(c: Context, pod: JsonObject): void {
  const { errors } = c;
  const [meta, spec] = [obj(pod, 'metadata'), obj(pod, 'spec')];
  validateObjectMeta(c, meta, dnsSubdomain);
  validatePodAnnotations(c, meta, spec, 'metadata.annotations');
  validatePodSpec(c, spec, meta, 'spec');
  for (const list of ['containers', 'initContainers'] as const) {
    items(spec, list).forEach((container, i) => {
      validateImageText(errors, container, `spec.${list}[${i}]`);
    });
  }
  if (items(spec, 'ephemeralContainers').length > 0) {
    errors.forbidden('spec.ephemeralContainers', 'cannot be set on create');
  }
  if (str(spec, 'nodeName') !== '' && items(spec, 'schedulingGates').length > 0) {
    errors.forbidden('spec.nodeName', 'cannot be set until all schedulingGates have been cleared');
  }
  validateSeccompAgreement(errors, meta, spec, 'spec');
  validateAppArmorAgreement(errors, meta, spec, 'spec');
}

/** `ValidatePodTemplate`. */
export function validatePodTemplate(c: Context, object: JsonObject): void {
  validateObjectMeta(c, obj(object, 'metadata'), dnsSubdomain);
  validateTemplate(c, obj(object, 'template'), 'template');
}

/** `ValidatePodTemplateSpec`. */
export function validateTemplate(c: Context, template: JsonObject | undefined, p: Field): void {
  const { errors } = c;
  const [meta, spec] = [obj(template, 'metadata'), obj(template, 'spec')];
  validateTemplateMetadata(c, template, p);
  validatePodSpec(c, spec, undefined, `${p}.spec`);
  validateSeccompAgreement(errors, meta, spec, `${p}.spec`);
  validateAppArmorAgreement(errors, meta, spec, `${p}.spec`);
  if (items(spec, 'ephemeralContainers').length > 0) {
    errors.forbidden(`${p}.spec.ephemeralContainers`, 'ephemeral containers not allowed in pod template');
  }
}

/** What is asked of the metadata of a template; it is printed without `metadata`. */
export function validateTemplateMetadata(c: Context, template: JsonObject | undefined, p: Field): void {
  const [meta, spec] = [obj(template, 'metadata'), obj(template, 'spec')];
  validateLabels(c.errors, meta, 'labels', `${p}.labels`);
  validateAnnotations(c.errors, meta, `${p}.annotations`);
  validatePodAnnotations(c, meta, spec, `${p}.annotations`);
}

/** What a controller asks of its template beside: Pods that always restart and have no end. */
export function validateEndless(c: Context, template: JsonObject | undefined, kind: string, p: Field): void {
  const spec = obj(template, 'spec');
  const policy = str(spec, 'restartPolicy');
  if (policy !== 'Always') c.errors.notSupported(`${p}.spec.restartPolicy`, policy, ['Always']);
  if (has(spec, 'activeDeadlineSeconds')) {
    const detail = `activeDeadlineSeconds in ${kind} is not Supported`;
    c.errors.forbidden(`${p}.spec.activeDeadlineSeconds`, detail);
  }
}

/** The labels of a template as upstream shows them: null where there are none. */
export function shownLabels(template: JsonObject | undefined): Json {
  return own(obj(template, 'metadata'), 'labels') ?? null;
}
