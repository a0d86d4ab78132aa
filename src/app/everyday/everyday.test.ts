// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tables as en } from '../../i18n/en/all.ts';
import { tables as zh } from '../../i18n/zh-CN/all.ts';
import { allFieldPaths, podKinds, wrapKinds } from '../../pod/index.ts';
import { workbenchOn } from '../../store/testing.ts';
import { searchFields } from '../fieldSearch.ts';
import { searchHits } from '../search-hits.ts';
import { acceptedPod } from '../testing.tsx';
import { meantBy, topics } from './index.ts';

const first = (query: string, texts = en.fields) =>
  searchFields(query, texts, 3, { instead: meantBy(query).fields }).map(({ pattern }) => pattern);

test.each([
  ['tmpfs', /emptyDir\.medium$/],
  ['Healthcheck', /livenessProbe$/],
  ['memory  limit', /resources\.limits$/],
  ['root', /runAsNonRoot$/],
  ['GPU', /resources\.limits$/],
  ['环境变量', /\.env$/],
  ['健康检查', /livenessProbe$/],
])('%s is understood in either language', (query, expected) => {
  for (const texts of [en.fields, zh.fields]) expect(first(query, texts)[0]).toMatch(expected);
});

test('no two topics have a word in common, and all that is to be looked for is somewhere', () => {
  const words = topics.flatMap((topic) => topic.words);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  const paths: string[] = [];
  for (const kind of podKinds) allFieldPaths(kind, (path) => paths.push(path.toLowerCase()));
  const isSomewhere = (field: string) => {
    const all = field.toLowerCase().split(' ');
    return paths.some((path) => all.every((word) => path.includes(word)));
  };
  expect(topics.flatMap(({ fields = [] }) => fields).filter((field) => !isSomewhere(field))).toEqual([]);
  const kinds = topics.flatMap((topic) => topic.kinds ?? []);
  expect(kinds.filter((kind) => !wrapKinds.some((known) => known === kind))).toEqual([]);
});

const cronJob = `apiVersion: batch/v1
kind: CronJob
metadata: {name: web}
spec:
  schedule: "0 2 * * *"
  jobTemplate:
    spec:
      template:
        spec: {restartPolicy: Never, containers: [{name: web, image: "nginx:1.27"}]}
`;
const find = (query: string, text = acceptedPod, [own, other] = [en, zh]) =>
  searchHits(query, own, other, workbenchOn(text).store.getState()).hits;

test.each([
  ['will it be killed first?', 'panelResources'],
  ['Why is it pending', 'panelSimulation'],
  ['is this allowed under restricted', 'panelSecurity'],
  ['crash loop', 'panelSimulation'],
  ['init container fails', 'panelSimulation'],
  ['resize without restart', 'Pod spec.containers[].resizePolicy'],
  ['k8s.gcr.io', 'Pod spec.containers[].image'],
  ['/etc/group', 'Pod spec.securityContext.supplementalGroupsPolicy'],
  ['my container keeps restarting', 'panelSimulation'],
  ['how long to stop', 'panelExplain'],
  ['wait for the database', 'addInitContainer'],
  ['run every night', 'kind CronJob'],
  ['the same node as redis', 'Pod spec.affinity.podAffinity'],
  ['replicas', 'kind Deployment'],
  ['image', 'Pod spec.containers[].image'],
  ['share', 'Pod spec.shareProcessNamespace'],
  ['drop all capabilities', 'Pod spec.containers[].securityContext.capabilities.drop'],
  ['private registry', 'Pod spec.imagePullSecrets'],
  ['hosts file', 'Pod spec.hostAliases'],
  ['dark mode', 'themeDark'],
  ['debug', 'addDebug'],
  ['初始化', 'addInitContainer'],
  ['chinese', 'language zh-CN'],
  ['kubernetes 1.33', 'release 1.33'],
  ['会先被杀吗？', 'panelResources'],
  ['为什么一直 pending', 'panelSimulation'],
  ['容器一直重启怎么办', 'panelSimulation'],
  ['怎么限制内存', 'Pod spec.containers[].resources.limits'],
  ['等数据库', 'addInitContainer'],
  ['每天晚上', 'kind CronJob'],
  ['私有镜像仓库', 'Pod spec.imagePullSecrets'],
  ['持久化', 'part'],
  ['sandbox', 'Pod spec.runtimeClassName'],
  ['User namespaces', 'Pod spec.hostUsers'],
  ['zombie process', 'Pod spec.shareProcessNamespace'],
  ['attach handlers to container lifecycle events', 'Pod spec.containers[].lifecycle.postStart'],
  ['下行API', 'preset Container env.facts'],
  ['拉取策略', 'Pod spec.containers[].image'],
  ['宿主节点的网络命名空间', 'Pod spec.hostNetwork'],
  ['为容器单独添加内核功能', 'Pod spec.containers[].securityContext.capabilities'],
  ['守护进程', 'kind DaemonSet'],
])('%s is answered', (query, expected) => {
  for (const tables of [
    [en, zh],
    [zh, en],
  ] as const) {
    // Of two languages the one that is chosen is not offered.
    if (expected.startsWith('language') && tables[0] === zh) continue;
    const [hit] = find(query, acceptedPod, [...tables]);
    expect(hit && 'part' in hit ? 'part' : hit?.key).toBe(expected);
  }
});

