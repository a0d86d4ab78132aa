import { type ContainerRef, getIn, type Json, own, type Path } from '../../pod/index.ts';
import { list, number, type Sentence, type Subject, security, text } from './read.ts';

/** Containers for which a security field has the value, with the places that say so. */
function having(
  subject: Subject,
  containers: readonly ContainerRef[],
  name: string,
  value: Json,
): { names: string[]; refs: Path[] } {
  const names: string[] = [];
  const refs: Path[] = [];
  for (const container of containers) {
    const found = security(subject, container, name);
    if (found?.value !== value) continue;
    names.push(container.name || '?');
    refs.push(found.path);
  }
  return { names, refs };
}

function* users(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  const fromImage: ContainerRef[] = [];
  for (const container of containers) {
    const user = security(subject, container, 'runAsUser');
    const uid = number(user?.value);
    if (!user || uid === undefined) {
      fromImage.push(container);
      continue;
    }
    const group = security(subject, container, 'runAsGroup');
    const gid = number(group?.value);
    const name = container.name || '?';
    yield group && gid !== undefined
      ? {
          id: 'identity.userGroup',
          chapter: 'identity',
          params: { container: name, uid, gid },
          refs: [user.path, group.path],
        }
      : { id: 'identity.user', chapter: 'identity', params: { container: name, uid }, refs: [user.path] };
  }
  if (fromImage.length > 0) {
    const params = { containers: fromImage.map((c) => c.name || '?') };
    yield {
      id: 'identity.image',
      chapter: 'identity',
      params,
      refs: fromImage.map((c) => [...c.path, 'image']),
    };
  }
}

/** Who it runs as, what it may do on the node, and as whom it speaks to the API server. */
export function* identity(subject: Subject, all: readonly ContainerRef[]): Generator<Sentence> {
  const { spec, specPath } = subject;
  const containers = all.filter((c) => c.role !== 'ephemeral');
  yield* users(subject, containers);
  const fields = [
    ['identity.nonRoot', 'runAsNonRoot', true],
    ['identity.readOnly', 'readOnlyRootFilesystem', true],
    ['identity.noEscalation', 'allowPrivilegeEscalation', false],
  ] as const;
  for (const [id, name, value] of fields) {
    const { names, refs } = having(subject, containers, name, value);
    if (names.length > 0) yield { id, chapter: 'identity', params: { containers: names }, refs };
  }
  const gid = number(getIn(spec, ['securityContext', 'fsGroup']));
  if (gid !== undefined) {
    const refs = [[...specPath, 'securityContext', 'fsGroup']];
    yield { id: 'identity.fsGroup', chapter: 'identity', params: { gid }, refs };
  }
  for (const { name, value, path } of containers) {
    const context = [...path, 'securityContext'];
    const container = name || '?';
    if (getIn(value, ['securityContext', 'privileged']) === true) {
      const refs = [[...context, 'privileged']];
      yield { id: 'identity.privileged', chapter: 'identity', params: { container }, refs };
    }
    for (const [verb, id] of [
      ['add', 'identity.capAdd'],
      ['drop', 'identity.capDrop'],
    ] as const) {
      const capabilities = list(getIn(value, ['securityContext', 'capabilities', verb])).map(String);
      if (capabilities.length === 0) continue;
      const refs = [[...context, 'capabilities', verb]];
      yield { id, chapter: 'identity', params: { container, capabilities }, refs };
    }
  }
  const account = text(own(spec, 'serviceAccountName')) ?? text(own(spec, 'serviceAccount')) ?? 'default';
  if (own(spec, 'automountServiceAccountToken') === false) {
    const refs = [[...specPath, 'automountServiceAccountToken']];
    yield { id: 'identity.noToken', chapter: 'identity', params: {}, refs };
  } else {
    const refs = [[...specPath, 'serviceAccountName']];
    yield { id: 'identity.serviceAccount', chapter: 'identity', params: { name: account }, refs };
  }
}
