{{- define "coalscan.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "coalscan.metadata" . | nindent 2 }}
spec:
  type: ClusterIP
  selector:
    {{- include "coalscan.selector" . | nindent 4 }}
  # health and metrics are for the kubelet and for Prometheus, which ask pods
  ports:
    - name: http
      port: {{ .facts.port }}
      targetPort: http
      appProtocol: http
{{- end }}

{{- define "coalscan.serviceaccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "coalscan.metadata" . | nindent 2 }}
automountServiceAccountToken: false
{{- end }}

{{- define "coalscan.poddisruptionbudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "coalscan.metadata" . | nindent 2 }}
spec:
  # one at a time, which also lets a lone instance move: what it worked on is handed to its successor
  maxUnavailable: 1
  selector:
    matchLabels:
      {{- include "coalscan.selector" . | nindent 6 }}
{{- end }}
