{{- /* What the code says of each service, which no value changes: its name among metrics (spring.application.name), ports, what it reaches, and whose work it does with how
many consumers. A test holds names, ports and servers against the services' own settings. */ -}}
{{- define "coalscan.fleet" -}}
gateway:
  {application: gateway, port: 8080, management: 8190, edge: true, redis: true, database: true, calls: [scan, holder, pnl, wallet]}
scan:
  {application: scan-service, port: 8081, management: 8191, redis: true, kafka: true, database: true, nodes: true}
holder:
  application: holder-service
  port: 8082
  management: 8192
  redis: true
  kafka: true
  database: true
  nodes: true
  work: [{event: scan.requested, consumers: 8}]
pnl:
  application: pnl-service
  port: 8083
  management: 8193
  redis: true
  kafka: true
  database: true
  nodes: true
  work: [{event: holders.listed, consumers: 8}]
wallet:
  application: wallet-service
  port: 8084
  management: 8194
  redis: true
  kafka: true
  database: true
  nodes: true
  # webhooks of alerts
  web: true
  calls: [pnl]
  work: [{event: holders.listed, consumers: 8}]
bundle:
  {application: bundle-service, port: 8085, management: 8195, kafka: true, work: [{event: links.requested, consumers: 2}]}
{{- end }}

{{- /* Callers wait for a scan for 28 s, at the edge and at scan-service: who is stopped lets them have their answers. */ -}}
{{- define "coalscan.own.waiting" -}}
- name: SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE
  value: 30s
{{- end }}

{{- /* Settings that one service alone has. */ -}}
{{- define "coalscan.own.gateway" -}}
{{ include "coalscan.own.waiting" . }}
- name: COALSCAN_GATEWAY_INSTANCES
  value: {{ .service.replicas.least | quote }}
- name: COALSCAN_GATEWAY_GUARD_HTTPS
  value: {{ .root.Values.ingress.enabled | quote }}
{{- with .root.Values.edge.trustedProxies }}
- name: COALSCAN_GATEWAY_TRUSTEDPROXIES
  value: {{ join "," . | quote }}
{{- end }}
{{- with .root.Values.edge.allowedOrigins }}
- name: COALSCAN_GATEWAY_ALLOWEDORIGINS
  value: {{ join "," . | quote }}
{{- end }}
{{- with .root.Values.edge.apiKeysSecret }}
- name: COALSCAN_GATEWAY_APIKEYS
  {{- include "coalscan.fromSecret" . | nindent 2 }}
{{- end }}
{{- with .root.Values.edge.adminKeySecret }}
- name: COALSCAN_ADMIN_KEY
  {{- include "coalscan.fromSecret" . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "coalscan.own.scan" -}}
{{ include "coalscan.own.waiting" . }}
- name: COALSCAN_SCAN_ATONCE
  value: {{ .root.Values.scansAtOnce | quote }}
{{- end }}

{{- define "coalscan.own.holder" -}}
{{- with .root.Values.solUsd }}
- name: COALSCAN_SOL_USD
  value: {{ . | quote }}
{{- end }}
{{- end }}

{{- define "coalscan.own.pnl" -}}{{- end }}
{{- define "coalscan.own.wallet" -}}{{- end }}
{{- define "coalscan.own.bundle" -}}{{- end }}
