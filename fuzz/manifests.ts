import { container, pod } from '../bench/manifests.ts';

/** Valid manifests in several hands that are then damaged: together they have every shape the reader knows. */
export const manifests: readonly string[] = [
  pod('web', 2),
  `apiVersion: v1
kind: Pod
metadata: {name: tiny, labels: {app: tiny}}
spec: {containers: [{name: a, image: "nginx:1.27", ports: [{containerPort: 80}]}]}
`,
  `# A shop
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  annotations:
    note: >-
      folded
      text
spec:
  replicas: 2
  selector:
    matchLabels: &labels
      app: shop
      tier: 'front'
  template:
    metadata:
      labels: *labels
    spec:
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
      initContainers:
      - name: wait
        image: busybox:1.36
        restartPolicy: Always
        command: ["sh", "-c", "until nc -z db 5432; do sleep 1; done"]
      containers:
      - name: shop
        image: registry.example.com/shop@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        args:
        - -ec
        - |
          echo "start"
          exec shop
        env:
        - name: DEBUG
          value: "true"
        - name: PASSWORD
          valueFrom: {secretKeyRef: {name: db, key: password}}
        resources:
          limits: {cpu: 500m, memory: 1Gi}
        readinessProbe:
          tcpSocket: {port: 8080}
      volumes:
      - name: conf
        configMap:
          name: shop
          items:
          - {key: a, path: a}
`,
  `---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
  - port: 80
---
apiVersion: batch/v1
kind: CronJob
metadata:
    name: nightly
spec:
    schedule: "0 3 * * *"
    jobTemplate:
        spec:
            template:
                spec:
                    restartPolicy: OnFailure
                    containers:
                        -   name: job
                            image: 'alpine:3.20'
                            command:
                                -   /bin/true
                    tolerations:
                        -   key: "gpu"
                            operator: Exists
                            effect: NoSchedule
...
`,
  `kind: List
apiVersion: v1
items:
- apiVersion: v1
  kind: Pod
  metadata: {name: one}
  spec:
    containers:
${container('one', false).replaceAll(/^(?=.)/gm, '    ')}- apiVersion: v1
  kind: ConfigMap
  metadata: {name: two}
  data: {a: b}
`,
];
