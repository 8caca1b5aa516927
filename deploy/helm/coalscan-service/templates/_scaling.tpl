{{- define "coalscan.horizontalpodautoscaler" -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "coalscan.metadata" . | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "coalscan.fullname" . }}
  minReplicas: {{ .service.replicas.least }}
  maxReplicas: {{ .service.replicas.most }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .service.replicas.cpuUtilization }}
  behavior:
    scaleDown:
      stabilizationWindowSeconds: 300
{{- end }}

{{- /* KEDA's Kafka scaler reads offsets of classic consumer groups and cannot see a share group's, so lag comes from the services' own metric, which
counts records in work too: divided by the consumers of an instance it is the number of busy instances. Unknown (NaN) is left out of the comparison. */ -}}
{{- define "coalscan.scaledobject" -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  {{- include "coalscan.metadata" . | nindent 2 }}
spec:
  scaleTargetRef:
    name: {{ include "coalscan.fullname" . }}
  minReplicaCount: {{ .service.replicas.least }}
  maxReplicaCount: {{ .service.replicas.most }}
  pollingInterval: 5
  cooldownPeriod: 300
  # without Prometheus: as many as there are
  fallback:
    failureThreshold: 3
    replicas: {{ .service.replicas.least }}
    behavior: currentReplicasIfHigher
  triggers:
    {{- $context := . }}
    {{- range .facts.work }}
    - type: prometheus
      metricType: AverageValue
      metadata:
        serverAddress: {{ $context.root.Values.keda.prometheus | quote }}
        query: {{ printf "max(coalscan_event_lag{application=%q,event=%q,namespace=%q} >= 0)" $context.facts.application .event $context.root.Release.Namespace | quote }}
        threshold: {{ .consumers | quote }}
    {{- end }}
{{- end }}
