/** A line of a contract as its form holds it. */
export interface LineDraft {
  readonly serviceCode: string;
  readonly unit: string;
  readonly unitPriceGrosze: number | null;
  readonly volumeLimitMilli: number | null;
  readonly extraLimitGrosze: number | null;
}

/** A contract as its form holds it. */
export type ContractDraft = {
  readonly number: string;
  readonly mode: string;
  readonly providerId: string;
  readonly signedOn: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly projectId: string;
  readonly funder: string;
  readonly costCategory: string;
  readonly valueLimitGrosze: number | null;
  readonly lines: LineDraft[];
};

/** An amendment as its form holds it. */
export type AmendmentDraft = {
  readonly amendedOn: string;
  readonly note: string;
  readonly valueLimitGrosze: number | null;
  readonly validTo: string;
  readonly volumeLimits: { readonly lineId: string; readonly volumeLimitMilli: number | null }[];
  readonly addLines: LineDraft[];
};

export const EMPTY_LINE: LineDraft = {
  serviceCode: '',
  unit: '',
  unitPriceGrosze: null,
  volumeLimitMilli: null,
  extraLimitGrosze: null,
};
