{{- define "coalscan.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "coalscan.metadata" . | nindent 2 }}
spec:
  {{- if not (include "coalscan.scaled" .) }}
  replicas: {{ .service.replicas.least }}
  {{- end }}
  revisionHistoryLimit: 3
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels:
      {{- include "coalscan.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "coalscan.labels" . | nindent 8 }}
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: {{ .facts.management | quote }}
        prometheus.io/path: /actuator/prometheus
    spec:
      serviceAccountName: {{ include "coalscan.fullname" . }}
      automountServiceAccountToken: false
      # a Service named RELEASE-scan would set COALSCAN_SCAN_PORT=tcp://..., which the service takes for its port
      enableServiceLinks: false
      terminationGracePeriodSeconds: {{ .root.Values.terminationGracePeriodSeconds }}
      securityContext:
        runAsNonRoot: true
        runAsUser: {{ .root.Values.runAsUser }}
        runAsGroup: {{ .root.Values.runAsUser }}
        fsGroup: {{ .root.Values.runAsUser }}
        seccompProfile:
          type: RuntimeDefault
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "coalscan.selector" . | nindent 14 }}
      containers:
        - name: {{ .name }}
          image: {{ printf "%s/%s:%s" .root.Values.image.repository .name (.root.Values.image.tag | default .root.Chart.AppVersion) }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            runAsNonRoot: true
            capabilities:
              drop: ["ALL"]
          ports:
            - name: http
              containerPort: {{ .facts.port }}
            - name: management
              containerPort: {{ .facts.management }}
          env:
            {{- include "coalscan.env" . | nindent 12 }}
          # Flyway's changes to the schema are part of a start: two minutes until it is held for broken
          startupProbe:
            {{- include "coalscan.probe" (dict "group" "liveness") | nindent 12 }}
            periodSeconds: 2
            failureThreshold: 60
          livenessProbe:
            {{- include "coalscan.probe" (dict "group" "liveness") | nindent 12 }}
            periodSeconds: 10
            failureThreshold: 6
          readinessProbe:
            {{- include "coalscan.probe" (dict "group" "readiness") | nindent 12 }}
            periodSeconds: 5
            failureThreshold: 2
          lifecycle:
            # callers are sent elsewhere before the service is told to stop
            preStop:
              sleep:
                seconds: 5
          resources:
            {{- toYaml .service.resources | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
            {{- if and .facts.nodes .root.Values.nodes.fileSecret }}
            - name: nodes
              mountPath: /etc/coalscan
              readOnly: true
            {{- end }}
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 64Mi
        {{- if and .facts.nodes .root.Values.nodes.fileSecret }}
        - name: nodes
          secret:
            secretName: {{ .root.Values.nodes.fileSecret.name }}
            items:
              - key: {{ .root.Values.nodes.fileSecret.key }}
                path: nodes
        {{- end }}
{{- end }}

{{- define "coalscan.probe" -}}
httpGet:
  path: /actuator/health/{{ .group }}
  port: management
timeoutSeconds: 3
{{- end }}
