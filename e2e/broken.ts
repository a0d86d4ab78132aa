/** Three manifests as tutorials print them, each with its mistakes, and what is left when every certain one is fixed. */
export const broken = [
  {
    name: 'a full-width colon, slash comments and a kind in lower case',
    text: `apiVersion: v1
kind: pod
metadata:
  name: runs-as-user
spec:
  containers：
  - name: main
    image: alpine:3.20
    command: ["/bin/sleep", "99999"]
    securityContext:
      runAsUser: 405   // a number, not a name
`,
    fixed: `apiVersion: v1
kind: Pod
metadata:
  name: runs-as-user
spec:
  containers:
  - name: main
    image: alpine:3.20
    command: ["/bin/sleep", "99999"]
    securityContext:
      runAsUser: 405   # a number, not a name
`,
  },
  {
    name: 'a shell prompt with a heredoc, callout marks and slipped lines',
    text: `$ cat << EOF > pod.yaml
apiVersion: v1
kind: Pod
metadata:
  name: core
  labels:                        ❶
   role: example
    app: my-app
spec:
  containers:
    - name: any-name
      image: docker.io/busybox:1.36      ❷
     command: ['sleep','10000']
      ports:
        - name: web
          containerPort: 80
EOF
`,
    fixed: `apiVersion: v1
kind: Pod
metadata:
  name: core
  labels:
    role: example
    app: my-app
spec:
  containers:
    - name: any-name
      image: docker.io/busybox:1.36
      command: ['sleep','10000']
      ports:
        - name: web
          containerPort: 80
`,
  },
  {
    name: 'misspelt fields, a number for a text and a quantity with a wrong unit',
    text: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: nginx:1.27   # keep me
    ports:
    - containerport: 80
      protocol: Tcp
    readiessProbe:
      httpGet: {path: /, port: 80}
    env:
    - name: PORT
      value: 8080
    resources:
      limits:
        memory: 100MB
`,
    fixed: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: nginx:1.27   # keep me
    ports:
    - containerPort: 80
      protocol: TCP
    readinessProbe:
      httpGet: {path: /, port: 80}
    env:
    - name: PORT
      value: "8080"
    resources:
      limits:
        memory: 100M
`,
  },
] as const;
