{{- define "postern.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "postern.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/name: {{ .name }}
{{- end }}

{{- define "postern.labels" -}}
{{ include "postern.selector" . }}
app.kubernetes.io/part-of: postern
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
{{- end }}

{{- define "postern.image" -}}
{{ .root.Values.image.repository }}/{{ .name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "postern.secret" -}}
{{ .Values.secrets.existingSecret | default (printf "%s-keys" (include "postern.fullname" .)) }}
{{- end }}

{{- define "postern.databaseSecret" -}}
{{ .Values.database.existingSecret | default (printf "%s-postgres" (include "postern.secret" .)) }}
{{- end }}

{{- define "postern.databaseUrl" -}}
{{- with .Values.database }}
{{- if .url }}{{ .url }}
{{- if .caSecret }}{{ ternary "&" "?" (contains "?" .url) }}sslrootcert=/etc/postern/database-ca/ca.crt
{{- if not (contains "sslmode=" .url) }}&sslmode=verify-full{{ end }}{{ end }}{{ end }}
{{- end }}
{{- if not .Values.database.url }}jdbc:postgresql://{{ include "postern.fullname" . }}-postgres:5432/postern
{{- if ne .Values.tls.mode "off" }}?sslmode=verify-full&sslrootcert=/etc/postern/tls/ca.crt{{ end }}
{{- end }}
{{- end }}

{{/* The vendors that are on, by name, each with the defaults below what it sets itself; as YAML. */}}
{{- define "postern.vendors" -}}
{{- $root := . }}
{{- range $name, $own := .Values.vendors }}
{{- $vendor := mergeOverwrite (deepCopy $root.Values.vendorDefaults) (deepCopy ($own | default dict)) }}
{{- if $vendor.enabled }}
{{ $name }}: {{ $vendor | toJson }}
{{- end }}
{{- end }}
{{- end }}

{{/*
With which vendor an installation is tried, and what an account at it is made with; as YAML. One at its usual address
comes first, as any other address has to be looked up.
*/}}
{{- define "postern.sample" -}}
{{- $samples := .Files.Get "files/samples.yaml" | fromYaml }}
{{- $chosen := dict }}
{{- range $name := include "postern.vendors" . | fromYaml | keys | sortAlpha }}
{{- $sample := get $samples $name | default (dict "credentials" (dict "token" "your-token")) }}
{{- if or (not $chosen) (and $chosen.base_url (not $sample.base_url)) }}
{{- $chosen = merge (dict "integration" $name) $sample }}
{{- end }}
{{- end }}
{{- toYaml $chosen }}
{{- end }}
