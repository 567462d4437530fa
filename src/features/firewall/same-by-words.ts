export const LABEL_BY_CLI =
  'The CLI can’t change a label: removing the rule and adding it again interrupts access in between.';

/** What the commands need for another database. @param isRemoving whether there are IDs of rules among them */
export function elsewhereText(isRemoving = false): string {
  return isRemoving
    ? 'For another database, change the database ID, the region if it differs, and the IDs of the rules to remove.'
    : 'For another database, change the database ID, and the region if it differs.';
}
