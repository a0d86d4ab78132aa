import type { Issue } from '../../pod/index.ts';
import { done, type Gateway } from '../gateway.ts';
import { difference } from '../history.ts';
import type { State } from '../state.ts';
import { tallyOf } from '../tally.ts';
import type { EditOutcome, Finding } from '../types.ts';

export interface FixPlan {
  /** Version of the text it was made from. */
  readonly version: number;
  readonly before: string;
  readonly after: string;
  readonly fixes: number;
  /** Certain fixes that were not tried, because the text is too large. */
  readonly left: number;
}

/** What carries out the fixes of findings. */
export interface FixActions {
  applyFix(issue: Issue, document: number): Promise<EditOutcome>;
  /** The text with every certain fix of the file applied; undefined when the text changed in the meantime. */
  planFixes(): Promise<FixPlan | undefined>;
  /** Asks the panel of issues to show what all fixes change, or takes that back. */
  reviewFixes(wanted: boolean): void;
  /** Silences a finding by a comment, or says it again; one step of undo, refused where no comment can stand. */
  silence(finding: Finding, off: boolean): Promise<EditOutcome>;
  /** Number of errors that a text would have; undefined where nothing is judged yet. */
  errorsIn(text: string): Promise<number | undefined>;
  /** Takes a plan over as one step of undo; refused when the text has changed since it was made. */
  applyPlan(plan: FixPlan): EditOutcome;
}

/** Number of findings of the file that are shown and can be fixed. */
export function fixableCount({ shown }: State): number {
  return tallyOf(shown).fixable;
}

export function fixActions(gateway: Gateway): FixActions {
  const { store, analysis } = gateway;
  return {
    async applyFix(issue, document) {
      if (issue.fix) return gateway.edit(document, issue.fix);
      if (!issue.textFix) return { ok: false, reason: 'missing' };
      gateway.change(issue.textFix, 'form');
      return done;
    },
    async planFixes() {
      const { text, version, settings } = store.getState();
      const { text: after, fixes, left } = await analysis.for(text).fixAll(text, settings);
      const { version: now, settings: asked } = store.getState();
      return now === version && asked === settings
        ? { version, before: text, after, fixes, left }
        : undefined;
    },
    reviewFixes: (reviewing) => store.setState({ reviewing }),
    async silence({ issue: { code }, line, start }, off) {
      const { version } = store.getState();
      const outcome = await gateway.carryOut(() => {
        const { text } = store.getState();
        return analysis.for(text).planSilence(text, { code, line, start, off });
      });
      return store.getState().version === version ? { ok: false, reason: 'missing' } : outcome;
    },
    async errorsIn(text) {
      return analysis.for(text).errorsIn(text, store.getState().settings);
    },
    applyPlan(plan) {
      const { text, version } = store.getState();
      if (version !== plan.version) return { ok: false, reason: 'missing' };
      gateway.change([difference(text, plan.after)], 'form', { after: plan.after });
      return done;
    },
  };
}
