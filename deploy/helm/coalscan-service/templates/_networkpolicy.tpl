{{- define "coalscan.networkpolicy" -}}
{{- $context := . -}}
{{- $policy := .root.Values.networkPolicy -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "coalscan.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "coalscan.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    {{- if .facts.edge }}
    - from:
        {{- toYaml $policy.ingressController | nindent 8 }}
      ports:
        - port: {{ .facts.port }}
    {{- end }}
    {{- $callers := list }}
    {{- range $name, $facts := .fleet }}
    {{- if has $context.name ($facts.calls | default list) }}
    {{- $callers = append $callers $name }}
    {{- end }}
    {{- end }}
    {{- if $callers }}
    - from:
        {{- range $callers }}
        - podSelector:
            matchLabels:
              {{- include "coalscan.selector" (dict "root" $context.root "name" .) | nindent 14 }}
        {{- end }}
      ports:
        - port: {{ .facts.port }}
    {{- end }}
    {{- with $policy.monitoring }}
    - from:
        {{- toYaml . | nindent 8 }}
      ports:
        - port: {{ $context.facts.management }}
    {{- end }}
  egress:
    - to:
        {{- toYaml $policy.dns | nindent 8 }}
      ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
    {{- range .facts.calls }}
    - to:
        - podSelector:
            matchLabels:
              {{- include "coalscan.selector" (dict "root" $context.root "name" .) | nindent 14 }}
      ports:
        - port: {{ (index $context.fleet .).port }}
    {{- end }}
    {{- if .facts.kafka }}
    {{- include "coalscan.egress" $policy.kafka | nindent 4 }}
    {{- end }}
    {{- if .facts.redis }}
    {{- include "coalscan.egress" $policy.redis | nindent 4 }}
    {{- end }}
    {{- if .facts.database }}
    {{- include "coalscan.egress" $policy.database | nindent 4 }}
    {{- end }}
    {{- if or .facts.nodes .facts.web }}
    {{- include "coalscan.egress" $policy.nodes | nindent 4 }}
    {{- end }}
{{- end }}

{{- /* Where a kind of server may be reached: peers, and ports of them. */ -}}
{{- define "coalscan.egress" -}}
- to:
    {{- toYaml .peers | nindent 4 }}
  ports:
    {{- range .ports }}
    - port: {{ . }}
    {{- end }}
{{- end }}
