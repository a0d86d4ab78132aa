import { useId } from 'react';
import { type SecurityLevel, type SecurityRules, securityLevels, securityModes } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { Segmented, Select } from '../../ui/index.ts';
import classes from './around.module.css';

interface RulesFormProps {
  readonly rules: SecurityRules;
  /** As `v1.36`, newest first. */
  readonly versions: readonly string[];
  readonly onChange: (rules: SecurityRules) => void;
}

/** A level and a version for each mode: what is refused, what is noted, what is told. */
export function RulesForm({ rules, versions, onChange }: RulesFormProps) {
  const { ui } = useMessages();
  const id = useId();
  return (
    <ul className={classes.rules}>
      {securityModes.map((mode) => {
        const rule = rules[mode];
        const name = `${id}${mode}`;
        return (
          <li key={mode} className={classes.rule}>
            <span className={classes.mode}>
              <code>{mode}</code> {ui[`psa.mode.${mode}`]}
            </span>
            <Segmented
              label={`${mode}: ${ui['psa.rule.level']}`}
              value={rule.level}
              options={securityLevels.map((value) => ({ value, label: value }))}
              onChoose={(level) => onChange({ ...rules, [mode]: { ...rule, level: level as SecurityLevel } })}
            />
            <span className={classes.version}>
              <label htmlFor={name}>
                <span className={classes.hidden}>{mode}: </span>
                {ui['psa.rule.version']}
              </label>
              <Select
                id={name}
                className={classes.select}
                value={rule.version}
                options={['latest', ...versions].map((value) => ({ value, label: value }))}
                onChoose={(version = 'latest') => onChange({ ...rules, [mode]: { ...rule, version } })}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
