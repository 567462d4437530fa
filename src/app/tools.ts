import { createContext, type ReactNode } from 'react';

/** What stands in the bar of every page besides the dashboard's own: nothing, or the tools of a preview. */
export const ToolsContext = createContext<ReactNode>(null);
