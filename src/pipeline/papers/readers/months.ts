/** Months by the first three letters of their English and German names. */
const MONTHS = 'jan feb mar,mär apr may,mai jun jul aug sep oct,okt nov dec,dez'
  .split(' ')
  .map((names) => names.split(','));

/** 1 to 12 for an English or German month name or its first three letters, in any case; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  const index = MONTHS.findIndex((names) => names.includes(name.normalize('NFC').slice(0, 3).toLowerCase()));
  return index < 0 ? undefined : index + 1;
}
