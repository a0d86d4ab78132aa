import { createContext, type ReactNode } from 'react';

/** What the page shows at the head of scheduling: which nodes take the Pod. Panels do not know each other. */
export const NodesSlot = createContext<ReactNode>(undefined);
