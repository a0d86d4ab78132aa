// What `podwright check` says, as data: `npx tsx engine-example.ts`, where the package is installed.
import { analyzeDocument, clusterOf, judgeText, readObjects } from 'podwright/engine';

const text = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      imagee: nginx:1.27
`;

// A text: every Pod in it, with what is wrong at which line, in English or Chinese.
for (const pod of await judgeText(text, 'en')) {
  console.log(pod.accepted ? 'accepted' : 'rejected', pod.qosClass);
  for (const { line, column, code, message } of pod.findings) console.log(line, column, code, message);
}

// An object: issues with their paths, effective requests, QoS class, what a node does.
for (const object of readObjects(text)) {
  const { issues, pods } = analyzeDocument(object);
  console.log(issues.length, pods[0]?.issues.length, pods[0]?.resources?.requests);
}

// The same for another cluster: its release, and the feature gates it switched.
const old = { kubernetesVersion: '1.34', featureGates: { ContainerRestartRules: true } } as const;
const withRules = text.replace('imagee: nginx:1.27', 'image: nginx:1.27\n      restartPolicy: Never');
for (const options of [old, { kubernetesVersion: '1.33' } as const]) {
  const [pod] = await judgeText(withRules, { language: 'en', ...options });
  const [object] = readObjects(withRules);
  const [analysis] = analyzeDocument(object, { cluster: clusterOf(options) }).pods;
  console.log(options.kubernetesVersion, pod?.accepted, analysis?.security?.version);
}
