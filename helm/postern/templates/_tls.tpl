{{- define "postern.tlsSettings" -}}
quarkus.tls.internal.key-store.pem.tls.cert=/etc/postern/tls/tls.crt
quarkus.tls.internal.key-store.pem.tls.key=/etc/postern/tls/tls.key
quarkus.tls.internal.trust-store.pem.certs=/etc/postern/tls/ca.crt
quarkus.tls.internal.reload-period=1h
{{- end }}

{{/* Which pods show a certificate, and the Service that each is called by; as YAML. */}}
{{- define "postern.tlsServices" -}}
{{- $prefix := include "postern.fullname" . }}
{{ $prefix }}-token-svc: {{ $prefix }}-token-svc-internal
{{- range $name, $vendor := include "postern.vendors" . | fromYaml }}
{{ $prefix }}-{{ $name }}-svc: {{ $prefix }}-{{ $name }}-svc
{{- end }}
{{- if not .Values.database.url }}
{{ $prefix }}-postgres: {{ $prefix }}-postgres
{{- end }}
{{- end }}

{{- define "postern.tlsNames" -}}
{{- $in := printf "%s.%s" .service .root.Release.Namespace -}}
{{ list .service $in (printf "%s.svc" $in) (printf "%s.svc.cluster.local" $in) | toJson }}
{{- end }}
