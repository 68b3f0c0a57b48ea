{{- define "okienko.labels" -}}
app.kubernetes.io/name: okienko
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "okienko.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag }}
{{- end }}

{{- define "okienko.secret" -}}
{{ required "existingSecret: name a Secret with OKIENKO_DATABASE_PASSWORD, OKIENKO_DATABASE_OWNER_URL and OKIENKO_SECRET_KEY" .Values.existingSecret }}
{{- end }}

{{/* No rights beyond running: no root, no capabilities, nothing written. */}}
{{- define "okienko.container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "okienko.pod-security" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* A value of the Secret as an environment variable of the same name. */}}
{{- define "okienko.secret-variable" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ include "okienko.secret" .root }}
      key: {{ .name }}
{{- end }}
