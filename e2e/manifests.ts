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