test.each([
  ['金丝雀发布', 'kind Deployment'],
  ['tolerasions', 'Pod spec.tolerations'],
  ['memroy limit', 'Pod spec.containers[].resources.limits'],
  ['livness probe', 'Pod spec.containers[].livenessProbe'],
])('%s is understood as it was meant', (query, expected) => {
  expect(find(query).map(({ key }) => key)).toContain(expected);
});

test.each([
  ['share process namespace between containers', 'Pod spec.shareProcessNamespace'],
  ['配置节点的安全上下文', 'Pod spec.securityContext'],
])(
  'where nothing has all words of %s, what has most of them is first, and that is said',
  (query, expected) => {
    const found = searchHits(query, zh, en, workbenchOn(acceptedPod).store.getState());
    expect(found.isPartial).toBe(true);
    expect(found.hits[0]?.key).toBe(expected);
    expect(searchHits('restartPolicy', zh, en, workbenchOn(acceptedPod).store.getState()).isPartial).toBe(
      false,
    );
  },
);

test('nothing is made up for what is nothing of a Pod', () => {
  for (const query of ['', '  ', '?', 'no such field', 'zzz', 'how do I', '怎么'])
    expect(find(query)).toEqual([]);
});

test('the fields of the workload around the Pod are found, at their place in it', () => {
  expect(find('schedule', cronJob)[0]).toMatchObject({
    key: 'CronJob spec.schedule',
    at: ['spec', 'schedule'],
  });
  expect(find('backoffLimit', cronJob)[0]).toMatchObject({
    at: ['spec', 'jobTemplate', 'spec', 'backoffLimit'],
  });
  expect(find('retries', cronJob)[0]).toMatchObject({ at: ['spec', 'jobTemplate', 'spec', 'backoffLimit'] });
  expect(
    find('backoffLimit', acceptedPod).filter(({ key }) => !/^(?:Pod |kind |example )/.test(key)),
  ).toEqual([]);
  expect(find('image', cronJob)[0]).toMatchObject({
    at: ['spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers', 0, 'image'],
  });
  const keys = find('containers', cronJob).map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith('CronJob '))).toEqual([]);
  const list = `apiVersion: v1\nkind: List\nitems:\n${cronJob.replaceAll(/^/gm, '    ').replace('    api', '  - api').trimEnd()}\n`;
  expect(find('schedule', list)[0]).toMatchObject({ at: ['items', 0, 'spec', 'schedule'] });
});

test('a label of the other language finds its field, told in the language of the page', () => {
  const [hit] = searchFields('存活探针', en.fields, 1, { other: zh.fields });
  expect(hit?.pattern).toBe('spec.containers[].livenessProbe');
  expect(hit?.label).toBe(en.fields['Container.livenessProbe'].label);
});

test('fields that are retired stand behind those that live', () => {
  const found = searchFields('serviceAccount', en.fields, 40).map(({ pattern }) => pattern);
  expect(found.indexOf('spec.serviceAccountName')).toBeLessThan(found.indexOf('spec.serviceAccount'));
});
