import type { ComponentType } from 'react';
import { lazily } from '../lazy/index.ts';
import { useMessages } from '../store/index.ts';
import { simulation } from './dock-panels.ts';
import { component, LazyPanel } from './LazyPanel.tsx';

/**
 * The forms. A chunk of its own, for the start page does without; `start` fetches it beside everything else, and before
 * anybody can open a Pod.
 */
export const forms = lazily(() => import('../panels/form/index.ts'));

/** Which nodes of the simulation take the Pod; in the form of its scheduling. */
const nodes = component(simulation, (m) => m.NodeStrip);

function Nodes() {
  const { ui } = useMessages();
  return <LazyPanel name={ui['dock.simulation']} part={nodes} />;
}

type Forms = Awaited<ReturnType<typeof forms.load>>;
let withNodes: ComponentType | undefined;

/** The form with what other panels put into it; the same component at each call, so that nothing is mounted anew. */
function formOf({ PartForm, NodesSlot }: Forms): ComponentType {
  withNodes ??= () => (
    <NodesSlot value={<Nodes />}>
      <PartForm />
    </NodesSlot>
  );
  return withNodes;
}

/** The form of a part. */
export const formPart = component(forms, formOf);

/** What the badge of the status bar opens. */
export const securityCard = component(forms, (m) => m.PodSecurityCard);
