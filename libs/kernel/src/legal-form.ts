/** What kind of body or person an organisation is; which of them count as social economy is a dated rule. */
export const LEGAL_FORMS = [
  'social-cooperative',
  'occupational-therapy-workshop',
  'vocational-activity-establishment',
  'social-integration-centre',
  'social-integration-club',
  'worker-cooperative',
  'agricultural-production-cooperative',
  'association',
  'foundation',
  'non-profit-company',
  'church-entity',
  'rural-housewives-circle',
  'commercial-company',
  'sole-trader',
  'public-body',
  'private-person',
] as const;

export type LegalForm = (typeof LEGAL_FORMS)[number];
