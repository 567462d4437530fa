// The parameters of the page's URL that more than one module writes or reads. Those of dialogs are in ui/dialog-param.ts.

/** The address that was asked about in Check an address. */
export const CHECK_PARAM = 'check';
/** Where the steps of a Shared Resources database lead to. */
export const GOAL_PARAM = 'goal';
/** The block of findings, which a link may lead to. */
export const FINDINGS_ID = 'worth-a-look';
/** The chosen tab of Connect. */
export const ROUTE_PARAM = 'route';
/** Whether “Why can’t I connect?” is open. */
export const WHY_PARAM = 'why';
