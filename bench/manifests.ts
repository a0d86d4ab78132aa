function indent(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

/** One container as people write them, with comments; about 700 bytes. */
export function container(name: string, withResources = true): string {
  const resources = `  resources:
    requests:
      cpu: 250m # a quarter of a core
      memory: 64Mi
    limits:
      memory: 128Mi
`;
  return `- name: ${name}
  image: registry.example.com/team/${name}:1.27.3
  imagePullPolicy: IfNotPresent
  # The port the probes ask as well.
  ports:
    - name: http
      containerPort: 8080
  env:
    - name: PORT
      value: "8080"
    - name: POD_NAME
      valueFrom:
        fieldRef:
          fieldPath: metadata.name
${withResources ? resources : ''}  livenessProbe:
    httpGet:
      path: /livez
      port: http
    initialDelaySeconds: 5
  volumeMounts:
    - name: data
      mountPath: /data
  securityContext:
    allowPrivilegeEscalation: false
    capabilities:
      drop: ["ALL"]
`;
}

/** A Pod; its containers are called c0, c1, ... */
export function pod(name: string, containers: number, withResources = true): string {
  const list = Array.from({ length: containers }, (_, i) => container(`c${i}`, withResources)).join('');
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  labels: {app: ${name}}
spec:
  containers:
${indent(list, 4)}  volumes:
    - name: data
      emptyDir: {}
`;
}

function repeat(bytes: number, item: (index: number) => string): string[] {
  const count = Math.max(1, Math.floor(bytes / (item(0).length + 4)));
  return Array.from({ length: count }, (_, i) => item(i));
}

/** Pods of four containers, as documents of one file of about that many bytes. */
export function manyDocuments(bytes: number): string {
  return repeat(bytes, (i) => pod(`p${i}`, 4)).join('---\n');
}

/** Such Pods as items of one List. */
export function oneList(bytes: number): string {
  const items = repeat(bytes, (i) => `  -${indent(pod(`p${i}`, 4), 4).slice(3)}`);
  return `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;
}
