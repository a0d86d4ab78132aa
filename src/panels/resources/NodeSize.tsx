import { useId } from 'react';
import { defaultNodeCpu } from '../../pod/index.ts';
import { useActions, useMessages, useSelect } from '../../store/index.ts';
import classes from './ResourcesPanel.module.css';

const gibibyte = 1024 ** 3;

interface NumberProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly step: number;
  readonly onNumber: (value: number) => void;
}

function NumberBox({ label, unit, value, step, onNumber }: NumberProps) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="number"
        aria-label={label}
        min={step}
        step={step}
        defaultValue={value}
        onChange={({ target }) => {
          if (target.valueAsNumber > 0) onNumber(target.valueAsNumber);
        }}
      />
      <label htmlFor={id}>{unit}</label>
    </>
  );
}

/** CPUs and memory of the node that the pictures are drawn for. */
export function NodeSize() {
  const { ui } = useMessages();
  const memory = useSelect((state) => state.settings.nodeMemory);
  const cpu = useSelect((state) => state.settings.nodeCpu ?? defaultNodeCpu);
  const { setSettings } = useActions();
  return (
    <div className={classes.node}>
      <span>{ui['qos.node']}</span>
      <NumberBox
        label={ui['qos.nodeCpu']}
        unit={ui['qos.nodeCpuUnit']}
        value={cpu}
        step={1}
        onNumber={(nodeCpu) => setSettings({ nodeCpu })}
      />
      <NumberBox
        label={ui['resources.nodeMemory']}
        unit={ui['resources.nodeMemoryUnit']}
        value={memory / gibibyte}
        step={0.5}
        onNumber={(value) => setSettings({ nodeMemory: Math.round(value * gibibyte) })}
      />
    </div>
  );
}
