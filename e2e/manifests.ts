/** An all-in-one Pod as books have it: an init container that writes iptables rules, a proxy, and the app behind it. */
export const allInOne = `# Everything a Pod can hold, on one page.
apiVersion: v1
kind: Pod
metadata:
  name: shop
  namespace: default
  labels:
      app: shop   # six spaces, on purpose
spec:
  # Sends what arrives at 8080 to the proxy.
  initContainers:
  - name: redirect
    image: registry.example/net-tools:2.4
    command: ["/bin/sh", "-c"]
    args: ["iptables -t nat -A PREROUTING -p tcp --dport 8080 -j REDIRECT --to-port 80"]
    securityContext:
      capabilities:
        add:
        - NET_ADMIN
  containers:
  # The proxy in front.
  - name: proxy
    image: envoyproxy/envoy:v1.31.0
    command: ["/bin/sh", "-c"]
    args: ["sleep 3 && envoy -c /etc/envoy/envoy.yaml"]
    lifecycle:
      postStart:
        exec:
          command: ["/bin/sh", "-c", "cp /defaults/envoy.yaml /etc/envoy/envoy.yaml"]
    livenessProbe:
      tcpSocket:
        port: 80
      initialDelaySeconds: 5
    readinessProbe:
      tcpSocket:
        port: 80
      initialDelaySeconds: 5
  # The app itself.
  - name: app
    image: registry.example/shop:1.0
    imagePullPolicy: IfNotPresent
    env:
    - name: PORT
      value: "8080"
    livenessProbe:
      httpGet:
        path: "/livez"
        port: 8080
      initialDelaySeconds: 5
    readinessProbe:
      httpGet:
        path: "/readyz"
        port: 8080
      initialDelaySeconds: 15
    securityContext:
      runAsUser: 1001
      runAsGroup: 1001
    resources:
      requests:
        cpu: 0.5
        memory: "64Mi"
      limits:
        cpu: 2
        memory: "1024Mi"
  securityContext:
    supplementalGroups: [1002, 1003]
    fsGroup: 2000
`;

/** A Deployment between two documents that are none of the form's business. */
export const threeDocuments = `apiVersion: v1
kind: Namespace
metadata: {name: shop}   # flow style stays
---
# The deployment in the middle.
apiVersion: apps/v1
kind: Deployment
metadata:
    name: shop
    namespace: shop
spec:
    replicas: 2
    selector:
        matchLabels: {app: shop}
    template:
        metadata:
            labels: {app: shop}
        spec:
            containers:
                - name: web   # the only one
                  image: nginx:1.26
                  ports:
                      - containerPort: 80
---
apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app:   shop
  ports: [{port: 80}]
`;

/** A Pod with something in every part of the outline and every kind of row: tables, sentences, matrices, volumes. */
export const everyPart = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
  annotations:
    example.com/owner: team-shop
  ownerReferences:
    - {apiVersion: apps/v1, kind: ReplicaSet, name: web-abc, uid: 123}
spec:
  initContainers:
    - name: migrate
      image: registry.example/shop/migrate:2.3.1
    - name: logs
      image: fluent/fluent-bit:3.1
      restartPolicy: Always
  containers:
    - name: web
      image: registry.example/shop/web:2.3.1
      args: ["--listen", "0.0.0.0:8080"]
      ports:
        - name: http
          containerPort: 8080
        - name: metrics
          containerPort: 9090
      envFrom:
        - configMapRef:
            name: app-defaults
          prefix: APP_
      env:
        - name: LOG_LEVEL
          value: info
        - name: DB_PASSWORD
          valueFrom:
            secretKeyRef:
              name: db-credentials
              key: password
        - name: POD_IP
          valueFrom:
            fieldRef:
              fieldPath: status.podIP
        - name: GOMEMLIMIT
          valueFrom:
            resourceFieldRef:
              resource: limits.memory
      resources:
        requests:
          cpu: 250m
          memory: 256Mi
        limits:
          cpu: "1"
          memory: 512Mi
      volumeMounts:
        - name: config
          mountPath: /etc/web
          readOnly: true
        - name: tmp
          mountPath: /tmp
      startupProbe:
        tcpSocket:
          port: http
        failureThreshold: 30
      readinessProbe:
        httpGet:
          path: /ready
          port: http
        periodSeconds: 5
      terminationMessagePolicy: FallbackToLogsOnError
      restartPolicy: OnFailure
      restartPolicyRules:
        - action: Restart
          exitCodes: {operator: In, values: [42, 43]}
      livenessProbe:
        httpGet:
          path: /healthz
          port: http
        periodSeconds: 20
      lifecycle:
        preStop:
          sleep:
            seconds: 5
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: ["ALL"]
  securityContext:
    runAsUser: 10001
  restartPolicy: Always
  nodeSelector:
    kubernetes.io/arch: amd64
  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
          - matchExpressions:
              - {key: topology.kubernetes.io/zone, operator: In, values: [a, b]}
              - {key: gpu, operator: Exists}
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 50
          preference:
            matchExpressions:
              - {key: disk, operator: In, values: [ssd]}
    podAntiAffinity:
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 100
          podAffinityTerm:
            topologyKey: kubernetes.io/hostname
            labelSelector:
              matchLabels: {app: web}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: topology.kubernetes.io/zone
      whenUnsatisfiable: DoNotSchedule
      labelSelector:
        matchLabels: {app: web}
  tolerations:
    - key: dedicated
      operator: Equal
      value: web
      effect: NoSchedule
    - key: node.kubernetes.io/unreachable
      operator: Exists
      effect: NoExecute
      tolerationSeconds: 60
  hostAliases:
    - ip: 10.0.0.1
      hostnames: [db, db.local]
  dnsConfig:
    nameservers: [1.1.1.1]
    searches: [a.b]
    options:
      - {name: ndots, value: "2"}
  terminationGracePeriodSeconds: 45
  readinessGates:
    - conditionType: example.com/ready
  volumes:
    - name: tmp
      emptyDir:
        sizeLimit: 64Mi
    - name: config
      configMap:
        name: web-config
    - name: data
      persistentVolumeClaim:
        claimName: web-data
    - name: all
      projected:
        sources:
          - serviceAccountToken: {path: token}
          - configMap: {name: ca}
    - name: facts
      downwardAPI:
        items:
          - {path: labels, fieldRef: {fieldPath: metadata.labels}}
`;
