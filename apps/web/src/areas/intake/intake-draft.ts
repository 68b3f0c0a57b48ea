/** What the clerk has typed so far. Empty strings are fields not filled in. */
export interface IntakeDraft {
  channel: string;
  speaker: string;
  /** Who calls, when it is not the person. */
  caller: string;
  consent: '' | 'given' | 'not-yet';
  /** The person's record, once found. */
  residentId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  pesel: string;
  phone: string;
  street: string;
  house: string;
  flat: string;
  city: string;
  reasonCodes: string[];
  wishedServices: string[];
  urgent: boolean;
  siteId: string;
  note: string;
  callBackOn: string;
  assignToMe: boolean;
  /** Similar people the clerk looked at and found to be others. */
  notDuplicateOf: string[];
}

export const EMPTY_DRAFT: IntakeDraft = {
  channel: 'phone',
  speaker: 'self',
  caller: '',
  consent: '',
  residentId: '',
  firstName: '',
  lastName: '',
  birthDate: '',
  pesel: '',
  phone: '',
  street: '',
  house: '',
  flat: '',
  city: '',
  reasonCodes: [],
  wishedServices: [],
  urgent: false,
  siteId: '',
  note: '',
  callBackOn: '',
  assignToMe: false,
  notDuplicateOf: [],
};

const PREFIX = 'okienko.intake.';

type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The draft this person left in this tab; `undefined` when there is none or it cannot be read. */
export function readDraft(store: DraftStore, userId: string): IntakeDraft | undefined {
  try {
    const saved = JSON.parse(store.getItem(PREFIX + userId) ?? 'null') as Partial<IntakeDraft> | null;
    return saved === null ? undefined : { ...EMPTY_DRAFT, ...saved };
  } catch {
    return undefined;
  }
}

/** Keeps the draft in this tab only: it is gone with the tab, the sign-out and the sent request. */
export function saveDraft(store: DraftStore, userId: string, draft: IntakeDraft): void {
  try {
    store.setItem(PREFIX + userId, JSON.stringify(draft));
  } catch {
    // A store that refuses costs the draft after a reload, not the call.
  }
}

export function clearDraft(store: DraftStore, userId: string): void {
  store.removeItem(PREFIX + userId);
}

/** Forgets the drafts of everybody who used this tab. */
export function clearAllDrafts(store: Storage): void {
  for (const key of Object.keys(store)) if (key.startsWith(PREFIX)) store.removeItem(key);
}
