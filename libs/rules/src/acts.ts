/** Acts the rules come from, by the names their readers use. Languages of law are not translated. */
export const CUS_ACT =
  'Ustawa z dnia 19 lipca 2019 r. o realizowaniu usług społecznych przez centrum usług społecznych (Dz.U. 2019 poz. 1818)';
export const SOCIAL_ASSISTANCE_ACT = 'Ustawa z dnia 12 marca 2004 r. o pomocy społecznej';
export const INTERVIEW_REGULATION_2016 =
  'Rozporządzenie MRPiPS z dnia 25 sierpnia 2016 r. w sprawie rodzinnego wywiadu środowiskowego';
export const INTERVIEW_REGULATION_2021 =
  'Rozporządzenie w sprawie rodzinnego wywiadu środowiskowego (Dz.U. 2021 poz. 893)';
export const ADMINISTRATIVE_PROCEDURE = 'Kodeks postępowania administracyjnego';
export const PUBLIC_BENEFIT_ACT =
  'Ustawa z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie';
export const PROCUREMENT_LAW = 'Ustawa z dnia 11 września 2019 r. Prawo zamówień publicznych';
export const SOCIAL_ECONOMY_ACT = 'Ustawa z dnia 5 sierpnia 2022 r. o ekonomii społecznej';
export const ENERGY_LAW = 'Ustawa z dnia 10 kwietnia 1997 r. Prawo energetyczne';
export const DAYS_OFF_ACT = 'Ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy';
export const RESPITE_PROGRAMME = 'Program „Opieka wytchnieniowa” (Fundusz Solidarnościowy), edycje roczne';
export const STARACHOWICE_PROJECT = 'Projekt CUS Starachowice, warunek dofinansowania';
export const LOCAL_RESOLUTION = 'Uchwała rady miejskiej / program usług społecznych gminy';

/** The CUS act came into force on this day; no rule of the product is asked about days before it. */
export const HORIZON = '2020-01-01';
