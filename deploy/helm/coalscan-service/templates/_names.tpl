{{- /* All templates of this chart take a dict: root (the context), name (the service's short name), facts (what the code says of
the service) and service (what the values say of it). */ -}}

{{- define "coalscan.fullname" -}}
{{- printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" -}}
{{- end }}

{{- define "coalscan.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "coalscan.labels" -}}
{{ include "coalscan.selector" . }}
app.kubernetes.io/part-of: coalscan
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "coalscan.metadata" -}}
name: {{ include "coalscan.fullname" . }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "coalscan.labels" . | nindent 2 }}
{{- end }}

{{- /* Whether something else than the values says how many instances there are. */ -}}
{{- define "coalscan.scaled" -}}
{{- if gt (int .service.replicas.most) (int .service.replicas.least) -}}
{{- if or (not .facts.work) .root.Values.keda.enabled -}}true{{- end -}}
{{- end -}}
{{- end }}
