import type { StoreApi } from 'zustand/vanilla';
import { withFault, withoutFault } from '../faults.ts';
import type { Fault, Notice, State } from '../state.ts';

/** What the page says of itself. */
export interface NoticeActions {
  /** Says above the form what could not be done. */
  notify(notice: Notice): void;
  dismissNotice(): void;
  /** Says what the page lacks, until it is mended or dismissed. */
  report(fault: Fault): void;
  dismissFault(kind: Fault['kind']): void;
}

export function noticeActions(store: StoreApi<State>): NoticeActions {
  return {
    notify: (notice) => store.setState({ notice }),
    dismissNotice: () => store.setState({ notice: undefined }),
    report: (fault) => store.setState(({ faults }) => ({ faults: withFault(faults, fault) })),
    dismissFault: (kind) => store.setState(({ faults }) => ({ faults: withoutFault(faults, kind) })),
  };
}
