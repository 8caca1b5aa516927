{{- /* Settings by environment, as Boot's relaxed binding reads them. Secrets by name only. */ -}}
{{- define "coalscan.env" -}}
{{- $values := .root.Values -}}
{{- if .facts.redis }}
- name: COALSCAN_REDIS
  {{- if $values.redis.urlSecret }}
  {{- include "coalscan.fromSecret" $values.redis.urlSecret | nindent 2 }}
  {{- else }}
  value: {{ $values.redis.url | quote }}
  {{- end }}
{{- end }}
{{- if .facts.kafka }}
- name: COALSCAN_KAFKA
  value: {{ $values.kafka.bootstrapServers | quote }}
- name: COALSCAN_EVENTS_REPLICATIONFACTOR
  value: {{ $values.kafka.replicationFactor | quote }}
- name: COALSCAN_EVENTS_PARTITIONS
  value: {{ $values.kafka.partitions | quote }}
{{- with $values.kafka.security }}
- name: SPRING_KAFKA_SECURITY_PROTOCOL
  value: {{ .protocol | quote }}
{{- if .mechanism }}
- name: SPRING_KAFKA_PROPERTIES_SASL_MECHANISM
  value: {{ .mechanism | quote }}
- name: SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
  {{- include "coalscan.fromSecret" .jaasSecret | nindent 2 }}
{{- end }}
{{- end }}
{{- end }}
{{- if .facts.database }}
- name: COALSCAN_DB_HOST
  value: {{ $values.database.host | quote }}
- name: COALSCAN_DB_PORT
  value: {{ $values.database.port | quote }}
- name: COALSCAN_DB_NAME
  value: {{ $values.database.name | quote }}
- name: COALSCAN_DB_USER
  {{- include "coalscan.fromSecret" (dict "name" $values.database.secret.name "key" $values.database.secret.userKey) | nindent 2 }}
- name: COALSCAN_DB_PASSWORD
  {{- include "coalscan.fromSecret" (dict "name" $values.database.secret.name "key" $values.database.secret.passwordKey) | nindent 2 }}
{{- /* the edge, which keeps keys there, has a few connections of its own */}}
{{- if not .facts.edge }}
- name: SPRING_R2DBC_POOL_MAXSIZE
  value: {{ $values.database.connectionsPerInstance | quote }}
{{- end }}
{{- end }}
{{- if .facts.nodes }}
{{- if $values.nodes.fileSecret }}
- name: COALSCAN_RPC_NODESFILE
  value: /etc/coalscan/nodes
{{- else }}
- name: COALSCAN_RPC_URLS
  {{- include "coalscan.fromSecret" $values.nodes.urlsSecret | nindent 2 }}
{{- end }}
{{- end }}
{{- $context := . }}
{{- range $called := .facts.calls }}
- name: {{ printf "COALSCAN_%s_URL" (upper $called) }}
  value: {{ printf "http://%s:%v" (include "coalscan.fullname" (dict "root" $context.root "name" $called)) (index $context.fleet $called).port | quote }}
{{- end }}
{{- with .own }}
{{ . }}
{{- end }}
{{- range $name, $value := .service.env }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "coalscan.fromSecret" -}}
valueFrom:
  secretKeyRef:
    name: {{ .name }}
    key: {{ .key }}
{{- end }}
